package org.mifeng.platform.checkup.systems;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.mifeng.index.form.Draft;
import org.mifeng.index.form.Problem;
import org.mifeng.index.form.ProblemCode;
import org.mifeng.index.form.Reading;
import org.mifeng.index.form.SystemReader;
import org.mifeng.platform.checkup.systems.SheetGrid.Line;
import org.mifeng.platform.checkup.systems.SheetsForm.Rows;
import org.mifeng.platform.web.WorkbookGuard;

/**
 * Reads an indicator system from a workbook: its sheets become the draft that the reader of the
 * library checks, each value with its cell, so that every problem names one. Throws nothing about
 * its input.
 */
final class SheetsReader {
  /** Longest file, in bytes. */
  static final int LARGEST_FILE = 4 << 20;

  /** A thousand indicators with all their words unpack to some 10 MB. */
  static final long LARGEST_UNPACKED = 48L << 20;

  private static final int MOST_SHEETS = 60;

  private final List<Problem> problems = new ArrayList<>();
  private final Branch root = new Branch("head!A1");

  /** The rows that others may belong to, by sheet and key. */
  private final Map<String, Map<String, Branch>> owners = new HashMap<>();

  private SheetsReader() {}

  /** Whether a file is one that this class reads: a zip, or an Excel file of before 2007. */
  static boolean isWorkbook(byte[] file) {
    return file.length > 3
        && (file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4
            || (file[0] & 0xFF) == 0xD0 && (file[1] & 0xFF) == 0xCF);
  }

  /** Reads a workbook. */
  static Reading read(byte[] file) {
    return new SheetsReader().reading(file);
  }

  private Reading reading(byte[] file) {
    if (file.length > LARGEST_FILE) {
      return refused(ProblemCode.S01, "", String.valueOf(LARGEST_FILE));
    }
    var found = WorkbookGuard.look(file, LARGEST_UNPACKED);
    var doubt = found.doubt();
    if (doubt != null) {
      return switch (doubt) {
        case BROKEN, NO_WORKBOOK -> refused(ProblemCode.S27, "");
        case TOO_LARGE -> refused(ProblemCode.S01, "", String.valueOf(LARGEST_UNPACKED));
      };
    }
    if (found.macros()) {
      return refused(ProblemCode.S30, "");
    }
    if (!found.merged().isEmpty()) {
      found.merged().forEach(cell -> note(ProblemCode.S29, cell, ""));
      return new Reading(Optional.empty(), problems);
    }
    try (var workbook =
        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
      sheets(workbook.getSheets().limit(MOST_SHEETS + 1L).toList());
    } catch (IOException | RuntimeException broken) {
      // The parser meets foreign bytes: whatever it throws means that this is no readable workbook.
      return refused(ProblemCode.S27, "");
    }
    // A draft with holes would be full of problems that are none.
    return problems.isEmpty()
        ? SystemReader.read(root.end())
        : new Reading(Optional.empty(), problems);
  }

  private Reading refused(ProblemCode code, String place, String... details) {
    return new Reading(Optional.empty(), List.of(new Problem(code, place, "", List.of(details))));
  }

  private void note(ProblemCode code, String place, String path, String... details) {
    if (problems.size() < SheetGrid.MOST_PROBLEMS) {
      problems.add(new Problem(code, place, path, List.of(details)));
    }
  }

  private void sheets(List<Sheet> sheets) throws IOException {
    if (sheets.size() > MOST_SHEETS) {
      note(ProblemCode.S05, "", "", String.valueOf(MOST_SHEETS));
      return;
    }
    Map<String, Sheet> byName =
        sheets.stream()
            .collect(Collectors.toMap(Sheet::getName, sheet -> sheet, (one, other) -> one));
    byName.remove(SheetsForm.NOTES);
    var grid = new SheetGrid(problems);
    for (var setting : SheetsForm.SETTINGS) {
      var sheet = take(byName, setting.sheet());
      if (sheet.isPresent()) {
        grid.read(sheet.get(), SheetsForm.SETTING).forEach(line -> setting(setting, line));
      }
    }
    for (var rows : SheetsForm.LISTS) {
      var sheet = take(byName, rows.sheet());
      if (sheet.isPresent()) {
        list(rows, grid.read(sheet.get(), rows.headings()));
      }
    }
    byName.keySet().stream()
        .sorted()
        .forEach(name -> note(ProblemCode.S08, name + "!A1", name, name));
  }

  private Optional<Sheet> take(Map<String, Sheet> sheets, String name) {
    var sheet = Optional.ofNullable(sheets.remove(name));
    if (sheet.isEmpty()) {
      note(ProblemCode.S07, name + "!A1", name, name);
    }
    return sheet;
  }

  private void setting(SheetsForm.Setting setting, Line line) {
    var name = line.cell("name");
    if (name == null) {
      note(ProblemCode.S07, line.place(), setting.sheet(), "name");
      return;
    }
    var path = setting.path() + "." + name.text();
    var between = setting.joined() ? "_" : ".";
    var value = line.cell("value");
    if (value != null) {
      put(root, path, SheetsForm.CODES.contains(name.text()) ? codes(value) : value);
    }
    for (var language : List.of("zh", "en")) {
      var words = line.cell(language);
      if (words != null) {
        put(root, path + between + language, words);
      }
    }
  }

  private void put(Branch branch, String path, Draft value) {
    if (path.length() > 200 || path.contains("..") || !branch.put(path, value)) {
      note(ProblemCode.S06, value.place(), path, path);
    }
  }

  private void list(Rows rows, List<Line> lines) {
    var owner = rows.owner();
    if (owner == null) {
      var list = root.list(rows.path(), rows.sheet() + "!A1");
      Map<String, Branch> byKey = new HashMap<>();
      for (var line : lines) {
        var branch = branch(rows, line);
        list.add(branch);
        var key = line.cell(rows.headings().getFirst());
        if (key != null) {
          byKey.putIfAbsent(key.text(), branch);
        }
      }
      owners.put(rows.sheet(), byKey);
      return;
    }
    var byKey = owners.getOrDefault(owner.sheet(), Map.of());
    byKey.values().forEach(branch -> branch.list(rows.path(), rows.sheet() + "!A1"));
    for (var line : lines) {
      var key = line.cell(SheetsForm.OWNER);
      var branch = key == null ? null : byKey.get(key.text());
      if (key == null) {
        note(ProblemCode.S07, line.place(), rows.sheet(), SheetsForm.OWNER);
      } else if (branch == null) {
        note(ProblemCode.S18, key.place(), rows.sheet(), key.text());
      } else {
        branch.list(rows.path(), line.place()).add(branch(rows, line));
      }
    }
  }

  private Branch branch(Rows rows, Line line) {
    var branch = new Branch(line.place());
    for (var column : rows.columns()) {
      var cell = line.cell(SheetsForm.plain(column));
      if (cell != null) {
        put(branch, SheetsForm.plain(column), SheetsForm.isCodes(column) ? codes(cell) : cell);
      }
    }
    return branch;
  }

  /** Codes stand side by side, with commas of either kind, blanks or ends of lines between. */
  private static Draft codes(Draft.Word cell) {
    List<Draft> codes = new ArrayList<>();
    if (!cell.text().equals(SheetsForm.NO_CODES)) {
      for (var code : cell.text().split("[\\s,，、;；]+", -1)) {
        if (!code.isEmpty()) {
          codes.add(new Draft.Word(code, cell.place()));
        }
      }
    }
    return new Draft.Items(codes, cell.place());
  }
}
