package org.mifeng.platform.experts.catalogue;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mifeng.platform.experts.catalogue.CatalogueFault.Code;
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

/** A place in the catalogue's file, read strictly: whatever is not expected is a fault. */
record Place(Node node) {
  private static final int LARGEST = 120_000;
  private static final int DEEPEST = 8;
  private static final Set<Tag> PLAIN =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MAP, Tag.SEQ);

  /** Parses the file; nothing of it is believed yet. */
  static Place parse(String text) {
    if (text.length() > LARGEST) {
      throw new CatalogueFault(Code.FILE_TOO_LARGE, 0, "more than " + LARGEST + " characters");
    }
    var options = new LoaderOptions();
    options.setCodePointLimit(LARGEST);
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(0);
    options.setAllowDuplicateKeys(false);
    try {
      var node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
      if (node == null) {
        throw new CatalogueFault(Code.WRONG_SHAPE, 0, "is empty");
      }
      return new Place(node);
    } catch (MarkedYAMLException wrong) {
      var mark = wrong.getProblemMark();
      throw new CatalogueFault(
          Code.NOT_YAML, mark == null ? 0 : mark.getLine() + 1, String.valueOf(wrong.getProblem()));
    } catch (YAMLException wrong) {
      throw new CatalogueFault(Code.NOT_YAML, 0, "cannot be read");
    }
  }

  CatalogueFault fault(Code code, String detail) {
    return new CatalogueFault(code, node.getStartMark().getLine() + 1, detail);
  }

  private void requirePlain() {
    if (node.getAnchor() != null || !PLAIN.contains(node.getTag())) {
      throw fault(Code.WRONG_SHAPE, "has an anchor or a tag");
    }
  }

  /** Its values by key: exactly these keys. */
  Map<String, Place> members(String... keys) {
    requirePlain();
    if (!(node instanceof MappingNode mapping)) {
      throw fault(Code.WRONG_SHAPE, "must hold keys and values");
    }
    var all = new LinkedHashMap<String, Place>();
    for (var tuple : mapping.getValue()) {
      var at = new Place(tuple.getKeyNode());
      var key = at.text(40);
      if (!List.of(keys).contains(key)) {
        throw at.fault(Code.UNKNOWN_KEY, key);
      }
      if (all.put(key, new Place(tuple.getValueNode())) != null) {
        throw at.fault(Code.TWICE, key);
      }
    }
    for (var key : keys) {
      if (!all.containsKey(key)) {
        throw fault(Code.MISSING_KEY, key);
      }
    }
    return all;
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
    return sequence.getValue().stream().map(Place::new).toList();
  }

  /** A single value that is not empty. */
  String text(int longest) {
    requirePlain();
    if (!(node instanceof ScalarNode scalar)) {
      throw fault(Code.WRONG_SHAPE, "must be a single value");
    }
    var text = scalar.getValue().strip();
    if (text.length() > longest) {
      throw fault(Code.TOO_LONG, text.length() + " characters instead of at most " + longest);
    }
    if (text.isEmpty() || text.chars().anyMatch(Character::isISOControl)) {
      throw fault(Code.BAD_VALUE, "is empty or holds a control character");
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
}
