package org.mifeng.platform.evidence.certificate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.Leaf;
import org.mifeng.ledger.PublishedNote;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.Sentences;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.platform.evidence.Deposit;

/**
 * What a certificate says, taken out of a receipt and the verdict on it.
 *
 * @param receipt as it was checked
 * @param leaf its leaf
 * @param verdict what the check came to
 * @param policy whom the check trusted
 */
record CertificateWords(Receipt receipt, Leaf leaf, Verdict verdict, TrustPolicy policy) {

  CertificatePage page(
      Deposit deposit,
      String organisation,
      CertificatePage.Check check,
      Locale locale,
      Instant now) {
    var sentences = Sentences.in(locale);
    return new CertificatePage(
        standing(sentences),
        sealed(),
        new Testimonies(receipt, policy, locale, now).list(),
        said(deposit, organisation),
        new CertificatePage.Scope(
            sentences.proves(verdict.proven()), sentences.doesNotProve(verdict.proven())),
        check,
        new CertificatePage.Annex(
            Bytes.base64(receipt.salt()),
            new String(receipt.entry().body(), StandardCharsets.UTF_8),
            Arrays.stream(HashSuite.values()).map(this::tree).toList()));
  }

  private CertificatePage.Standing standing(Sentences sentences) {
    // The check passed, so at least the seal holds.
    int level = Math.max(verdict.proven().level(), Receipt.SEALED);
    List<CertificatePage.Rung> ladder = new ArrayList<>();
    for (int rung = Receipt.SEALED; rung <= Receipt.RENEWED; rung++) {
      ladder.add(new CertificatePage.Rung(rung, sentences.level(rung), rung <= level));
    }
    return new CertificatePage.Standing(
        level,
        sentences.levelMeaning(level),
        ladder,
        verdict.proven().notLaterThan(),
        Instant.ofEpochMilli(leaf.receivedAt()));
  }

  private CertificatePage.Sealed sealed() {
    var subject = receipt.subject();
    List<CertificatePage.Head> heads = new ArrayList<>();
    for (var suite : HashSuite.values()) {
      var head = PublishedNote.parse(receipt.proofs().of(suite).checkpoint()).checkpoint();
      heads.add(
          new CertificatePage.Head(
              suite.label(), head.origin(), head.size(), Bytes.hex(head.root())));
    }
    return new CertificatePage.Sealed(
        receipt.id().toString(),
        Bytes.hex(subject.digests().sha256()),
        Bytes.hex(subject.digests().sm3()),
        subject.digests().size(),
        subject.mediaType(),
        receipt.entry().index(),
        heads);
  }

  private CertificatePage.Said said(Deposit deposit, String organisation) {
    var submission = deposit.submission();
    var kind = submission.kind();
    return new CertificatePage.Said(
        organisation,
        deposit.actor(),
        leaf.tenant(),
        kind == null ? null : kind.name().toLowerCase(Locale.ROOT),
        submission.title(),
        submission.madeAt());
  }

  private CertificatePage.Tree tree(HashSuite suite) {
    var proof = receipt.proofs().of(suite);
    return new CertificatePage.Tree(
        suite.label(),
        proof.hashes().stream().map(Bytes::base64).toList(),
        proof.checkpoint().lines().toList());
  }
}
