package org.mifeng.platform.consultation.knowledge;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mifeng.platform.consultation.knowledge.KnowledgeFault.Code;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in a file of the knowledge base, read strictly: an unknown or missing key, a value of the
 * wrong shape or length, an alias or too much of anything is a fault with its line.
 */
record Place(String file, Node node) {
  /** Largest file, in characters. */
  static final int LARGEST = 60_000;

  /** A code of the knowledge base. */
  static final String CODE = "[a-z0-9][a-z0-9-]{0,39}";

  /** Parses a file; nothing of it is believed yet. */
  static Place parse(String file, String text) {
    if (text.length() > LARGEST) {
      throw new KnowledgeFault(
          Code.FILE_TOO_LARGE, file, 0, "has more than " + LARGEST + " characters");
    }
    var options = new LoaderOptions();
    options.setCodePointLimit(LARGEST);
    options.setNestingDepthLimit(12);
    options.setMaxAliasesForCollections(0);
    options.setAllowDuplicateKeys(false);
    try {
      var node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
      if (node == null) {
        throw new KnowledgeFault(Code.WRONG_SHAPE, file, 0, "is empty");
      }
      return new Place(file, node);
    } catch (MarkedYAMLException wrong) {
      var mark = wrong.getProblemMark();
      throw new KnowledgeFault(
          Code.NOT_YAML,
          file,
          mark == null ? 0 : mark.getLine() + 1,
          String.valueOf(wrong.getProblem()));
    } catch (YAMLException wrong) {
      throw new KnowledgeFault(Code.NOT_YAML, file, 0, "cannot be read");
    }
  }

  KnowledgeFault fault(Code code, String detail) {
    return new KnowledgeFault(code, file, node.getStartMark().getLine() + 1, detail);
  }

  /** Its keys and values; a key that is not among the known ones is a fault. */
  Members members(String... known) {
    var all = new LinkedHashMap<String, Place>();
    var expected = Set.of(known);
    everyMember()
        .forEach(
            (key, value) -> {
              if (!expected.contains(key)) {
                throw value.fault(Code.UNKNOWN_KEY, key);
              }
              all.put(key, value);
            });
    return new Members(this, all);
  }

  /** Its keys and values, whatever they are called. */
  Map<String, Place> everyMember() {
    if (!(node instanceof MappingNode mapping)) {
      throw fault(Code.WRONG_SHAPE, "must hold keys and values");
    }
    var all = new LinkedHashMap<String, Place>();
    for (var tuple : mapping.getValue()) {
      var at = new Place(file, tuple.getKeyNode());
      var key = at.text(40);
      if (all.put(key, new Place(file, tuple.getValueNode())) != null) {
        throw at.fault(Code.TWICE, key);
      }
    }
    return all;
  }

  /** The items of a list, from so few to so many. */
  List<Place> items(int least, int most) {
    if (!(node instanceof SequenceNode sequence)) {
      throw fault(Code.WRONG_SHAPE, "must be a list");
    }
    int size = sequence.getValue().size();
    if (size > most) {
      throw fault(Code.TOO_MANY, size + " instead of at most " + most);
    }
    if (size < least) {
      throw fault(Code.TOO_FEW, size + " instead of at least " + least);
    }
    return sequence.getValue().stream().map(item -> new Place(file, item)).toList();
  }

  /** The single values of a list, none of them twice. */
  List<String> texts(int least, int most, int longest) {
    var all = new LinkedHashSet<String>();
    for (var item : items(least, most)) {
      var text = item.text(longest);
      if (!all.add(text)) {
        throw item.fault(Code.TWICE, text);
      }
    }
    return List.copyOf(all);
  }

  /** A single value that is not empty. */
  String text(int longest) {
    if (!(node instanceof ScalarNode scalar)) {
      throw fault(Code.WRONG_SHAPE, "must be a single value");
    }
    var text = scalar.getValue().strip();
    if (text.isEmpty()) {
      throw fault(Code.BAD_VALUE, "is empty");
    }
    if (text.length() > longest) {
      throw fault(Code.TOO_LONG, text.length() + " characters instead of at most " + longest);
    }
    return text;
  }

  /** A single value that must match. */
  String matching(String pattern) {
    var text = text(60);
    if (!text.matches(pattern)) {
      throw fault(Code.BAD_VALUE, text + " does not match " + pattern);
    }
    return text;
  }

  /** A day. */
  LocalDate day() {
    try {
      return LocalDate.parse(text(10));
    } catch (DateTimeException notADay) {
      throw fault(Code.BAD_VALUE, "is not a day like 2026-11-01");
    }
  }

  /** One of the constants, in lower case with hyphens or as a single capital. */
  <E extends Enum<E>> E one(Class<E> type) {
    var text = text(40);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> word(constant).equals(text))
        .findFirst()
        .orElseThrow(() -> fault(Code.BAD_VALUE, text));
  }

  private static String word(Enum<?> constant) {
    var name = constant.name();
    return name.length() == 1 ? name : name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Words in both languages. */
  Wording both(int longest) {
    var words = perhapsChinese(longest);
    if (words.en() == null) {
      throw fault(Code.MISSING_TRANSLATION, "en");
    }
    return words;
  }

  /** Words in Chinese, perhaps also in English. */
  Wording perhapsChinese(int longest) {
    return members("zh", "en").wording(longest);
  }

  /** Keys and values of one place. */
  record Members(Place of, Map<String, Place> all) {
    Place require(String key) {
      return find(key).orElseThrow(() -> of.fault(Code.MISSING_KEY, key));
    }

    Optional<Place> find(String key) {
      return Optional.ofNullable(all.get(key));
    }

    /** The words under {@code zh} and, where they are, {@code en}; English may be twice as long. */
    Wording wording(int longest) {
      var zh = find("zh").orElseThrow(() -> of.fault(Code.MISSING_TRANSLATION, "zh"));
      return new Wording(zh.text(longest), find("en").map(en -> en.text(3 * longest)).orElse(null));
    }
  }
}
