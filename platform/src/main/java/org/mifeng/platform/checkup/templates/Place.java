package org.mifeng.platform.checkup.templates;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mifeng.platform.checkup.templates.TemplateFault.Code;
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
 * A place in a file of the library, read strictly: an unknown or missing key, a value of the wrong
 * shape, an alias or too much of anything is a fault with its line.
 */
record Place(String file, Node node) {
  /** Largest file, in characters. */
  static final int LARGEST = 60_000;

  private static final int LONGEST = 1_000;

  /** Parses a file; nothing of it is believed yet. */
  static Place parse(String file, String text) {
    if (text.length() > LARGEST) {
      throw new TemplateFault(
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
        throw new TemplateFault(Code.WRONG_SHAPE, file, 0, "is empty");
      }
      return new Place(file, node);
    } catch (MarkedYAMLException wrong) {
      var mark = wrong.getProblemMark();
      throw new TemplateFault(
          Code.NOT_YAML,
          file,
          mark == null ? 0 : mark.getLine() + 1,
          String.valueOf(wrong.getProblem()));
    } catch (YAMLException wrong) {
      throw new TemplateFault(Code.NOT_YAML, file, 0, "cannot be read");
    }
  }

  TemplateFault fault(Code code, String detail) {
    return new TemplateFault(code, file, node.getStartMark().getLine() + 1, detail);
  }

  /** Its keys and values; a key that is not among the known ones is a fault. */
  Members members(Set<String> known) {
    if (!(node instanceof MappingNode mapping)) {
      throw fault(Code.WRONG_SHAPE, "must hold keys and values");
    }
    var all = new LinkedHashMap<String, Place>();
    for (var tuple : mapping.getValue()) {
      var at = new Place(file, tuple.getKeyNode());
      var key = at.text();
      if (!known.isEmpty() && !known.contains(key)) {
        throw at.fault(Code.UNKNOWN_KEY, key);
      }
      if (all.put(key, new Place(file, tuple.getValueNode())) != null) {
        throw at.fault(Code.TWICE, key);
      }
    }
    return new Members(this, all);
  }

  /** The items of a list, at most so many. */
  List<Place> items(int most) {
    if (!(node instanceof SequenceNode sequence)) {
      throw fault(Code.WRONG_SHAPE, "must be a list");
    }
    if (sequence.getValue().size() > most) {
      throw fault(Code.TOO_MANY, sequence.getValue().size() + " instead of at most " + most);
    }
    return sequence.getValue().stream().map(item -> new Place(file, item)).toList();
  }

  /** A single value. */
  String text() {
    if (!(node instanceof ScalarNode scalar)) {
      throw fault(Code.WRONG_SHAPE, "must be a single value");
    }
    var text = scalar.getValue().strip();
    if (text.length() > LONGEST) {
      throw fault(Code.BAD_VALUE, "has more than " + LONGEST + " characters");
    }
    return text;
  }

  /** A single value that must match. */
  String matching(String pattern) {
    var text = text();
    if (!text.matches(pattern)) {
      throw fault(Code.BAD_VALUE, text + " does not match " + pattern);
    }
    return text;
  }

  /** A whole number from the least to the most. */
  int number(int least, int most) {
    int number = Integer.parseInt(matching("[0-9]{1,9}"));
    if (number < least || number > most) {
      throw fault(Code.BAD_VALUE, number + " is not from " + least + " to " + most);
    }
    return number;
  }

  /** Words in both languages. */
  Wording wording() {
    return members(Set.of("zh", "en")).wording();
  }

  /** Words in both languages, or a single value that is the same in both. */
  Wording wordingOrSame() {
    return node instanceof ScalarNode ? Wording.both(text()) : wording();
  }

  /** Keys and values of one place. */
  record Members(Place of, Map<String, Place> all) {
    Place require(String key) {
      return find(key).orElseThrow(() -> of.fault(Code.MISSING_KEY, key));
    }

    Optional<Place> find(String key) {
      return Optional.ofNullable(all.get(key));
    }

    /** The words under {@code zh} and {@code en}. */
    Wording wording() {
      return new Wording(translation("zh"), translation("en"));
    }

    private String translation(String language) {
      var text = find(language).map(Place::text).orElse("");
      if (text.isEmpty()) {
        throw of.fault(Code.MISSING_TRANSLATION, language);
      }
      return text;
    }
  }
}
