package org.mifeng.platform.evidence.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.platform.documents.AttachmentReader;
import org.mifeng.platform.evidence.TrustedLogs;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The public check of a receipt, or of a certificate that carries one. Only that comes here; the file, when there is one, is
 * digested and compared by the browser.
 */
@Controller
@RequestMapping("/verify")
class VerifyController {
  private static final String WHY = "a receipt is worth what anybody can check";

  /** Longest certificate: a receipt with pages around it. */
  private static final int MAX_BYTES = Receipt.MAX_BYTES + (4 << 20);

  /** What a receipt in canonical form begins with: its first member is its leaf. */
  private static final String BEGINNING = "{\"leaf\":{";

  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

  private final TrustedLogs logs;
  private final Shells shells;
  private final Clock clock;

  VerifyController(TrustedLogs logs, Shells shells, Clock clock) {
    this.logs = logs;
    this.shells = shells;
    this.clock = clock;
  }

  /** The QR code of a certificate leads here with the id of its receipt, which is only shown. */
  @OpenToAll(WHY)
  @GetMapping
  String form(
      @RequestParam(name = "receipt", required = false, defaultValue = "") String scanned,
      Model model) {
    model.addAttribute(
        "page", VerifyPage.empty(ID.matcher(scanned).matches() ? scanned : null));
    return "evidence/desk/verify";
  }

  /** Checks a receipt, or the one a certificate carries, and keeps nothing. */
  @OpenToAll(WHY)
  @PostMapping
  String check(
      @RequestParam(required = false) @Nullable MultipartFile receipt,
      @RequestParam(required = false, defaultValue = "") String text,
      HttpServletRequest request,
      Model model)
      throws IOException {
    model.addAttribute("page", page(bytes(receipt, text), request));
    return "evidence/desk/verify";
  }

  private VerifyPage page(byte[] given, HttpServletRequest request) {
    if (given.length == 0) {
      return VerifyPage.withoutReceipt("evidence.verify.missing");
    }
    if (!AttachmentReader.isPdf(given)) {
      return checked(given, request);
    }
    return AttachmentReader.find(given, BEGINNING, Receipt.MAX_BYTES)
        .map(bytes -> checked(bytes, request))
        .orElseGet(() -> VerifyPage.withoutReceipt("evidence.certificate.verify-no-receipt"));
  }

  private VerifyPage checked(byte[] bytes, HttpServletRequest request) {
    var policies = List.of(logs.policy());
    var now = clock.instant();
    var alone = ReceiptCheck.check(bytes, null, policies, now);
    var receipt = alone.receipt();
    var matching =
        receipt == null
            ? alone
            : ReceiptCheck.check(bytes, receipt.subject().digests(), policies, now);
    return VerifyPage.of(shells.of(request), alone, matching);
  }

  /** Length before content: one byte more than a certificate may have is enough to refuse it. */
  private static byte[] bytes(@Nullable MultipartFile receipt, String text) throws IOException {
    if (receipt != null && !receipt.isEmpty()) {
      try (var in = receipt.getInputStream()) {
        return in.readNBytes(MAX_BYTES + 1);
      }
    }
    return text.strip().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
