package org.mifeng.platform.checkup.outcome;

import static org.mifeng.platform.identity.Permission.CHECK_UP;
import static org.mifeng.platform.identity.Permission.SIGN_CHECK_UP;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.checkup.ManifestKeys;
import org.mifeng.platform.checkup.ResultSealing;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.checkup.Signing;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The result of a check-up: seen, signed, taken away, sealed. */
@Controller
class ResultController {
  private static final String ONE = "/check-ups/{id:[0-9a-f-]{36}}";

  private final Checkups checkups;
  private final ResultPages pages;
  private final Results results;
  private final Signing signing;
  private final ResultSealing sealing;
  private final ManifestKeys keys;
  private final Shells shells;

  ResultController(
      Checkups checkups,
      ResultPages pages,
      Results results,
      Signing signing,
      ResultSealing sealing,
      ManifestKeys keys,
      Shells shells) {
    this.checkups = checkups;
    this.pages = pages;
    this.results = results;
    this.signing = signing;
    this.sealing = sealing;
    this.keys = keys;
    this.shells = shells;
  }

  @GetMapping(ONE + "/result")
  @Allows(CHECK_UP)
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    var checkup = checkups.require(viewer, new CheckupId(id));
    if (!checkup.isOpen() && !checkup.isSigned()) {
      return "redirect:/check-ups/" + id;
    }
    model.addAttribute("page", pages.of(viewer, checkup.id(), shells.of(request)));
    return "checkup/outcome/show";
  }

  @PostMapping(ONE + "/signature")
  @Allows(SIGN_CHECK_UP)
  String sign(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    signing.sign(viewer, new CheckupId(id));
    Notice.success(redirect, "checkup.result.signed-notice");
    return "redirect:/check-ups/" + id + "/result";
  }

  @PostMapping(ONE + "/sealing")
  @Allows(SIGN_CHECK_UP)
  String seal(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    sealing.seal(viewer, new CheckupId(id));
    Notice.success(redirect, "checkup.result.sealed-notice");
    return "redirect:/check-ups/" + id + "/result";
  }

  @GetMapping(ONE + "/manifest")
  @Allows(CHECK_UP)
  ResponseEntity<byte[]> manifest(Viewer viewer, @PathVariable UUID id) {
    var name = "index-" + id + ".manifest.json";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(results.manifest(viewer, new CheckupId(id)));
  }

  /** The public halves of the keys that sign results, one a line. */
  @GetMapping(path = "/index-signers", produces = "text/plain;charset=UTF-8")
  @OpenToAll("whoever is shown a result must be able to tell it from a forgery")
  @ResponseBody
  String signers() {
    return String.join("\n", keys.verifiers()) + "\n";
  }
}
