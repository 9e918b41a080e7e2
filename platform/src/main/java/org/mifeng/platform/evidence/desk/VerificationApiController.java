package org.mifeng.platform.evidence.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.receipt.CheckCode;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.platform.evidence.TrustedLogs;
import org.mifeng.platform.evidence.usage.Verifications;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public check of a receipt, for programs. */
@RestController
class VerificationApiController {
  private static final int DIGEST = 64;

  private final TrustedLogs logs;
  private final Verifications verifications;
  private final Clock clock;

  VerificationApiController(TrustedLogs logs, Verifications verifications, Clock clock) {
    this.logs = logs;
    this.verifications = verifications;
    this.clock = clock;
  }

  /**
   * What a check came to.
   *
   * @param outcome {@code valid}, {@code invalid} or {@code inconclusive}
   * @param receiptId of the receipt, once it can be read
   * @param level the highest level that holds
   * @param notLaterThan the time others vouch for, if any does
   * @param findings everything that was found; empty when all is well
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(
      String outcome,
      @Nullable String receiptId,
      int level,
      @Nullable Instant notLaterThan,
      List<Found> findings) {}

  /** One finding: its stable code and values for an expert. */
  record Found(CheckCode code, String detail) {}

  /** Checks, counts, and keeps nothing of the receipt. */
  @OpenToAll("a receipt is worth what anybody can check")
  @PostMapping(path = "/api/v1/verifications", consumes = MediaType.APPLICATION_JSON_VALUE)
  Answer check(
      @RequestParam(defaultValue = "") String sha256,
      @RequestParam(defaultValue = "") String sm3,
      @RequestParam(defaultValue = "-1") long size,
      HttpServletRequest request)
      throws IOException {
    var file = file(sha256, sm3, size);
    // Length before content: one byte more than a receipt may have is enough to refuse it.
    var bytes = request.getInputStream().readNBytes(Receipt.MAX_BYTES + 1);
    var verdict = ReceiptCheck.check(bytes, file, List.of(logs.policy()), clock.instant());
    verifications.count(Verifications.Channel.API, verdict);
    return answer(verdict);
  }

  /** The file's digests, when the checker has the file: all three values or none. */
  private static @Nullable Digests file(String sha256, String sm3, long size) {
    if (sha256.isEmpty() && sm3.isEmpty() && size == -1) {
      return null;
    }
    if (size < 0) {
      throw Refusal.invalid("evidence.refusal.size", "size");
    }
    return new Digests(digest(sha256, "sha256"), digest(sm3, "sm3"), size);
  }

  private static byte[] digest(String hex, String name) {
    if (hex.length() != DIGEST) {
      throw Refusal.invalid("evidence.refusal.digest-length", name, hex.length());
    }
    if (!hex.chars().allMatch(HexFormat::isHexDigit)) {
      throw Refusal.invalid("evidence.refusal.digest-alphabet", name);
    }
    return HexFormat.of().parseHex(hex);
  }

  private static Answer answer(Verdict verdict) {
    var receipt = verdict.receipt();
    return new Answer(
        verdict.outcome().name().toLowerCase(Locale.ROOT),
        receipt == null ? null : receipt.id().toString(),
        verdict.proven().level(),
        verdict.proven().notLaterThan(),
        verdict.findings().stream()
            .map(finding -> new Found(finding.code(), finding.detail()))
            .toList());
  }
}
