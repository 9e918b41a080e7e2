package org.mifeng.platform.checkup.templates;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.mifeng.platform.documents.Documents;
import org.mifeng.platform.documents.PrintedPage;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Lays texts out as files: Word to go on editing, PDF to print and file. */
@Component
class Printing {
  private final Documents documents;
  private final Clock clock;

  Printing(Documents documents, Clock clock) {
    this.documents = documents;
    this.clock = clock;
  }

  /**
   * The text as a file to be saved.
   *
   * @param extension {@code docx} or {@code pdf}
   */
  ResponseEntity<byte[]> file(Sheet sheet, String extension) {
    return switch (extension) {
      case "docx" ->
          file(
              name(sheet, extension),
              MediaType.parseMediaType(WordFile.TYPE),
              WordFile.of(sheet, clock.instant()));
      default -> file(name(sheet, "pdf"), MediaType.APPLICATION_PDF, pdf(sheet));
    };
  }

  /** The frozen text as a file to be saved. */
  static ResponseEntity<byte[]> frozen(Adoption adoption, byte[] body) {
    return file(
        adoption.template() + "-" + adoption.id() + ".txt",
        new MediaType("text", "plain", StandardCharsets.UTF_8),
        body);
  }

  byte[] pdf(Sheet sheet) {
    return documents.pdf(
        new PrintedPage(
            "checkup/templates/print",
            sheet,
            sheet.filled().tongue().locale(),
            "checkup.document.title",
            "checkup.document.subject",
            sheet.title() + " " + sheet.filled().template().version(),
            List.of()));
  }

  private static String name(Sheet sheet, String extension) {
    return sheet.title() + "-" + sheet.filled().template().version() + "." + extension;
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
    var file = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(bytes);
  }
}
