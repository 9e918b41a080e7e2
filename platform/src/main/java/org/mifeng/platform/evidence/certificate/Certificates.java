package org.mifeng.platform.evidence.certificate;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.platform.documents.Attachment;
import org.mifeng.platform.documents.Documents;
import org.mifeng.platform.documents.PrintedPage;
import org.mifeng.platform.evidence.Deposit;
import org.mifeng.platform.evidence.DepositId;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.TrustedLogs;
import org.mifeng.platform.evidence.upgrade.Upgrades;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.PublicAddress;
import org.springframework.stereotype.Component;

/**
 * Prints certificates of one's own deposits. The receipt is checked first, as a stranger would
 * check it, and the certificate says what that check proved, not what the receipt claims.
 */
@Component
class Certificates {
  /** How much of the receipt's hash its QR code holds. */
  private static final int SHORT_HASH = 16;

  private final Deposits deposits;
  private final Upgrades upgrades;
  private final Organisations organisations;
  private final TrustedLogs logs;
  private final Documents documents;
  private final PublicAddress site;
  private final Clock clock;

  Certificates(
      Deposits deposits,
      Upgrades upgrades,
      Organisations organisations,
      TrustedLogs logs,
      Documents documents,
      PublicAddress site,
      Clock clock) {
    this.deposits = deposits;
    this.upgrades = upgrades;
    this.organisations = organisations;
    this.logs = logs;
    this.documents = documents;
    this.site = site;
    this.clock = clock;
  }

  /**
   * The certificate of a deposit of the viewer's organisation.
   *
   * @throws Refusal 404 when it is not there or another's; 409 when its receipt does not hold
   */
  byte[] print(Viewer viewer, DepositId id, Locale locale) {
    var deposit = deposits.require(viewer, id);
    var receipt = upgrades.receipt(viewer, id);
    var page = page(viewer, deposit, receipt, locale);
    return documents.pdf(
        new PrintedPage(
            "evidence/certificate/certificate",
            page,
            locale,
            "evidence.certificate.title",
            "evidence.certificate.subject",
            id.toString(),
            List.of(
                new Attachment(
                    page.check().file(),
                    "application/json",
                    "Receipt of deposit " + id,
                    Attachment.Relation.SOURCE,
                    receipt,
                    clock.instant()))));
  }

  private CertificatePage page(Viewer viewer, Deposit deposit, byte[] bytes, Locale locale) {
    var policy = logs.policy();
    var digests = ReceiptReader.read(bytes).subject().digests();
    var now = clock.instant();
    var verdict = ReceiptCheck.check(bytes, digests, List.of(policy), now);
    var receipt = verdict.receipt();
    var leaf = verdict.leaf();
    if (verdict.outcome() == Verdict.Outcome.INVALID || receipt == null || leaf == null) {
      throw Refusal.conflict("evidence.refusal.certificate-receipt", verdict.codes().toString());
    }
    var owner = organisations.find(viewer, viewer.organisation()).map(one -> one.name()).orElse("");
    return new CertificateWords(receipt, leaf, verdict, policy)
        .page(
            deposit,
            owner,
            check(bytes, receipt.proofs().originC2sp(), deposit.id(), policy.fingerprint()),
            locale,
            now);
  }

  private CertificatePage.Check check(byte[] bytes, String origin, DepositId id, String policy) {
    var address = site.of(origin.replaceFirst("/.*$", ""), "/verify");
    var hash = Bytes.hex(HashSuite.SHA256.digest(bytes));
    return new CertificatePage.Check(
        address,
        address + "?receipt=" + id + "&hash=" + hash.substring(0, SHORT_HASH),
        id + ".receipt.json",
        hash,
        policy);
  }
}
