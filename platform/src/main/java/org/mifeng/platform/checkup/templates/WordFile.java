package org.mifeng.platform.checkup.templates;

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
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.mifeng.platform.checkup.templates.Block.Articles;
import org.mifeng.platform.checkup.templates.Block.Checks;
import org.mifeng.platform.checkup.templates.Block.Facts;
import org.mifeng.platform.checkup.templates.Block.Grid;
import org.mifeng.platform.checkup.templates.Block.Heading;
import org.mifeng.platform.checkup.templates.Block.Items;
import org.mifeng.platform.checkup.templates.Block.Paragraph;
import org.mifeng.platform.checkup.templates.Block.Signatures;

/** A text as a Word file (Office Open XML) that an enterprise can go on editing. */
final class WordFile {
  /** What browsers and mail call it. */
  static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  /** A4 with margins for filing, in twentieths of a point. */
  private static final int WIDTH = 11_906;

  private static final int HEIGHT = 16_838;
  private static final int MARGIN = 1_304;

  /** Room to write in by hand, in twentieths of a point. */
  private static final int ROW = 440;

  private static final int LABEL = 28;

  private final XWPFDocument document = new XWPFDocument();
  private final Sheet sheet;

  private WordFile(Sheet sheet) {
    this.sheet = sheet;
  }

  /**
   * The bytes of the file.
   *
   * @param now what it says about when it was made
   */
  static byte[] of(Sheet sheet, Instant now) {
    return new WordFile(sheet).write(now);
  }

  private byte[] write(Instant now) {
    WordStyles.into(document);
    page();
    foot();
    var about = document.getProperties().getCoreProperties();
    about.setTitle(sheet.title());
    about.setCreated(Optional.of(Date.from(now)));
    about.setModified(Optional.of(Date.from(now)));
    add(WordStyles.TITLE, sheet.title()).setAlignment(ParagraphAlignment.CENTER);
    sheet.blocks().forEach(this::block);
    add(WordStyles.HEADING, sheet.lawHeading());
    sheet.law().forEach(line -> add(WordStyles.SMALL, line));
    sheet.marks().forEach(line -> add(WordStyles.SMALL, line));
    try (document;
        var bytes = new ByteArrayOutputStream()) {
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** On each page: whose drafting it is, in both languages, and the number of the page. */
  private void foot() {
    var foot = document.createFooter(HeaderFooterType.DEFAULT);
    for (var line : List.of(sheet.notice().zh(), sheet.notice().en())) {
      var paragraph = foot.createParagraph();
      paragraph.setStyle(WordStyles.SMALL);
      paragraph.setAlignment(ParagraphAlignment.CENTER);
      paragraph.createRun().setText(line);
    }
    var number = foot.createParagraph();
    number.setStyle(WordStyles.SMALL);
    number.setAlignment(ParagraphAlignment.CENTER);
    var field = number.getCTP().addNewFldSimple();
    field.setInstr("PAGE");
    field.addNewR().addNewT().setStringValue("1");
  }

  private void block(Block<String> block) {
    switch (block) {
      case Heading<String>(String text) -> add(WordStyles.HEADING, text);
      case Paragraph<String>(String text) -> add(WordStyles.BODY, text);
      case Articles<String>(int from, List<String> texts) -> {
        for (int i = 0; i < texts.size(); i++) {
          lead(sheet.filled().article(from + i), texts.get(i));
        }
      }
      case Items<String>(List<String> texts) -> {
        for (int i = 0; i < texts.size(); i++) {
          hang(add(WordStyles.BODY, (i + 1) + ". " + texts.get(i)));
        }
      }
      case Checks<String>(List<String> texts) ->
          texts.forEach(text -> hang(add(WordStyles.BODY, "□ " + text)));
      case Facts<String> facts -> facts(facts);
      case Grid<String> grid -> grid(grid);
      case Signatures<String>(List<String> texts) ->
          texts.forEach(
              text -> add(WordStyles.BODY, sheet.signature(text)).setSpacingBefore(ROW / 2));
    }
  }

  private void lead(String number, String text) {
    var paragraph = document.createParagraph();
    paragraph.setStyle(WordStyles.BODY);
    var bold = paragraph.createRun();
    bold.setBold(true);
    bold.setText(number + "　");
    write(paragraph, text);
  }

  private static void hang(XWPFParagraph paragraph) {
    paragraph.setIndentationLeft(ROW);
    paragraph.setIndentationHanging(ROW * 3 / 4);
  }

  private void facts(Facts<String> facts) {
    var table = table(facts.lines().size(), 2);
    for (int row = 0; row < facts.lines().size(); row++) {
      var line = facts.lines().get(row);
      fill(table.getRow(row).getCell(0), line.label(), LABEL, true);
      fill(table.getRow(row).getCell(1), line.value(), 100 - LABEL, false);
    }
  }

  private void grid(Grid<String> grid) {
    var columns = grid.columns();
    var table = table(grid.rows().size() + 1, columns.size());
    table.getRow(0).setRepeatHeader(true);
    for (int column = 0; column < columns.size(); column++) {
      int width = columns.get(column).width();
      fill(table.getRow(0).getCell(column), columns.get(column).head(), width, true);
      for (int row = 0; row < grid.rows().size(); row++) {
        fill(table.getRow(row + 1).getCell(column), grid.cell(row, column), width, false);
      }
    }
  }

  private XWPFTable table(int rows, int columns) {
    var table = document.createTable(rows, columns);
    table.setWidth("100%");
    table.getRows().forEach(row -> row.setHeight(ROW));
    table.getRows().forEach(row -> row.setCantSplitRow(true));
    document.createParagraph().setStyle(WordStyles.SMALL);
    return table;
  }

  private static void fill(XWPFTableCell cell, String text, int width, boolean head) {
    cell.setWidth(width + "%");
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    var paragraph = cell.getParagraphs().getFirst();
    paragraph.setStyle(WordStyles.SMALL);
    if (head) {
      cell.setColor("EEF2F1");
    }
    write(paragraph, text);
  }

  private XWPFParagraph add(String style, String text) {
    var paragraph = document.createParagraph();
    paragraph.setStyle(style);
    write(paragraph, text);
    return paragraph;
  }

  private static void write(XWPFParagraph paragraph, String text) {
    var run = paragraph.createRun();
    var lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i]);
    }
  }
}
