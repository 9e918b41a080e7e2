package org.mifeng.platform.checkup.templates;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The styles of a Word file. Fonts are named for Latin and for Chinese letters apart, so that Word
 * sets Chinese in Song and headings in Hei wherever it opens the file, and a reader's own headings
 * and table of contents work.
 */
final class WordStyles {
  static final String BODY = "Normal";
  static final String TITLE = "Title";
  static final String HEADING = "Heading1";
  static final String SMALL = "Small";

  private static final String LATIN = "Times New Roman";
  private static final String SONG = "SimSun";
  private static final String HEI = "SimHei";

  /** Of a line, in 240ths. */
  private static final int LEADING = 340;

  private WordStyles() {}

  /**
   * A style.
   *
   * @param chinese font of its Chinese letters
   * @param half size in half points
   * @param before space above, in twentieths of a point
   * @param after space below, in twentieths of a point
   */
  private record Look(String chinese, int half, int before, int after) {}

  static void into(XWPFDocument document) {
    var styles = document.createStyles();
    var fonts = CTFonts.Factory.newInstance();
    name(fonts, SONG);
    styles.setDefaultFonts(fonts);
    styles.setEastAsia("zh-CN");
    styles.setSpellingLanguage("en-GB");
    var body = style(BODY, "Normal", new Look(SONG, 22, 0, 80));
    body.setDefault(true);
    var heading = style(HEADING, "heading 1", new Look(HEI, 26, 280, 100));
    heading.getPPr().addNewKeepNext();
    heading.getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
    var title = style(TITLE, "Title", new Look(HEI, 36, 0, 280));
    var small = style(SMALL, "Small", new Look(SONG, 18, 0, 40));
    // Added when they are complete: what is added is a copy.
    for (var style : List.of(body, title, heading, small)) {
      styles.addStyle(new XWPFStyle(style));
    }
  }

  private static CTStyle style(String id, String name, Look look) {
    var style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal(name);
    style.addNewQFormat();
    var spacing = style.addNewPPr().addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(look.before()));
    spacing.setAfter(BigInteger.valueOf(look.after()));
    spacing.setLine(BigInteger.valueOf(LEADING));
    spacing.setLineRule(STLineSpacingRule.AUTO);
    var letters = style.addNewRPr();
    name(letters.addNewRFonts(), look.chinese());
    if (look.chinese().equals(HEI)) {
      letters.addNewB();
    }
    letters.addNewSz().setVal(BigInteger.valueOf(look.half()));
    letters.addNewSzCs().setVal(BigInteger.valueOf(look.half()));
    return style;
  }

  private static void name(CTFonts fonts, String chinese) {
    fonts.setAscii(LATIN);
    fonts.setHAnsi(LATIN);
    fonts.setCs(LATIN);
    fonts.setEastAsia(chinese);
  }
}
