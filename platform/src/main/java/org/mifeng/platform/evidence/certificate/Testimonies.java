package org.mifeng.platform.evidence.certificate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.PublishedNote;
import org.mifeng.ledger.anchor.Anchor;
import org.mifeng.ledger.anchor.AnchorCheck;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.SuiteProof;
import org.mifeng.ledger.receipt.Upgrade;
import org.mifeng.ledger.time.TimeToken;
import org.mifeng.ledger.renewal.RenewalWriter;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.ledger.trust.TrustedLog;
import org.mifeng.ledger.witness.Cosignatures;
import org.mifeng.ledger.witness.WitnessKey;
import org.mifeng.ledger.witness.WitnessPolicy;
import org.mifeng.platform.evidence.certificate.CertificatePage.Testimony;

/**
 * What others than the log say about a deposit, each body once, from the earliest checkpoint on.
 * Told is only what was checked: cosignatures and anchors one by one, the rest when the level that
 * was proven rests on it.
 *
 * @param receipt that passed the check
 * @param level that was proven
 * @param policy whom the platform trusts, and what they are called
 * @param locale the language of the names
 */
record Testimonies(Receipt receipt, int level, TrustPolicy policy, Locale locale) {

  List<Testimony> list() {
    Map<List<String>, Testimony> first = new LinkedHashMap<>();
    for (var upgrade : receipt.upgrades()) {
      for (var testimony : of(upgrade)) {
        first.putIfAbsent(List.of(testimony.kind(), testimony.name()), testimony);
      }
    }
    return first.values().stream()
        .sorted((one, other) -> Integer.compare(rank(one.kind()), rank(other.kind())))
        .toList();
  }

  private static int rank(String kind) {
    return List.of("witness", "time", "anchor", "renewal").indexOf(kind);
  }

  private List<Testimony> of(Upgrade upgrade) {
    List<Testimony> all = new ArrayList<>(witnesses(upgrade));
    if (level >= Receipt.TIME_STAMPED) {
      upgrade.timestamps().forEach(token -> stamp(token).ifPresent(all::add));
    }
    upgrade.anchors().forEach(anchor -> anchor(anchor, upgrade).ifPresent(all::add));
    if (level >= Receipt.RENEWED) {
      upgrade
          .renewals()
          .forEach(
              renewal ->
                  all.add(new Testimony("renewal", "RFC 4998", null, RenewalWriter.suite(renewal).label())));
    }
    return all;
  }

  private List<Testimony> witnesses(Upgrade upgrade) {
    var known = policy.corroboration().witnesses();
    var log = policy.find(receipt.proofs().originC2sp());
    if (known == null || log.isEmpty()) {
      return List.of();
    }
    Map<String, Testimony> byName = new LinkedHashMap<>();
    for (var suite : HashSuite.values()) {
      var proof = suite == HashSuite.SHA256 ? upgrade.sha256() : upgrade.sm3();
      witnesses(suite, PublishedNote.parse(proof.checkpoint()), known, log.get())
          .forEach(one -> byName.merge(one.name(), one, Testimonies::both));
    }
    return List.copyOf(byName.values());
  }

  private static Testimony both(Testimony one, Testimony other) {
    var time = one.time() == null ? other.time() : one.time();
    return new Testimony(one.kind(), one.name(), time, one.detail() + ", " + other.detail());
  }

  /**
   * The departments behind the cosignatures of one tree; a witness without one by its key's name.
   */
  private List<Testimony> witnesses(
      HashSuite suite, PublishedNote note, WitnessPolicy known, TrustedLog log) {
    var good = Cosignatures.read(note.note(), log.key(suite), known.keys(suite)).good();
    var detail = suite.label() + " @ " + note.checkpoint().size();
    List<Testimony> all = new ArrayList<>();
    for (var name : known.judge(suite, good).names()) {
      var department = known.departments().get(name);
      if (department != null) {
        var called = isEnglish() ? department.en() : department.zh();
        all.add(new Testimony("witness", called, since(name, known, good), detail));
      }
    }
    if (known.departments().isEmpty()) {
      good.forEach((key, time) -> all.add(new Testimony("witness", key.name(), time, detail)));
    }
    return all;
  }

  /** When a witness, or the first key of a group named like its witnesses, cosigned. */
  private static @Nullable Instant since(
      String name, WitnessPolicy known, Map<WitnessKey, Instant> good) {
    return known.witnesses().stream()
        .filter(one -> one.name().equals(name) || one.name().startsWith(name + "."))
        .flatMap(one -> Optional.ofNullable(good.get(one.key())).stream())
        .min(Instant::compareTo)
        .orElse(null);
  }

  private static Optional<Testimony> stamp(TimeToken stamp) {
    try {
      var token = new TimeStampToken(new CMSSignedData(stamp.token()));
      var info = token.getTimeStampInfo();
      var signer =
          token.getCertificates().getMatches(null).stream()
              .filter(token.getSID()::match)
              .findFirst()
              .map(certificate -> name(certificate.getSubject()))
              .orElse(stamp.suite().label());
      return Optional.of(
          new Testimony(
              "time",
              signer,
              info.getGenTime().toInstant(),
              stamp.suite().label() + " # " + info.getSerialNumber().toString(16)));
    } catch (CMSException | TSPException | IOException unreadable) {
      // Found good by the check, so it can be read; a name is not worth a certificate.
      return Optional.empty();
    }
  }

  private static String name(X500Name name) {
    var common = name.getRDNs(BCStyle.CN);
    return common.length == 0
        ? name.toString()
        : IETFUtils.valueToString(common[0].getFirst().getValue());
  }

  private Optional<Testimony> anchor(Anchor anchor, Upgrade upgrade) {
    var chains = policy.corroboration().chains();
    var verdict =
        AnchorCheck.check(anchor, alone(upgrade.sha256()), alone(upgrade.sm3()), chains, null);
    if (!verdict.isGood()) {
      return Optional.empty();
    }
    var called =
        chains.stream()
            .filter(chain -> chain.id().equals(anchor.chain()))
            .map(chain -> isEnglish() ? chain.name().en() : chain.name().zh())
            .findFirst()
            .orElse(anchor.chain());
    var place =
        anchor.chain()
            + " # "
            + anchor.place().block()
            + " 0x"
            + Bytes.hex(anchor.transactionHash());
    return Optional.of(new Testimony("anchor", called, verdict.provenAt(), place));
  }

  /** A checkpoint's note as the log alone signed it, which is what anchors are about. */
  private static String alone(SuiteProof proof) {
    return new String(PublishedNote.parse(proof.checkpoint()).logOnly(), StandardCharsets.UTF_8);
  }

  private boolean isEnglish() {
    return locale.getLanguage().equals("en");
  }
}
