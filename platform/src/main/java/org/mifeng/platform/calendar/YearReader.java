package org.mifeng.platform.calendar;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mifeng.platform.calendar.CalendarFault.Code;
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

/** Reads the holiday table of a year, strictly: whatever it does not know is a fault. */
final class YearReader {
  /** Largest file, in characters. */
  static final int LARGEST = 20_000;

  private static final int DEEPEST = 6;
  private static final int MOST_HOLIDAYS = 20;
  private static final int MOST_WORKED = 5;
  private static final int LONGEST_HOLIDAY = 15;
  private static final int LONGEST_TEXT = 200;
  private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.INT, Tag.TIMESTAMP, Tag.MAP, Tag.SEQ);

  private final String file;
  private final int year;

  /** Keys that were found to be there, with their values. */
  private record Members(Map<String, Node> all) {
    boolean has(String key) {
      return all.containsKey(key);
    }

    Node require(String key) {
      return Objects.requireNonNull(all.get(key));
    }
  }

  private YearReader(String file, int year) {
    this.file = file;
    this.year = year;
  }

  /**
   * Reads a table.
   *
   * @param year which it must be of
   * @throws CalendarFault with code, file and line
   */
  static YearTable read(int year, String text) {
    var file = year + ".yaml";
    return new YearReader(file, year).table(parse(file, text));
  }

  private static Node parse(String file, String text) {
    if (text.length() > LARGEST) {
      throw new CalendarFault(Code.FILE_TOO_LARGE, file, 0, "has over " + LARGEST + " characters");
    }
    var options = new LoaderOptions();
    options.setCodePointLimit(LARGEST);
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(0);
    options.setAllowDuplicateKeys(false);
    try {
      var node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
      if (node == null) {
        throw new CalendarFault(Code.WRONG_SHAPE, file, 0, "is empty");
      }
      return node;
    } catch (MarkedYAMLException wrong) {
      var mark = wrong.getProblemMark();
      int line = mark == null ? 0 : mark.getLine() + 1;
      throw new CalendarFault(Code.NOT_YAML, file, line, String.valueOf(wrong.getProblem()));
    } catch (YAMLException wrong) {
      throw new CalendarFault(Code.NOT_YAML, file, 0, "cannot be read");
    }
  }

  private YearTable table(Node root) {
    var all = members(root, Set.of("year", "source", "mark", "holidays"), Set.of());
    var said = all.require("year");
    if (!text(said).equals(String.valueOf(year))) {
      throw fault(Code.WRONG_YEAR, said, text(said) + " instead of " + year);
    }
    var mark = text(all.require("mark"));
    if (!Set.of("checked", "check the official text").contains(mark)) {
      throw fault(Code.BAD_VALUE, all.require("mark"), mark);
    }
    var seen = new HashSet<LocalDate>();
    var holidays = new ArrayList<Holiday>();
    for (var item : items(all.require("holidays"), MOST_HOLIDAYS)) {
      holidays.add(holiday(item, seen));
    }
    return new YearTable(year, text(all.require("source")), mark.equals("checked"), holidays);
  }

  private Holiday holiday(Node node, Set<LocalDate> seen) {
    var all = members(node, Set.of("name", "free"), Set.of("worked"));
    var name = members(all.require("name"), Set.of("zh", "en"), Set.of());
    var free = all.require("free");
    var ends = text(free).split("\\.\\.", -1);
    if (ends.length != 2) {
      throw fault(Code.NOT_A_DAY, free, text(free) + " is not like 2026-06-19..2026-06-21");
    }
    var first = day(free, ends[0]);
    var last = day(free, ends[1]);
    if (last.isBefore(first) || !last.isBefore(first.plusDays(LONGEST_HOLIDAY))) {
      throw fault(Code.BAD_VALUE, free, "is no period of 1 to " + LONGEST_HOLIDAY + " days");
    }
    for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
      once(free, day, seen);
    }
    var worked = new ArrayList<LocalDate>();
    if (all.has("worked")) {
      for (var item : items(all.require("worked"), MOST_WORKED)) {
        worked.add(workedDay(item, seen));
      }
    }
    return new Holiday(text(name.require("zh")), text(name.require("en")), first, last, worked);
  }

  private LocalDate workedDay(Node node, Set<LocalDate> seen) {
    var day = day(node, text(node));
    if (!isWeekend(day)) {
      throw fault(Code.NOT_A_WEEKEND, node, day + " is worked anyway");
    }
    once(node, day, seen);
    return day;
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private void once(Node node, LocalDate day, Set<LocalDate> seen) {
    if (!seen.add(day)) {
      throw fault(Code.TWICE, node, day.toString());
    }
  }

  /**
   * A day of the year, or one of the last of the year before: a New Year's holiday may begin so.
   */
  private LocalDate day(Node node, String text) {
    try {
      var day = LocalDate.parse(text);
      if (day.getYear() != year && day.plusDays(7).getYear() != year) {
        throw fault(Code.WRONG_YEAR, node, text + " is not of " + year);
      }
      return day;
    } catch (DateTimeException notADay) {
      throw fault(Code.NOT_A_DAY, node, text + " is not a day like 2026-06-19");
    }
  }

  private Members members(Node node, Set<String> needed, Set<String> optional) {
    requirePlain(node);
    if (!(node instanceof MappingNode mapping)) {
      throw fault(Code.WRONG_SHAPE, node, "must hold keys and values");
    }
    var all = new LinkedHashMap<String, Node>();
    for (var tuple : mapping.getValue()) {
      var key = text(tuple.getKeyNode());
      if (!needed.contains(key) && !optional.contains(key)) {
        throw fault(Code.UNKNOWN_KEY, tuple.getKeyNode(), key);
      }
      if (all.put(key, tuple.getValueNode()) != null) {
        throw fault(Code.TWICE, tuple.getKeyNode(), key);
      }
    }
    for (var key : needed.stream().sorted().toList()) {
      if (!all.containsKey(key)) {
        throw fault(Code.MISSING_KEY, node, key);
      }
    }
    return new Members(all);
  }

  private List<Node> items(Node node, int most) {
    requirePlain(node);
    if (!(node instanceof SequenceNode sequence)) {
      throw fault(Code.WRONG_SHAPE, node, "must be a list");
    }
    if (sequence.getValue().size() > most) {
      throw fault(Code.TOO_MANY, node, sequence.getValue().size() + " instead of " + most);
    }
    return sequence.getValue();
  }

  private String text(Node node) {
    requirePlain(node);
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      throw fault(Code.WRONG_SHAPE, node, "must be a single value");
    }
    var text = scalar.getValue().strip();
    if (text.length() > LONGEST_TEXT) {
      throw fault(Code.TOO_LONG, node, text.length() + " characters");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw fault(Code.BAD_VALUE, node, "holds a control character");
    }
    return text;
  }

  private void requirePlain(Node node) {
    if (node.getAnchor() != null || !PLAIN.contains(node.getTag())) {
      throw fault(Code.WRONG_SHAPE, node, "has an anchor, a tag or no value");
    }
  }

  private CalendarFault fault(Code code, Node node, String detail) {
    return new CalendarFault(code, file, node.getStartMark().getLine() + 1, detail);
  }
}
