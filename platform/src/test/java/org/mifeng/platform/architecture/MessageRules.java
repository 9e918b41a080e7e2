package org.mifeng.platform.architecture;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mifeng.platform.architecture.HouseRule.Finding;

/** Both languages are complete, say the same, and hold nothing nobody asks for. */
final class MessageRules {
  private static final Pattern BUNDLE = Pattern.compile(".*/messages/([a-z]+?)(_en)?\\.properties");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  /** Keys asked for by name: a refusal, a text of a page, a constraint's message. */
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:Refusal\\s*\\.\\s*\\w+|\\btext|\\.looked)\\(\\s*\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"\\s*[,)]"
              + "|message\\s*=\\s*\"\\{([a-z][\\w-]*(?:\\.[\\w-]+)+)}\"");

  /** The kind of a notice: its words are two messages, {@code .subject} and {@code .text}. */
  private static final Pattern NOTICE = Pattern.compile("\"([a-z]+\\.notice\\.[a-z0-9-]+)\"");

  private static final Pattern WORD_WITH_DOTS = Pattern.compile("[A-Za-z][\\w-]*(?:\\.[\\w-]*)+");

  static final HouseRule<List<SourceFile>> BOTH_LANGUAGES =
      HouseRule.of(
          "Each message exists in Chinese and in English",
          files -> {
            var chinese = keys(files, false);
            var english = keys(files, true);
            return Stream.concat(
                english.stream()
                    .filter(key -> !chinese.contains(key))
                    .map(key -> new Finding(key, "has no Chinese text")),
                chinese.stream()
                    .filter(key -> !english.contains(key))
                    .map(key -> new Finding(key, "has no English text")));
          });

  static final HouseRule<List<SourceFile>> SAME_PLACEHOLDERS =
      HouseRule.of(
          "A message has the same placeholders in both languages",
          files -> {
            var chinese = texts(files, false);
            return texts(files, true).entrySet().stream()
                .filter(english -> chinese.containsKey(english.getKey()))
                .filter(
                    english ->
                        !placeholders(english.getValue())
                            .equals(placeholders(chinese.getOrDefault(english.getKey(), ""))))
                .map(english -> new Finding(english.getKey(), "has other placeholders in English"));
          });

  static final HouseRule<List<SourceFile>> NO_EMPTY_TEXT =
      HouseRule.of(
          "No message is empty, and the English ones are English",
          files ->
              Stream.of(true, false)
                  .flatMap(
                      english ->
                          texts(files, english).entrySet().stream()
                              .filter(
                                  text ->
                                      text.getValue().isBlank()
                                          || (english && CHINESE.matcher(text.getValue()).find()))
                              .map(
                                  text -> new Finding(text.getKey(), "says: " + text.getValue()))));

  static final HouseRule<List<SourceFile>> OWN_PREFIX =
      HouseRule.of(
          "A message key begins with the name of its bundle",
          files ->
              bundles(files, false)
                  .flatMap(
                      file ->
                          properties(file).stringPropertyNames().stream()
                              .filter(key -> !key.startsWith(bundle(file) + "."))
                              .map(key -> new Finding(key, "lies in " + file.path()))));

  static final HouseRule<List<SourceFile>> NONE_UNUSED =
      HouseRule.of(
          "No message is there that nobody asks for",
          files -> {
            var words = words(files);
            return keys(files, false).stream()
                .filter(key -> !words.contains(key) && !isBuilt(key, words))
                .filter(key -> !isOfNotice(key, words))
                .map(key -> new Finding(key, "is used nowhere"));
          });

  static final HouseRule<List<SourceFile>> NOTICES_HAVE_WORDS =
      HouseRule.of(
          "Each kind of notice has its subject and its text in both languages",
          files ->
              code(files)
                  .flatMap(file -> NOTICE.matcher(file.text()).results())
                  .map(found -> found.group(1))
                  .distinct()
                  .flatMap(
                      kind ->
                          Stream.of(false, true)
                              .flatMap(
                                  english ->
                                      Stream.of(kind + ".subject", kind + ".text")
                                          .filter(key -> !keys(files, english).contains(key))
                                          .map(
                                              key ->
                                                  new Finding(
                                                      key,
                                                      english
                                                          ? "has no English text"
                                                          : "has no Chinese text")))));

  static final HouseRule<List<SourceFile>> NONE_MISSING =
      HouseRule.of(
          "Each message asked for exists",
          files -> {
            var keys = keys(files, false);
            return code(files)
                .flatMap(
                    file ->
                        ASKED
                            .matcher(file.text())
                            .results()
                            .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                            .filter(key -> !key.endsWith(".") && !keys.contains(key))
                            .map(key -> new Finding(key, "is asked for in " + file.path())));
          });

  private MessageRules() {}

  /**
   * Whether some code builds the key from a prefix of at least two words: {@code "identity.seat." +
   * code}.
   */
  private static boolean isBuilt(String key, Set<String> words) {
    for (var at = key.length(); (at = lastSeparator(key, at - 1)) > 0; ) {
      var prefix = key.substring(0, at + 1);
      if (prefix.indexOf('.') < at && words.contains(prefix)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfNotice(String key, Set<String> words) {
    return key.contains(".notice.") && words.contains(key.replaceFirst("\\.(subject|text)$", ""));
  }

  private static int lastSeparator(String key, int from) {
    return Math.max(key.lastIndexOf('.', from), key.lastIndexOf('-', from));
  }

  private static Set<String> words(List<SourceFile> files) {
    return code(files)
        .flatMap(file -> WORD_WITH_DOTS.matcher(file.text()).results())
        .map(found -> found.group())
        .collect(Collectors.toSet());
  }

  private static Stream<SourceFile> code(List<SourceFile> files) {
    return files.stream()
        .filter(file -> !file.isTest() && !file.path().startsWith("cli/"))
        .filter(file -> file.isJava() || file.isTemplate() || file.path().endsWith(".js"));
  }

  private static Set<String> keys(List<SourceFile> files, boolean english) {
    return texts(files, english).keySet();
  }

  private static Map<String, String> texts(List<SourceFile> files, boolean english) {
    var texts = new TreeMap<String, String>();
    bundles(files, english)
        .map(MessageRules::properties)
        .forEach(
            properties ->
                properties
                    .stringPropertyNames()
                    .forEach(key -> texts.put(key, properties.getProperty(key, ""))));
    return texts;
  }

  private static Stream<SourceFile> bundles(List<SourceFile> files, boolean english) {
    return files.stream()
        .filter(file -> !file.isTest())
        .filter(
            file -> {
              var name = BUNDLE.matcher(file.path());
              return name.matches() && (name.group(2) != null) == english;
            });
  }

  private static String bundle(SourceFile file) {
    return file.name().replaceFirst("(_en)?\\.properties$", "");
  }

  private static Properties properties(SourceFile file) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(file.text()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
