package org.mifeng.platform.learning.publicity;

import java.util.ArrayList;
import java.util.List;
import org.mifeng.platform.learning.Block;
import org.mifeng.platform.learning.Lesson.Part;
import org.mifeng.platform.learning.Wording;

/**
 * Turns text as it was typed into blocks. Every text is readable: what is no mark is text, and
 * markup of any kind is text too.
 *
 * <ul>
 *   <li>{@code # } begins a heading
 *   <li>{@code - } an item of a list, {@code 1. } an item of numbered steps
 *   <li>{@code > } an invented example
 *   <li>{@code ! } something to remember
 *   <li>{@code | a | b |} a row of a table, the first one its columns
 *   <li>{@code (check)} alone on a line: the part before it is to be checked against official text
 *   <li>anything else is running text; an empty line begins a new paragraph
 * </ul>
 */
final class ProseReader {
  /** Longest text, in characters. */
  static final int LONGEST = 60_000;

  private static final int MOST_COLUMNS = 8;
  private static final String CHECK = "(check)";

  private final List<Part> parts = new ArrayList<>();
  private final List<String> gathered = new ArrayList<>();
  private Line gathering = Line.EMPTY;

  private ProseReader() {}

  /** What a line is. */
  private enum Line {
    EMPTY,
    HEADING,
    ITEM,
    STEP,
    EXAMPLE,
    REMEMBER,
    ROW,
    CHECK,
    TEXT
  }

  /** The blocks of a text; what is longer than allowed is cut, since no form takes it. */
  static List<Part> read(String text) {
    var reader = new ProseReader();
    var bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    bounded.lines().map(String::strip).forEach(reader::take);
    reader.flush();
    return List.copyOf(reader.parts);
  }

  private void take(String line) {
    var kind = kind(line);
    if (kind != gathering || kind == Line.HEADING) {
      flush();
    }
    gathering = kind;
    if (kind == Line.CHECK) {
      markLast();
    } else if (kind != Line.EMPTY) {
      gathered.add(content(kind, line));
    }
  }

  private static Line kind(String line) {
    if (line.isEmpty()) {
      return Line.EMPTY;
    }
    if (line.equals(CHECK)) {
      return Line.CHECK;
    }
    if (line.length() > 2 && line.charAt(0) == '|' && line.endsWith("|")) {
      return Line.ROW;
    }
    if (line.length() > 2 && line.charAt(1) == ' ') {
      return switch (line.charAt(0)) {
        case '#' -> Line.HEADING;
        case '-' -> Line.ITEM;
        case '>' -> Line.EXAMPLE;
        case '!' -> Line.REMEMBER;
        default -> Line.TEXT;
      };
    }
    return line.matches("[0-9]{1,3}[.] .+") ? Line.STEP : Line.TEXT;
  }

  private static String content(Line kind, String line) {
    return switch (kind) {
      case HEADING, ITEM, EXAMPLE, REMEMBER -> line.substring(2).strip();
      case STEP -> line.substring(line.indexOf(' ') + 1).strip();
      case ROW -> line.substring(1, line.length() - 1);
      case TEXT, EMPTY, CHECK -> line;
    };
  }

  private void flush() {
    if (!gathered.isEmpty()) {
      parts.add(new Part(block(), true));
      gathered.clear();
    }
  }

  private Block block() {
    return switch (gathering) {
      case HEADING -> new Block.Heading(wording(gathered.getFirst()));
      case ITEM -> new Block.Items(wordings(gathered), false);
      case STEP -> new Block.Items(wordings(gathered), true);
      case EXAMPLE -> new Block.Example(wording(String.join("\n", gathered)));
      case REMEMBER -> new Block.Remember(wordings(gathered));
      case ROW -> grid();
      case TEXT, EMPTY, CHECK -> new Block.Paragraph(wording(String.join("\n", gathered)));
    };
  }

  /** Rows that are too short are filled, those too long lose what has no column. */
  private Block grid() {
    var rows = gathered.stream().map(ProseReader::cells).toList();
    var columns = rows.getFirst();
    var filled =
        rows.stream()
            .skip(1)
            .map(
                row -> {
                  var cells =
                      new ArrayList<String>(row.subList(0, Math.min(row.size(), columns.size())));
                  while (cells.size() < columns.size()) {
                    cells.add("");
                  }
                  return wordings(cells);
                })
            .toList();
    return new Block.Grid(wordings(columns), filled);
  }

  private static List<String> cells(String row) {
    return List.of(row.split("[|]", -1)).stream().limit(MOST_COLUMNS).map(String::strip).toList();
  }

  private void markLast() {
    if (!parts.isEmpty()) {
      parts.set(parts.size() - 1, new Part(parts.getLast().block(), false));
    }
  }

  private static Wording wording(String text) {
    return new Wording(text, null);
  }

  private static List<Wording> wordings(List<String> texts) {
    return texts.stream().map(ProseReader::wording).toList();
  }
}
