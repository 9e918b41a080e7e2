package org.mifeng.platform.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mifeng.platform.architecture.HouseRule.Finding;

/** The words of the house: {@code docs/glossary.md}, and how code and words are held together. */
final class Glossary {
  /**
   * One row of the glossary.
   *
   * @param term English, as in the code, lower case
   * @param chinese as on screen
   * @param module who owns the word; {@code planned: …} for a room to come, {@code law} for a word
   *     of statute
   */
  record Row(String term, String chinese, String module, String meaning, String source) {}

  /**
   * The words and what they are held against.
   *
   * @param modules names of the modules that exist
   * @param nouns public types of the modules: simple name to module
   */
  record Words(List<Row> rows, Set<String> modules, Map<String, String> nouns) {}

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern PLANNED = Pattern.compile("planned: [a-z]+");

  /** Endings that say what role a type plays for its noun, not what the noun is. */
  private static final Pattern ROLE = Pattern.compile("(Id|Event|Summary|Number)$");

  static final HouseRule<Words> EACH_NOUN_IS_EXPLAINED =
      HouseRule.of(
          "Each public noun of a module stands in docs/glossary.md",
          words -> {
            var terms = words.rows().stream().map(Row::term).collect(Collectors.toSet());
            return words.nouns().entrySet().stream()
                .filter(noun -> !terms.contains(term(noun.getKey())))
                .filter(noun -> !terms.contains(words(noun.getKey())))
                .map(
                    noun ->
                        new Finding(
                            noun.getKey(),
                            "of "
                                + noun.getValue()
                                + " needs a row “"
                                + term(noun.getKey())
                                + "”"));
          });

  static final HouseRule<Words> ROWS_ARE_WHOLE =
      HouseRule.of(
          "Each row has one English term, Chinese, an existing or planned module and a meaning",
          words -> {
            var seen = new HashSet<String>();
            return words.rows().stream().flatMap(row -> faults(row, words.modules(), seen));
          });

  private Glossary() {}

  private static Stream<Finding> faults(Row row, Set<String> modules, Set<String> seen) {
    var room = row.module().replace("planned: ", "");
    return Stream.of(
            seen.add(row.term()) ? "" : "stands there twice",
            row.term().equals(row.term().toLowerCase(Locale.ROOT)) ? "" : "is not in lower case",
            CHINESE.matcher(row.chinese()).find() ? "" : "has no Chinese",
            row.meaning().length() >= 12 ? "" : "has no meaning",
            modules.contains(row.module())
                    || row.module().equals("law")
                    || (PLANNED.matcher(row.module()).matches() && !modules.contains(room))
                ? ""
                : "names no module: " + row.module())
        .filter(fault -> !fault.isEmpty())
        .map(fault -> new Finding(row.term(), fault));
  }

  /** {@code EnterpriseId} is an enterprise, {@code Enterprises} are enterprises: one word. */
  static String term(String typeName) {
    var noun = ROLE.matcher(typeName).replaceFirst("");
    return words(noun.isEmpty() ? typeName : noun);
  }

  private static String words(String noun) {
    var words = noun.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    words[words.length - 1] = singular(words[words.length - 1]);
    return String.join(" ", words).toLowerCase(Locale.ROOT);
  }

  private static String singular(String word) {
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    var plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  static List<Row> read() {
    try {
      return parse(Files.readString(Sources.root().resolve("docs/glossary.md")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Row> parse(String markdown) {
    return markdown
        .lines()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
        .skip(1)
        .map(line -> line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
        .map(
            cells ->
                new Row(
                    cells[0].strip(),
                    cells[1].strip(),
                    cells[2].strip(),
                    cells[3].strip(),
                    cells[4].strip()))
        .toList();
  }
}
