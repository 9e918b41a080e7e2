package org.mifeng.platform.learning;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mifeng.platform.learning.CourseFault.Code;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A place in a file of a course, read strictly: an unknown or missing key, a value of the wrong
 * shape, an alias, a tag or too much of anything is a fault with its line.
 *
 * @param english whether its words must be in English too; if not, they must not be
 */
record Place(String file, Node node, boolean english) {
  /** Largest file, in characters. */
  static final int LARGEST = 120_000;

  /** An English text may be so many times as long as the Chinese one. */
  private static final int ENGLISH_LENGTH = 3;

  private static final int DEEPEST = 12;
  private static final Set<Tag> PLAIN =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MAP, Tag.SEQ);

  /** Parses a file; nothing of it is believed yet. */
  static Place parse(String file, String text) {
    if (text.length() > LARGEST) {
      throw new CourseFault(
          Code.FILE_TOO_LARGE, file, 0, "has more than " + LARGEST + " characters");
    }
    var options = new LoaderOptions();
    options.setCodePointLimit(LARGEST);
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(0);
    options.setAllowDuplicateKeys(false);
    try {
      var node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
      if (node == null) {
        throw new CourseFault(Code.WRONG_SHAPE, file, 0, "is empty");
      }
      return new Place(file, node, true);
    } catch (MarkedYAMLException wrong) {
      var mark = wrong.getProblemMark();
      throw new CourseFault(
          Code.NOT_YAML,
          file,
          mark == null ? 0 : mark.getLine() + 1,
          String.valueOf(wrong.getProblem()));
    } catch (YAMLException wrong) {
      throw new CourseFault(Code.NOT_YAML, file, 0, "cannot be read");
    }
  }

  /** The same place in a course of these languages. */
  Place inEnglishToo(boolean both) {
    return new Place(file, node, both);
  }

  CourseFault fault(Code code, String detail) {
    return new CourseFault(code, file, node.getStartMark().getLine() + 1, detail);
  }

  private Place at(Node other) {
    return new Place(file, other, english);
  }

  private void requirePlain() {
    if (node.getAnchor() != null || !PLAIN.contains(node.getTag())) {
      throw fault(Code.WRONG_SHAPE, "has an anchor or a tag");
    }
  }

  /** Its keys and values; a key that is not among the known ones is a fault. */
  Members members(Set<String> known) {
    requirePlain();
    if (!(node instanceof MappingNode mapping)) {
      throw fault(Code.WRONG_SHAPE, "must hold keys and values");
    }
    var all = new LinkedHashMap<String, Place>();
    for (var tuple : mapping.getValue()) {
      var at = at(tuple.getKeyNode());
      var key = at.text(60);
      if (!known.contains(key)) {
        throw at.fault(Code.UNKNOWN_KEY, key);
      }
      if (all.put(key, at(tuple.getValueNode())) != null) {
        throw at.fault(Code.TWICE, key);
      }
    }
    return new Members(this, all);
  }

  /** The items of a list, no fewer and no more than that. */
  List<Place> items(int fewest, int most) {
    requirePlain();
    if (!(node instanceof SequenceNode sequence)) {
      throw fault(Code.WRONG_SHAPE, "must be a list");
    }
    int size = sequence.getValue().size();
    if (size > most) {
      throw fault(Code.TOO_MANY, size + " instead of at most " + most);
    }
    if (size < fewest) {
      throw fault(Code.TOO_FEW, size + " instead of at least " + fewest);
    }
    return sequence.getValue().stream().map(this::at).toList();
  }

  /** A single value. */
  String text(int longest) {
    requirePlain();
    if (!(node instanceof ScalarNode scalar)) {
      throw fault(Code.WRONG_SHAPE, "must be a single value");
    }
    var text = scalar.getValue().strip();
    if (text.length() > longest) {
      throw fault(Code.TOO_LONG, text.length() + " characters instead of at most " + longest);
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
      throw fault(Code.BAD_VALUE, "holds a control character");
    }
    return text;
  }

  /** A single value that must match. */
  String matching(String pattern) {
    var text = text(200);
    if (!text.matches(pattern)) {
      throw fault(Code.BAD_VALUE, text + " does not match " + pattern);
    }
    return text;
  }

  /** The code of a course, lesson or law. */
  String code() {
    return matching("[a-z][a-z0-9-]{1,39}");
  }

  /** Whether a mark says that the official text was read. */
  boolean isSure() {
    return matching("[HMKL]").equals("H");
  }

  /** A whole number from the least to the most. */
  int number(int least, int most) {
    int number = Integer.parseInt(matching("[0-9]{1,6}"));
    if (number < least || number > most) {
      throw fault(Code.BAD_VALUE, number + " is not from " + least + " to " + most);
    }
    return number;
  }

  /** Words, of at most so many characters in Chinese. */
  Wording wording(int longest) {
    return members(Set.of("zh", "en")).wording(longest);
  }

  /** Keys and values of one place. */
  record Members(Place of, Map<String, Place> all) {
    Place require(String key) {
      return find(key).orElseThrow(() -> of.fault(Code.MISSING_KEY, key));
    }

    Optional<Place> find(String key) {
      return Optional.ofNullable(all.get(key));
    }

    /** The words under {@code zh} and, in a course that is in English too, {@code en}. */
    Wording wording(int longest) {
      var zh = translation("zh", longest);
      if (of.english()) {
        return new Wording(zh, translation("en", longest * ENGLISH_LENGTH));
      }
      find("en")
          .ifPresent(
              needless -> {
                throw needless.fault(Code.NEEDLESS_TRANSLATION, "the course is not in English");
              });
      return new Wording(zh, null);
    }

    private String translation(String language, int longest) {
      var text = find(language).map(place -> place.text(longest)).orElse("");
      if (text.isEmpty()) {
        throw of.fault(Code.MISSING_TRANSLATION, language);
      }
      return text;
    }
  }
}
