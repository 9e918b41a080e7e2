package org.mifeng.platform.checkup.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mifeng.platform.checkup.templates.TemplateFixture.LIBRARY;
import static org.mifeng.platform.checkup.templates.TemplateFixture.NOW;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** A Word file holds the whole text, and opens as a document with headings and Chinese fonts. */
class WordFileTest {
  private static final Pattern FIELD = Pattern.compile("\\{[a-zA-Z]+}");

  private static XWPFDocument open(byte[] file) {
    try {
      return new XWPFDocument(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Sheet sheet) {
    try (var extractor = new XWPFWordExtractor(open(WordFile.of(sheet, NOW)))) {
      return extractor.getText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFilledFileHoldsEachValueAndNoFieldIsLeft() {
    for (var template : LIBRARY.list()) {
      for (var tongue : Tongue.values()) {
        var filled = TemplateFixture.filled(template, tongue);
        var text = text(TemplateFixture.sheet(filled));
        assertThat(FIELD.matcher(text).find()).as(template.code()).isFalse();
        for (var field : template.fields()) {
          assertThat(text)
              .as(template.code() + " " + tongue + " " + field.name())
              .contains(filled.shown(field.name()).split("\n"));
        }
        var notice = TemplateFixture.sheet(filled).notice();
        assertThat(text).contains(notice.zh(), notice.en());
      }
    }
  }

  @Test
  void whatWasTypedIsNeverReadForFields() {
    var visitor = LIBRARY.require("nda-visitor");
    var text =
        text(
            TemplateFixture.sheet(
                LIBRARY.filled(
                    visitor, Tongue.ZH, Map.of("enterprise", "甲{phone}$1\\", "phone", "110"))));

    assertThat(text).contains("致：甲{phone}$1\\");
  }

  @Test
  void headingsAreHeadingsAndChineseIsSetInChineseFonts() throws IOException {
    var sheet =
        TemplateFixture.sheet(TemplateFixture.filled(LIBRARY.require("master-policy"), Tongue.ZH));
    try (var document = open(WordFile.of(sheet, NOW))) {
      var headings =
          document.getParagraphs().stream()
              .filter(paragraph -> WordStyles.HEADING.equals(paragraph.getStyle()))
              .map(paragraph -> paragraph.getText())
              .collect(Collectors.toList());
      assertThat(headings).hasSize(10).contains("第一章　总则");
      var heading = document.getStyles().getStyle(WordStyles.HEADING).getCTStyle();
      assertThat(heading.getRPr().getRFontsArray(0).getEastAsia()).isEqualTo("SimHei");
      assertThat(heading.getPPr().getOutlineLvl().getVal().intValue()).isZero();
      assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("商业秘密保护制度");
      assertThat(document.getProperties().getCoreProperties().getCreated()).isEqualTo(NOW);
    }
  }
}
