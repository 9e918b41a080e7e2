package org.mifeng.platform.evidence.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.ReceiptCheck;
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
 * The public check of a receipt. Only the receipt comes here; the file, when there is one, is
 * digested and compared by the browser.
 */
@Controller
@RequestMapping("/verify")
class VerifyController {
  private static final String WHY = "a receipt is worth what anybody can check";

  private final TrustedLogs logs;
  private final Shells shells;
  private final Clock clock;

  VerifyController(TrustedLogs logs, Shells shells, Clock clock) {
    this.logs = logs;
    this.shells = shells;
    this.clock = clock;
  }

  @OpenToAll(WHY)
  @GetMapping
  String form(Model model) {
    model.addAttribute("page", VerifyPage.empty());
    return "evidence/desk/verify";
  }

  /** Checks and keeps nothing. */
  @OpenToAll(WHY)
  @PostMapping
  String check(
      @RequestParam(required = false) @Nullable MultipartFile receipt,
      @RequestParam(required = false, defaultValue = "") String text,
      HttpServletRequest request,
      Model model)
      throws IOException {
    var bytes = bytes(receipt, text);
    model.addAttribute(
        "page", bytes.length == 0 ? VerifyPage.withoutReceipt() : page(bytes, request));
    return "evidence/desk/verify";
  }

  private VerifyPage page(byte[] bytes, HttpServletRequest request) {
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

  /** Length before content: one byte more than a receipt may have is enough to refuse it. */
  private static byte[] bytes(@Nullable MultipartFile receipt, String text) throws IOException {
    if (receipt != null && !receipt.isEmpty()) {
      try (var in = receipt.getInputStream()) {
        return in.readNBytes(Receipt.MAX_BYTES + 1);
      }
    }
    return text.strip().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
