package org.mifeng.platform.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sets HTML of our templates as pages of a PDF/A-3a that is also PDF/UA-1. */
@Component
class Typesetting {
  private static final Logger log = LoggerFactory.getLogger(Typesetting.class);
  private static final int BOLD = 700;
  private static final int REGULAR = 400;

  private final Typeface typeface;
  private final byte[] colours;
  private final DefaultObjectDrawerFactory drawings = new DefaultObjectDrawerFactory();

  Typesetting(Typeface typeface) {
    this.typeface = typeface;
    this.colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    drawings.registerDrawer(QrDrawing.TYPE, new QrDrawing());
    drawings.registerDrawer(LineDrawing.TYPE, new LineDrawing());
    // It has a log of its own beside ours, told twice.
    XRLog.setLoggingEnabled(false);
  }

  byte[] pdf(String html, String title, List<Attachment> attachments, Instant now) {
    var fonts = typeface.borrow();
    try (var pdf = new PDDocument();
        var output = new ByteArrayOutputStream()) {
      var builder = builder(pdf, fonts).withHtmlContent(typeface.printable(html, title), null);
      try (var renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
        AttachedFiles.attach(pdf, attachments);
        PdfDates.set(pdf, now);
        pdf.save(output);
      }
      return output.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      typeface.giveBack(fonts);
    }
  }

  private PdfRendererBuilder builder(PDDocument pdf, Typeface.Cut fonts) throws IOException {
    var builder = new PdfRendererBuilder().usePDDocument(pdf);
    font(builder, PDType0Font.load(pdf, fonts.regular(), true), "Mifeng", REGULAR);
    font(builder, PDType0Font.load(pdf, fonts.bold(), true), "Mifeng", BOLD);
    font(builder, PDType0Font.load(pdf, fonts.mono(), true), "Mifeng Mono", REGULAR);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_A).usePdfUaAccessibility(true);
    builder.useColorProfile(colours);
    builder.useObjectDrawerFactory(drawings);
    builder.withProducer("Mifeng");
    builder.withDiagnosticConsumer(Typesetting::tell);
    // A document is made of what is in it: no picture, style or font is fetched.
    builder.useExternalResourceAccessControl(
        (uri, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    return builder;
  }

  private static void font(PdfRendererBuilder builder, PDFont font, String family, int weight) {
    builder.useFont(new PDFontSupplier(font), family, weight, FontStyle.NORMAL, true);
  }

  private static void tell(Diagnostic diagnostic) {
    if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
      log.warn("typesetting: {}", diagnostic.getFormattedMessage(), diagnostic.getError());
    }
  }
}
