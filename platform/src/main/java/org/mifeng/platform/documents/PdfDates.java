package org.mifeng.platform.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** States when a PDF was made, by the platform's clock, in both places where a PDF says so. */
final class PdfDates {
  private static final Pattern CREATED = Pattern.compile("<xmp:CreateDate>[^<]*</xmp:CreateDate>");

  private PdfDates() {}

  static void set(PDDocument pdf, Instant now) throws IOException {
    var moment = now.truncatedTo(ChronoUnit.SECONDS);
    var information = pdf.getDocumentInformation();
    information.setCreationDate(AttachedFiles.calendar(moment));
    information.setModificationDate(AttachedFiles.calendar(moment));
    var catalog = pdf.getDocumentCatalog();
    var metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
    var dated =
        CREATED
            .matcher(metadata)
            .replaceFirst(
                "<xmp:CreateDate>"
                    + moment
                    + "</xmp:CreateDate><xmp:ModifyDate>"
                    + moment
                    + "</xmp:ModifyDate>");
    catalog.setMetadata(
        new PDMetadata(pdf, new ByteArrayInputStream(dated.getBytes(StandardCharsets.UTF_8))));
  }
}
