package org.mifeng.platform.oversight;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * A printout as a Word file (Office Open XML): real headings and tables, on A4. Letters of both
 * languages name their font apart, so that Word sets Chinese in Song wherever it opens the file.
 */
final class PrintoutWord {
  private static final String BODY = "Normal";
  private static final String TITLE = "Title";
  private static final String HEADING = "Heading1";
  private static final String SMALL = "Small";
  private static final String LATIN = "Times New Roman";
  private static final String SONG = "SimSun";
  private static final String HEI = "SimHei";

  /** A4 with margins for filing, in twentieths of a point. */
  private static final int WIDTH = 11_906;

  private static final int HEIGHT = 16_838;
  private static final int MARGIN = 1_304;

  private final XWPFDocument document = new XWPFDocument();

  private PrintoutWord() {}

  /**
   * The bytes of the file.
   *
   * @param now what it says about when it was made
   */
  static byte[] of(Printout printout, Instant now) {
    return new PrintoutWord().write(printout, now);
  }

  private byte[] write(Printout printout, Instant now) {
    styles();
    page();
    foot(printout.title());
    var about = document.getProperties().getCoreProperties();
    about.setTitle(printout.title());
    about.setCreated(Optional.of(Date.from(now)));
    about.setModified(Optional.of(Date.from(now)));
    add(TITLE, printout.title()).setAlignment(ParagraphAlignment.CENTER);
    printout.lead().forEach(line -> add(SMALL, line).setAlignment(ParagraphAlignment.CENTER));
    for (var part : printout.parts()) {
      add(HEADING, part.heading());
      part.notes().forEach(note -> add(BODY, note));
      part.grids().stream().filter(grid -> !grid.rows().isEmpty()).forEach(this::table);
    }
    try (document;
        var bytes = new ByteArrayOutputStream()) {
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void table(Printout.Grid grid) {
    var columns = grid.heads().size();
    if (columns == 0) {
      grid.rows().forEach(row -> add(BODY, String.join(" ", row)));
      return;
    }
    var table = document.createTable(grid.rows().size() + 1, columns);
    table.setWidth("100%");
    table.getRow(0).setRepeatHeader(true);
    table.getRows().forEach(row -> row.setCantSplitRow(true));
    for (int column = 0; column < columns; column++) {
      fill(table.getRow(0).getCell(column), grid.heads().get(column), true);
      for (int row = 0; row < grid.rows().size(); row++) {
        fill(table.getRow(row + 1).getCell(column), grid.rows().get(row).get(column), false);
      }
    }
    add(SMALL, "");
  }

  private static void fill(XWPFTableCell cell, String text, boolean head) {
    var paragraph = cell.getParagraphs().getFirst();
    paragraph.setStyle(SMALL);
    if (head) {
      cell.setColor("EEF2F1");
    }
    var run = paragraph.createRun();
    run.setBold(head);
    run.setText(text);
  }

  private XWPFParagraph add(String style, String text) {
    var paragraph = document.createParagraph();
    paragraph.setStyle(style);
    paragraph.createRun().setText(text);
    return paragraph;
  }

  private void page() {
    var section = document.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(WIDTH));
    size.setH(BigInteger.valueOf(HEIGHT));
    var margins = section.addNewPgMar();
    var margin = BigInteger.valueOf(MARGIN);
    margins.setTop(margin);
    margins.setBottom(margin);
    margins.setLeft(margin);
    margins.setRight(margin);
    margins.setHeader(BigInteger.valueOf(MARGIN / 2));
    margins.setFooter(BigInteger.valueOf(MARGIN / 2));
  }

  private void foot(String title) {
    var foot = document.createFooter(HeaderFooterType.DEFAULT);
    var line = foot.createParagraph();
    line.setStyle(SMALL);
    line.setAlignment(ParagraphAlignment.CENTER);
    line.createRun().setText(title + " · ");
    var field = line.getCTP().addNewFldSimple();
    field.setInstr("PAGE");
    field.addNewR().addNewT().setStringValue("1");
  }

  private void styles() {
    var styles = document.createStyles();
    var fonts = CTFonts.Factory.newInstance();
    name(fonts, SONG);
    styles.setDefaultFonts(fonts);
    styles.setEastAsia("zh-CN");
    var heading = style(HEADING, "heading 1", HEI, 26, 240);
    heading.getPPr().addNewKeepNext();
    heading.getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
    var body = style(BODY, "Normal", SONG, 21, 0);
    body.setDefault(true);
    for (var style :
        List.of(
            body, style(TITLE, "Title", HEI, 36, 0), heading, style(SMALL, "Small", SONG, 17, 0))) {
      styles.addStyle(new XWPFStyle(style));
    }
  }

  private static CTStyle style(String id, String name, String chinese, int half, int before) {
    var style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal(name);
    style.addNewQFormat();
    var spacing = style.addNewPPr().addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(before));
    spacing.setAfter(BigInteger.valueOf(80));
    var letters = style.addNewRPr();
    name(letters.addNewRFonts(), chinese);
    if (chinese.equals(HEI)) {
      letters.addNewB();
    }
    letters.addNewSz().setVal(BigInteger.valueOf(half));
    letters.addNewSzCs().setVal(BigInteger.valueOf(half));
    return style;
  }

  private static void name(CTFonts fonts, String chinese) {
    fonts.setAscii(LATIN);
    fonts.setHAnsi(LATIN);
    fonts.setCs(LATIN);
    fonts.setEastAsia(chinese);
  }
}
