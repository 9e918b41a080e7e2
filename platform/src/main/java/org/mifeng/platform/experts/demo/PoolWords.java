package org.mifeng.platform.experts.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The people and institutions a demonstration's pool is made of, read from {@code demo.txt}. */
final class PoolWords {
  private static final String FILE = "/content/experts/demo.txt";
  private static final int COLUMNS = 8;

  private PoolWords() {}

  /**
   * One of them.
   *
   * @param reference of their organisation, and login of an expert's account
   * @param category of an expert, or kind of an institution
   * @param offers fields of an expert, services of an institution
   */
  record Entry(
      String reference,
      String category,
      String name,
      List<String> offers,
      List<String> districts,
      Abroad abroad,
      String summary) {
    /** Languages and countries. */
    record Abroad(List<String> languages, List<String> countries) {}

    boolean isExpert() {
      return category.length() == 1;
    }

    List<String> languages() {
      return abroad.languages();
    }

    List<String> countries() {
      return abroad.countries();
    }
  }

  static List<Entry> load() {
    try (var stream = PoolWords.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(PoolWords::entry)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Entry entry(String line) {
    var cells = line.split("\\|", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalStateException(FILE + " has a line that is not whole: " + line);
    }
    return new Entry(
        cells[0],
        cells[1],
        cells[2],
        codes(cells[3]),
        codes(cells[4]),
        new Entry.Abroad(codes(cells[5]), codes(cells[6])),
        cells[7]);
  }

  private static List<String> codes(String cell) {
    return cell.isBlank() ? List.of() : Arrays.asList(cell.split(","));
  }
}
