package org.mifeng.platform.oversight;

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
 * The YAML of a plan, read strictly: a key that nobody asked for, a key that stands twice, an empty
 * value or an alias is a fault with its line.
 */
final class PlanFile {
  /** Longest file, in characters. */
  static final int LARGEST = 400_000;

  private static final int LONGEST_VALUE = 1_000;
  private static final int MOST_ITEMS = 500;

  private PlanFile() {}

  /** Reads the whole file by its top-level keys; nothing of it is believed before. */
  static <T> T read(String text, Function<Entry, T> reader) {
    if (text.length() > LARGEST) {
      throw new PlanFault(0, "too-large", String.valueOf(LARGEST));
    }
    return read(root(text), reader);
  }

  private static MappingNode root(String text) {
    var options = new LoaderOptions();
    options.setCodePointLimit(LARGEST);
    options.setNestingDepthLimit(10);
    options.setMaxAliasesForCollections(0);
    options.setAllowDuplicateKeys(false);
    try {
      var node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
      if (node instanceof MappingNode mapping) {
        return mapping;
      }
      throw new PlanFault(1, "no-keys");
    } catch (MarkedYAMLException wrong) {
      var mark = wrong.getProblemMark();
      throw new PlanFault(mark == null ? 0 : mark.getLine() + 1, "no-yaml");
    } catch (ReaderException unprintable) {
      var before = text.substring(0, Math.min(text.length(), unprintable.getPosition()));
      throw new PlanFault(Math.max(1, (int) before.lines().count()), "unprintable");
    } catch (YAMLException wrong) {
      throw new PlanFault(0, "no-yaml");
    }
  }

  private static <T> T read(MappingNode node, Function<Entry, T> reader) {
    var entry = new Entry(node);
    var value = reader.apply(entry);
    entry.refuseUnread();
    return value;
  }

  private static PlanFault fault(Node node, String code, Object... arguments) {
    return new PlanFault(node.getStartMark().getLine() + 1, code, arguments);
  }

  /** A set of keys and values of the file. */
  static final class Entry {
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    private Entry(MappingNode node) {
      this.node = node;
      for (var tuple : node.getValue()) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
          throw PlanFile.fault(tuple.getKeyNode(), "key-no-word");
        }
        if (values.put(key.getValue(), tuple.getValueNode()) != null) {
          throw PlanFile.fault(key, "key-twice", shown(key.getValue()));
        }
        keys.put(key.getValue(), key);
      }
    }

    /** A fault of the entry as a whole. */
    PlanFault fault(String code, Object... arguments) {
      return PlanFile.fault(node, code, arguments);
    }

    /** A fault of what a key says, or of the entry when it has no such key. */
    PlanFault faultAt(String key, String code, Object... arguments) {
      return PlanFile.fault(values.getOrDefault(key, node), code, arguments);
    }

    /** Whether the key is there. */
    boolean has(String key) {
      return values.containsKey(key);
    }

    /** The text of a key that must be there. */
    String text(String key) {
      var value = optionalText(key);
      if (value == null) {
        throw fault("missing", key);
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
        throw faultAt(key, "not-allowed", key, shown(text));
      }
      return text;
    }

    /** The day of a key, or another one where it is not said. */
    LocalDate day(String key, @Nullable LocalDate otherwise) {
      if (otherwise != null && !values.containsKey(key)) {
        return otherwise;
      }
      var text = text(key);
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException wrong) {
        throw faultAt(key, "no-day", key, shown(text));
      }
    }

    /** Whether a key is there and says true; only true and false may be said. */
    boolean flag(String key) {
      return has(key) && matching(key, "true|false").equals("true");
    }

    /** The words of a list, each with its own line. */
    Map<String, PlanFault> words(String key) {
      var words = new LinkedHashMap<String, PlanFault>();
      for (var item : items(key)) {
        var word = scalar(item, key);
        if (words.put(word, PlanFile.fault(item, "unknown-unit", shown(word))) != null) {
          throw PlanFile.fault(item, "unit-twice", shown(word));
        }
      }
      return words;
    }

    /** The entries of a list, each read in full. */
    <T> List<T> entries(String key, Function<Entry, T> reader) {
      var list = new ArrayList<T>();
      for (var item : items(key)) {
        if (!(item instanceof MappingNode mapping)) {
          throw PlanFile.fault(item, "no-keys");
        }
        list.add(PlanFile.read(mapping, reader));
      }
      return list;
    }

    private List<Node> items(String key) {
      read.add(key);
      var value = values.get(key);
      if (value == null) {
        return List.of();
      }
      if (value instanceof SequenceNode sequence && sequence.getValue().size() <= MOST_ITEMS) {
        return sequence.getValue();
      }
      throw PlanFile.fault(value, "no-list", key);
    }

    private static String scalar(Node value, String key) {
      if (!(value instanceof ScalarNode scalar)) {
        throw PlanFile.fault(value, "no-single-value", key);
      }
      var text = scalar.getValue().strip();
      if (text.isEmpty() || text.length() > LONGEST_VALUE) {
        throw PlanFile.fault(value, "length", key, String.valueOf(LONGEST_VALUE));
      }
      return text;
    }

    private void refuseUnread() {
      for (var key : keys.entrySet()) {
        if (!read.contains(key.getKey())) {
          throw PlanFile.fault(key.getValue(), "unknown-key", shown(key.getKey()));
        }
      }
    }

    private static String shown(String text) {
      return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
  }
}
