package org.mifeng.platform.evidence.certificate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.PublishedNote;
import org.mifeng.ledger.anchor.Anchor;
import org.mifeng.ledger.anchor.AnchorCheck;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.SuiteProof;
import org.mifeng.ledger.receipt.Upgrade;
import org.mifeng.ledger.renewal.Renewal;
import org.mifeng.ledger.renewal.RenewalCheck;
import org.mifeng.ledger.renewal.RenewedObjects;
import org.mifeng.ledger.time.TimeToken;
import org.mifeng.ledger.time.TimeTokenCheck;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.ledger.trust.TrustedLog;
import org.mifeng.ledger.witness.Cosignatures;
import org.mifeng.ledger.witness.WitnessKey;
import org.mifeng.ledger.witness.WitnessPolicy;
import org.mifeng.platform.evidence.certificate.CertificatePage.Testimony;

/**
 * What others than the log say about a deposit, each body once, from the earliest checkpoint on.
 * Told is only what holds: each element is checked here again, one by one.
 *
 * @param receipt that passed the check
 * @param policy whom the platform trusts, and what they are called
 * @param locale the language of the names
 * @param now when it is checked
 */
record Testimonies(Receipt receipt, TrustPolicy policy, Locale locale, Instant now) {

  List<Testimony> list() {
    Map<List<String>, Testimony> first = new LinkedHashMap<>();
    for (var upgrade : receipt.upgrades()) {
      for (var testimony : of(upgrade)) {
        first.putIfAbsent(key(testimony), testimony);
      }
    }
    return first.values().stream()
        .sorted((one, other) -> Integer.compare(rank(one.kind()), rank(other.kind())))
        .toList();
  }

  /** An authority that stamps both trees is told twice: these are two statements. */
  private static List<String> key(Testimony testimony) {
    var suite = testimony.kind().equals("time") ? testimony.detail().split(" ", 2)[0] : "";
    return List.of(testimony.kind(), testimony.name(), suite);
  }

  private static int rank(String kind) {
    return List.of("witness", "time", "anchor", "renewal").indexOf(kind);
  }

  private List<Testimony> of(Upgrade upgrade) {
    List<Testimony> all = new ArrayList<>(witnesses(upgrade));
    upgrade.timestamps().forEach(token -> stamp(token, upgrade).ifPresent(all::add));
    upgrade.anchors().forEach(anchor -> anchor(anchor, upgrade).ifPresent(all::add));
    upgrade.renewals().forEach(renewal -> renewal(renewal, upgrade).ifPresent(all::add));
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

  private Optional<Testimony> stamp(TimeToken token, Upgrade upgrade) {
    var proof = token.suite() == HashSuite.SHA256 ? upgrade.sha256() : upgrade.sm3();
    var stamped = PublishedNote.parse(proof.checkpoint()).logOnly();
    var verdict =
        TimeTokenCheck.check(
            token,
            TimeTokenCheck.Expectation.of(stamped),
            policy.corroboration().authorities(),
            policy.corroboration().algorithms()::isUsable);
    var authority = verdict.authority();
    if (!verdict.isGood() || authority == null) {
      return Optional.empty();
    }
    var detail = token.suite().label() + " # " + verdict.serial();
    return Optional.of(
        new Testimony("time", authority.operator().in(locale), verdict.notLaterThan(), detail));
  }

  private Optional<Testimony> renewal(Renewal renewal, Upgrade upgrade) {
    var objects =
        RenewedObjects.of(
            PublishedNote.parse(upgrade.sha256().checkpoint()),
            PublishedNote.parse(upgrade.sm3().checkpoint()),
            upgrade.timestamps(),
            upgrade.anchors());
    var verdict =
        RenewalCheck.check(
            renewal,
            objects,
            policy.corroboration().authorities(),
            policy.corroboration().algorithms()::isUsable,
            now);
    return verdict.isGood()
        ? Optional.of(new Testimony("renewal", "RFC 4998", verdict.since(), ""))
        : Optional.empty();
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
