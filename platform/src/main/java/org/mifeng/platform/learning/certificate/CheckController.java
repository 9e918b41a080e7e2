package org.mifeng.platform.learning.certificate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public check of a certificate: who knows its number sees all it says. */
@Controller
class CheckController {
  static final String PATH = "/course-certificates";

  private final CourseCertificates certificates;
  private final CheckPace pace;
  private final Shells shells;

  CheckController(CourseCertificates certificates, CheckPace pace, Shells shells) {
    this.certificates = certificates;
    this.pace = pace;
    this.shells = shells;
  }

  @OpenToAll("a certificate is worth what anybody can check")
  @GetMapping(PATH)
  String show(
      @RequestParam(defaultValue = "") String number,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var typed = number.strip();
    // A page of somebody's name is not for search engines.
    response.setHeader("X-Robots-Tag", "noindex");
    var facts = typed.isEmpty() ? null : facts(typed, request);
    var shown = typed.substring(0, Math.min(typed.length(), CertificateNumber.LONGEST));
    model.addAttribute("page", new CheckPage(shown, facts));
    return "learning/certificate/check";
  }

  private @Nullable List<Fact> facts(String typed, HttpServletRequest request) {
    var network = request.getRemoteAddr();
    pace.require(network);
    var found = CertificateNumber.parse(typed).flatMap(certificates::check);
    if (found.isEmpty()) {
      pace.miss(network);
      return null;
    }
    return facts(found.get(), shells.of(request));
  }

  private static List<Fact> facts(CourseCertificate certificate, Shell shell) {
    var finished = certificate.finished();
    var facts = new ArrayList<Fact>();
    facts.add(Fact.code(shell.text("learning.certificate.number"), certificate.number()));
    facts.add(Fact.of(shell.text("learning.certificate.name"), certificate.holder().name()));
    facts.add(
        Fact.of(
            shell.text("learning.certificate.organisation"), certificate.holder().organisation()));
    facts.add(Fact.of(shell.text("learning.certificate.course"), titles(certificate)));
    facts.add(Fact.of(shell.text("learning.certificate.version"), finished.version().toString()));
    facts.add(
        Fact.of(
            shell.text("learning.certificate.size"),
            shell.text(
                "learning.certificate.size-text",
                shell.number(finished.size().lessons()),
                shell.number(finished.size().minutes()))));
    facts.add(
        Fact.of(
            shell.text("learning.certificate.test"),
            shell.text(
                finished.test().key(),
                shell.number(finished.test().correct()),
                shell.number(finished.test().questions()))));
    facts.add(
        Fact.of(shell.text("learning.certificate.issued"), shell.exactTime(certificate.at())));
    facts.add(
        Fact.code(
            shell.text("learning.certificate.sha256"), Bytes.hex(certificate.digests().sha256())));
    facts.add(
        Fact.code(shell.text("learning.certificate.sm3"), Bytes.hex(certificate.digests().sm3())));
    return facts;
  }

  private static String titles(CourseCertificate certificate) {
    var english = certificate.englishTitle();
    var chinese = certificate.finished().title().zh();
    return english == null ? chinese : chinese + " · " + english;
  }
}
