package org.mifeng.platform.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Printed documents, and what others say about them. */
public final class Printed {
  static final Instant NOW = Instant.parse("2027-03-01T08:00:00Z");

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Printed() {}

  /** Sets a body of HTML without any template. */
  static byte[] set(String body, List<Attachment> attachments) {
    var files = new PrintFiles();
    var html =
        """
        <html lang="zh-CN"><head><title>测试文书</title><meta name="description" content="测试"/>
        <style>%s</style></head><body>%s</body></html>
        """
            .formatted(files.string("print.css"), body);
    return new Typesetting(new Typeface(files)).pdf(html, "测试文书", attachments, NOW);
  }

  static byte[] set(String body) {
    return set(body, List.of());
  }

  /** The text as it would be copied. */
  public static String text(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What veraPDF finds against a PDF as PDF/A-3a and as PDF/UA-1; empty when it conforms. */
  public static List<String> faults(byte[] pdf) {
    return List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1).stream()
        .flatMap(flavour -> faults(pdf, flavour).stream())
        .toList();
  }

  private static List<String> faults(byte[] pdf, PDFAFlavour flavour) {
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(found -> flavour + " " + found.getRuleId().getClause() + " " + found.getMessage())
          .distinct()
          .toList();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
