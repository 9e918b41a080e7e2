package org.mifeng.platform.evidence.certificate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.mifeng.platform.evidence.DepositId;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Shells;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The certificate of one's own deposit, from its page and for programs. */
@Controller
class CertificateController {
  private final Certificates certificates;
  private final Shells shells;

  CertificateController(Certificates certificates, Shells shells) {
    this.certificates = certificates;
    this.shells = shells;
  }

  /** In the reader's language, or in that of {@code lang}: {@code zh} or {@code en}. */
  @Allows(Permission.READ_DEPOSITS)
  @GetMapping({
    "/deposits/{id:[0-9a-f-]{36}}/certificate",
    "/api/v1/deposits/{id:[0-9a-f-]{36}}/certificate"
  })
  ResponseEntity<byte[]> show(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(required = false, defaultValue = "") String lang,
      HttpServletRequest request) {
    var pdf = certificates.print(viewer, new DepositId(id), locale(lang, request));
    var file = ContentDisposition.attachment().filename(id + ".certificate.pdf").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(pdf);
  }

  private Locale locale(String lang, HttpServletRequest request) {
    return switch (lang) {
      case "zh" -> Locale.SIMPLIFIED_CHINESE;
      case "en" -> Locale.ENGLISH;
      default -> shells.of(request).locale();
    };
  }
}
