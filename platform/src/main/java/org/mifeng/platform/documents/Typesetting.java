package org.mifeng.platform.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
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

  Typesetting(Typeface typeface) {
    this.typeface = typeface;
    this.colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    // It has a log of its own beside ours, told twice.
    XRLog.setLoggingEnabled(false);
  }

  byte[] pdf(String html, String title, List<Attachment> attachments, Instant now) {
    var builder = builder().withHtmlContent(typeface.printable(html, title), null);
    try (var renderer = builder.buildPdfRenderer();
        var output = new ByteArrayOutputStream()) {
      var pdf = renderer.createPDFKeepOpen();
      AttachedFiles.attach(pdf, attachments);
      PdfDates.set(pdf, now);
      pdf.save(output);
      return output.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PdfRendererBuilder builder() {
    var builder = new PdfRendererBuilder();
    font(builder, typeface.regular(), "Mifeng", REGULAR);
    font(builder, typeface.bold(), "Mifeng", BOLD);
    font(builder, typeface.mono(), "Mifeng Mono", REGULAR);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_A).usePdfUaAccessibility(true);
    builder.useColorProfile(colours);
    builder.useObjectDrawerFactory(new QrDrawing());
    builder.withProducer("Mifeng");
    builder.withDiagnosticConsumer(Typesetting::tell);
    // A document is made of what is in it: no picture, style or font is fetched.
    builder.useExternalResourceAccessControl(
        (uri, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    return builder;
  }

  private static void font(PdfRendererBuilder builder, byte[] font, String family, int weight) {
    builder.useFont(() -> new ByteArrayInputStream(font), family, weight, FontStyle.NORMAL, true);
  }

  private static void tell(Diagnostic diagnostic) {
    if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
      log.warn("typesetting: {}", diagnostic.getFormattedMessage(), diagnostic.getError());
    }
  }
}
