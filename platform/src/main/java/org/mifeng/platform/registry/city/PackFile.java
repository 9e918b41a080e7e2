package org.mifeng.platform.registry.city;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * One file of a city pack, read strictly: a key that nobody asked for, a key that stands twice, an
 * empty value or an alias is a fault with its line.
 */
final class PackFile {
  static final int LARGEST = 4_000_000;
  private static final int LONGEST_VALUE = 1_000;

  private final String name;
  private final MappingNode root;

  private PackFile(String name, MappingNode root) {
    this.name = name;
    this.root = root;
  }

  /** Parses a file; nothing of it is believed yet. */
  static PackFile parse(String name, String text) {
    if (text.length() > LARGEST) {
      throw new PackFault(name, 0, "is larger than " + LARGEST + " characters");
    }
    var options = new LoaderOptions();
    options.setCodePointLimit(LARGEST);
    options.setNestingDepthLimit(10);
    options.setMaxAliasesForCollections(0);
    options.setAllowDuplicateKeys(false);
    try {
      var node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
      if (node instanceof MappingNode mapping) {
        return new PackFile(name, mapping);
      }
      throw new PackFault(name, 1, "must hold keys and values");
    } catch (MarkedYAMLException wrong) {
      var mark = wrong.getProblemMark();
      throw new PackFault(
          name, mark == null ? 0 : mark.getLine() + 1, String.valueOf(wrong.getProblem()));
    } catch (ReaderException unprintable) {
      var before = text.substring(0, Math.min(text.length(), unprintable.getPosition()));
      throw new PackFault(
          name, (int) before.lines().count(), "holds a character that cannot be printed");
    } catch (YAMLException wrong) {
      throw new PackFault(name, 0, "is not YAML");
    }
  }

  /** Reads the whole file by its top-level keys; a key that was not asked for is a fault. */
  <T> T read(Function<Entry, T> reader) {
    return read(root, reader);
  }

  private <T> T read(MappingNode node, Function<Entry, T> reader) {
    var entry = new Entry(node);
    var value = reader.apply(entry);
    entry.refuseUnread();
    return value;
  }

  private PackFault fault(Node node, String what) {
    return new PackFault(name, line(node), what);
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  /** A set of keys and values of the file. */
  final class Entry {
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    private Entry(MappingNode node) {
      this.node = node;
      for (var tuple : node.getValue()) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
          throw PackFile.this.fault(tuple.getKeyNode(), "a key must be a word");
        }
        if (values.put(key.getValue(), tuple.getValueNode()) != null) {
          throw PackFile.this.fault(key, "the key " + key.getValue() + " stands twice");
        }
        keys.put(key.getValue(), key);
      }
    }

    /** Where the entry begins. */
    int line() {
      return PackFile.line(node);
    }

    /** A fault of this entry. */
    PackFault fault(String what) {
      return PackFile.this.fault(node, what);
    }

    /** The text of a key that must be there. */
    String text(String key) {
      var value = optionalText(key);
      if (value == null) {
        throw fault("the key " + key + " is missing");
      }
      return value;
    }

    /** The text of a key, or null. */
    @Nullable String optionalText(String key) {
      read.add(key);
      var value = values.get(key);
      return value == null ? null : scalar(value, key);
    }

    /** The text of a key that must match. */
    String matching(String key, String pattern) {
      var text = text(key);
      if (!text.matches(pattern)) {
        throw PackFile.this.fault(
            values.getOrDefault(key, node), key + " must match " + pattern + " and is " + text);
      }
      return text;
    }

    /** The day of a key, or null. */
    @Nullable LocalDate day(String key) {
      var text = optionalText(key);
      if (text == null) {
        return null;
      }
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException wrong) {
        throw PackFile.this.fault(
            values.getOrDefault(key, node), key + " must be a day like 2021-04-09 and is " + text);
      }
    }

    /** Whether a key is there and says true; only true and false may be said. */
    boolean flag(String key) {
      var text = optionalText(key);
      if (text == null || text.equals("false")) {
        return false;
      }
      if (!text.equals("true")) {
        throw PackFile.this.fault(
            values.getOrDefault(key, node), key + " must be true or false and is " + text);
      }
      return true;
    }

    /** The words of a key, or none. */
    List<String> words(String key) {
      var words = new ArrayList<String>();
      for (var item : items(key)) {
        words.add(scalar(item, key));
      }
      return words;
    }

    /** The entries of a key, each read in full. */
    <T> List<T> entries(String key, Function<Entry, T> reader) {
      var list = new ArrayList<T>();
      for (var item : items(key)) {
        if (!(item instanceof MappingNode mapping)) {
          throw PackFile.this.fault(item, "an item of " + key + " must hold keys and values");
        }
        list.add(PackFile.this.read(mapping, reader));
      }
      return list;
    }

    private List<Node> items(String key) {
      read.add(key);
      var value = values.get(key);
      if (value == null) {
        return List.of();
      }
      if (value instanceof SequenceNode sequence) {
        return sequence.getValue();
      }
      throw PackFile.this.fault(value, key + " must be a list");
    }

    private String scalar(Node value, String key) {
      if (!(value instanceof ScalarNode scalar)) {
        throw PackFile.this.fault(value, key + " must be a single value");
      }
      var text = scalar.getValue().strip();
      if (text.isEmpty() || text.length() > LONGEST_VALUE) {
        throw PackFile.this.fault(value, key + " must have 1 to " + LONGEST_VALUE + " characters");
      }
      return text;
    }

    private void refuseUnread() {
      for (var key : keys.entrySet()) {
        if (!read.contains(key.getKey())) {
          throw PackFile.this.fault(key.getValue(), "the key " + key.getKey() + " is not known");
        }
      }
    }
  }
}
