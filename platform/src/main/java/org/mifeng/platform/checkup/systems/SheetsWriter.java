package org.mifeng.platform.checkup.systems;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.form.Draft;
import org.mifeng.index.form.SystemWriter;
import org.mifeng.platform.checkup.systems.SheetsForm.Rows;
import org.mifeng.platform.kernel.Refusal;

/**
 * Writes an indicator system as a workbook that {@link SheetsReader} reads back as the same. Texts
 * are cells of text, so none of them is a formula whatever it begins with.
 */
final class SheetsWriter {
  /** Excel takes 32,767. */
  private static final int LONGEST_CELL = 32_000;

  /** Whoever adds a row need not count. */
  private static final List<String> COUNTED =
      List.of("indicator_count", "dimension_count", "total_weight");

  /** Below what is there, for whoever adds rows. */
  private static final int FREE_LINES = 40;

  private static final int WIDE = 44;
  private static final int NARROW = 16;

  private final Workbook workbook;
  private final Draft system;

  private SheetsWriter(Workbook workbook, Draft system) {
    this.workbook = workbook;
    this.system = system;
  }

  /**
   * Writes a workbook.
   *
   * @param words the texts of the notes, by key
   * @throws Refusal 413 when a list of codes is longer than a cell takes
   */
  static byte[] write(IndicatorSystem system, UnaryOperator<String> words) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Mifeng", null)) {
      var writer = new SheetsWriter(workbook, SystemWriter.draft(system));
      writer.notes(words);
      SheetsForm.SETTINGS.forEach(writer::settings);
      SheetsForm.LISTS.forEach(writer::list);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void notes(UnaryOperator<String> words) {
    var sheet = workbook.newWorksheet(SheetsForm.NOTES);
    sheet.width(0, NARROW + 4);
    sheet.width(1, 2 * WIDE);
    sheet.value(0, 0, words.apply("checkup.sheet.how"));
    int line = 2;
    for (var one : SheetsForm.SETTINGS) {
      sheet.value(line, 0, one.sheet());
      sheet.value(line++, 1, words.apply("checkup.sheet." + one.sheet()));
    }
    for (var one : SheetsForm.LISTS) {
      sheet.value(line, 0, one.sheet());
      sheet.value(line++, 1, words.apply("checkup.sheet." + one.sheet()));
    }
  }

  private Worksheet sheet(String name, List<String> headings) {
    var sheet = workbook.newWorksheet(name);
    for (int i = 0; i < headings.size(); i++) {
      var heading = headings.get(i);
      sheet.value(0, i, heading);
      sheet.style(0, i).bold().set();
      sheet.width(i, heading.endsWith("zh") || heading.endsWith("en") ? WIDE : NARROW);
    }
    sheet.freezePane(0, 1);
    return sheet;
  }

  /** What is typed there stays as it is typed: 2026.10 is a version and no number. */
  private static void keepText(Worksheet sheet, List<String> columns, int lines) {
    for (int i = 0; i < columns.size(); i++) {
      if (!SheetsForm.isNumber(columns.get(i))) {
        sheet.range(1, i, lines + FREE_LINES, i).style().format("@").set();
      }
    }
  }

  private void settings(SheetsForm.Setting setting) {
    var sheet = sheet(setting.sheet(), SheetsForm.SETTING);
    var line = new int[] {1};
    settings(sheet, line, "", find(system, setting.path()), setting.joined());
    keepText(sheet, SheetsForm.SETTING, line[0]);
  }

  private void settings(
      Worksheet sheet, int[] line, String path, @Nullable Draft draft, boolean joined) {
    if (!(draft instanceof Draft.Members(var members, var unused))) {
      return;
    }
    if (members.containsKey("zh")) {
      sheet.value(line[0], 0, path);
      both(sheet, line[0]++, members.get("zh"), members.get("en"));
    }
    for (Map.Entry<String, Draft> member : members.entrySet()) {
      var name = member.getKey();
      var at = path.isEmpty() ? name : path + "." + name;
      if (name.equals("zh")
          || name.equals("en")
          || joined && (name.endsWith("_en") || COUNTED.contains(name))) {
        continue;
      }
      if (joined && name.endsWith("_zh")) {
        var base = name.substring(0, name.length() - 3);
        sheet.value(line[0], 0, base);
        both(sheet, line[0]++, member.getValue(), members.get(base + "_en"));
      } else if (member.getValue() instanceof Draft.Members inner) {
        settings(sheet, line, at, inner, joined);
      } else if (member.getValue() instanceof Draft.Word word) {
        sheet.value(line[0], 0, at);
        sheet.value(line[0]++, 1, word.text());
      } else if (SheetsForm.CODES.contains(at)) {
        sheet.value(line[0], 0, at);
        sheet.value(line[0]++, 1, codes(member.getValue()));
      }
    }
  }

  private static void both(
      Worksheet sheet, int line, @Nullable Draft chinese, @Nullable Draft english) {
    if (chinese instanceof Draft.Word zh && english instanceof Draft.Word en) {
      sheet.value(line, 2, zh.text());
      sheet.value(line, 3, en.text());
    }
  }

  private void list(Rows rows) {
    var sheet = sheet(rows.sheet(), rows.headings());
    var line = new int[] {1};
    var owner = rows.owner();
    if (owner == null) {
      items(system, rows.path()).forEach(item -> row(sheet, line[0]++, null, item, rows.columns()));
      keepText(sheet, rows.columns(), line[0]);
      return;
    }
    var above =
        SheetsForm.LISTS.stream()
            .filter(one -> one.sheet().equals(owner.sheet()))
            .findFirst()
            .orElseThrow();
    for (var item : items(system, above.path())) {
      var key = find(item, owner.key());
      items(item, rows.path()).forEach(one -> row(sheet, line[0]++, key, one, rows.columns()));
    }
    List<String> columns = new ArrayList<>(rows.columns());
    columns.addFirst(SheetsForm.OWNER);
    keepText(sheet, columns, line[0]);
  }

  private static void row(
      Worksheet sheet, int line, @Nullable Draft key, Draft item, List<String> columns) {
    int at = 0;
    if (key instanceof Draft.Word word) {
      sheet.value(line, at++, word.text());
    }
    for (var column : columns) {
      var value = find(item, SheetsForm.plain(column));
      if (value instanceof Draft.Word word) {
        if (SheetsForm.isNumber(column)) {
          sheet.value(line, at, new BigDecimal(word.text()));
        } else {
          sheet.value(line, at, word.text());
        }
      } else if (value != null) {
        sheet.value(line, at, codes(value));
      }
      at++;
    }
  }

  private static String codes(Draft list) {
    var codes =
        list instanceof Draft.Items(var items, var unused)
            ? items.stream()
                .map(item -> item instanceof Draft.Word word ? word.text() : "")
                .collect(Collectors.joining(SheetsForm.COMMA))
            : "";
    if (codes.length() > LONGEST_CELL) {
      throw Refusal.tooLarge("checkup.refusal.no-workbook");
    }
    return codes.isEmpty() ? SheetsForm.NO_CODES : codes;
  }

  private static List<Draft> items(Draft draft, String path) {
    return find(draft, path) instanceof Draft.Items(var items, var unused) ? items : List.of();
  }

  private static @Nullable Draft find(Draft draft, String path) {
    Draft at = draft;
    for (var name : path.split("\\.", -1)) {
      var next = at instanceof Draft.Members(var members, var unused) ? members.get(name) : null;
      if (next == null) {
        return null;
      }
      at = next;
    }
    return at;
  }
}
