package org.mifeng.ledger.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.note.NoteSigner;
import org.mifeng.ledger.trust.Corroboration;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.ledger.trust.TrustedLog;

/** Attacks on what the log signed, on the proofs, and on the policy. */
final class LogAttacks extends Attacks {

  static List<Case> all() {
    LogAttacks attacks = new LogAttacks();
    attacks.note();
    attacks.proof();
    attacks.policy();
    return attacks.cases;
  }

  private void note() {
    String sha256 = "proofs.sha256.checkpoint";
    String sm3 = "proofs.sm3.checkpoint";
    text("note-malformed", sha256, note -> note.replace("\n\n", "\n"), CheckCode.N01);
    text("note-malformed-sm", sm3, String::strip, CheckCode.N01);
    text("note-signature-changed", sha256, note -> flip(note, note.length() - 10), CheckCode.N04);
    text("note-signature-changed-sm", sm3, note -> flip(note, note.length() - 10), CheckCode.N04);
    text(
        "note-size-raised",
        sha256,
        note -> note.replace("\n21\n", "\n40\n"),
        CheckCode.N04,
        CheckCode.P02,
        CheckCode.P06);
    text(
        "note-fourth-line",
        sha256,
        note -> note.replace("\n\n", "\nx\n\n"),
        CheckCode.N04,
        CheckCode.N07);
    text(
        "note-size-with-zero",
        sm3,
        note -> note.replace("\n21\n", "\n021\n"),
        CheckCode.N04,
        CheckCode.N07);
    for (HashSuite suite : HashSuite.values()) {
      String path = "proofs." + suite.label() + ".checkpoint";
      NoteSigner mine = log.signer(suite);
      NoteSigner stranger = TestLog.signer(mine.verifier().algorithm(), mine.verifier().name(), 66);
      String text = Note.parse(log.note(suite)).text();
      text(
          "note-signed-by-stranger-" + suite.label(),
          path,
          note -> Note.sign(text, stranger).toString(),
          CheckCode.N03);
      text(
          "note-of-other-log-" + suite.label(),
          path,
          note ->
              Note.sign(
                      text.replace("log.example", "evil.example"),
                      TestLog.signer(mine.verifier().algorithm(), "evil.example", 66))
                  .toString(),
          CheckCode.N02,
          CheckCode.N03);
    }
    text("origin-changed", "log.originC2sp", origin -> "evil.example/e/2027", CheckCode.N02);
    text("origin-changed-sm", "log.originSm", origin -> "evil.example/sm", CheckCode.N02);
    text(
        "origin-of-next-year",
        "log.originC2sp",
        o -> "log.example/evidence/2028",
        CheckCode.N02,
        CheckCode.N10);
  }

  private static String flip(String text, int at) {
    char c = text.charAt(at);
    return text.substring(0, at) + (c == 'A' ? 'B' : 'A') + text.substring(at + 1);
  }

  private void proof() {
    add(
        "index-beyond-size",
        Tampering.number(good, "proofs.sha256.index", 21),
        CheckCode.P01,
        CheckCode.P06);
    add(
        "index-of-neighbour",
        Tampering.number(good, "proofs.sm3.index", 10),
        CheckCode.P05,
        CheckCode.P06);
    add("leaf-index-changed", Tampering.number(good, "leaf.index", 12), CheckCode.P06);
    for (HashSuite suite : HashSuite.values()) {
      CheckCode root = suite == HashSuite.SHA256 ? CheckCode.P04 : CheckCode.P05;
      String path = "proofs." + suite.label() + ".hashes";
      hashes(
          "hash-changed-" + suite.label(),
          path,
          hashes -> {
            hashes.set(1, new Json.Text(Tampering.nudgeBase64(hashes.get(1).asText())));
          },
          root);
      hashes(
          "hashes-swapped-" + suite.label(),
          path,
          hashes -> hashes.add(hashes.removeFirst()),
          root);
      hashes("hash-missing-" + suite.label(), path, List::removeLast, CheckCode.P02);
      hashes(
          "hash-doubled-" + suite.label(),
          path,
          hashes -> hashes.add(hashes.getFirst()),
          CheckCode.P02);
      hashes("hashes-none-" + suite.label(), path, List::clear, CheckCode.P02);
      hashes(
          "hash-short-" + suite.label(),
          path,
          hashes -> hashes.set(0, new Json.Text("AAAA")),
          CheckCode.P03);
    }
    TestLog longer = new TestLog();
    TestLog.sampleReceipt(longer);
    longer.fill(1);
    byte[] newer = longer.receipt(1, TestLog.subject(TestLog.FILE), 11);
    Json proof = Tampering.read(newer).object("proofs").require("sm3");
    add("trees-of-two-sizes", Tampering.change(good, "proofs.sm3", p -> proof), CheckCode.P06);
  }

  private void hashes(String name, String path, Consumer<List<Json>> change, CheckCode... codes) {
    byte[] receipt =
        Tampering.change(
            good,
            path,
            value -> {
              List<Json> hashes =
                  new ArrayList<>(((Json.Arr) Objects.requireNonNull(value)).items());
              change.accept(hashes);
              return new Json.Arr(hashes);
            });
    add(name, receipt, codes);
  }

  private void policy() {
    policy("policy-absent", null, CheckCode.S11);
    TrustPolicy policy = log.policy();
    policy(
        "policy-expired",
        TrustPolicy.of(TestLog.BEGIN, TestLog.RECEIVED, policy.logs()),
        CheckCode.S10);
    TrustPolicy signed = policy.signedBy(log.signer(HashSuite.SHA256), log.signer(HashSuite.SM3));
    policy("policy-signed", signed);
    policy(
        "policy-signature-of-other",
        new TrustPolicy(
            TestLog.RECEIVED,
            null,
            policy.logs(),
            List.of(),
            Corroboration.NONE,
            signed.signatures()),
        CheckCode.S01);
    log("log-distrusted", null, "the key was stolen", CheckCode.N06);
    log("log-ended-before", TestLog.BEGIN.plusSeconds(60), null, CheckCode.N05);
    TestLog stranger = new TestLog();
    TrustedLog other =
        new TrustedLog(
            TestLog.signer(KeyAlgorithm.ED25519, "other.example/evidence/2027", 1).verifier(),
            TestLog.signer(KeyAlgorithm.SM2, "other.example/evidence/2027/sm", 2).verifier(),
            TestLog.BEGIN,
            null,
            null);
    policy("log-unknown", TrustPolicy.of(TestLog.BEGIN, null, List.of(other)), CheckCode.N02);
    TrustedLog lastYear =
        new TrustedLog(
            TestLog.signer(KeyAlgorithm.ED25519, "log.example/evidence/2026", 1).verifier(),
            TestLog.signer(KeyAlgorithm.SM2, "log.example/evidence/2026/sm", 2).verifier(),
            Instant.parse("2026-01-01T00:00:00Z"),
            null,
            null);
    policy(
        "policy-of-last-year",
        TrustPolicy.of(TestLog.BEGIN, null, List.of(lastYear)),
        CheckCode.N10);
    TrustedLog mixed =
        new TrustedLog(
            stranger.signer(HashSuite.SHA256).verifier(),
            TestLog.signer(KeyAlgorithm.SM2, "other.example/sm", 2).verifier(),
            TestLog.BEGIN,
            null,
            null);
    policy(
        "policy-pairs-other-sm-tree",
        TrustPolicy.of(TestLog.BEGIN, null, List.of(mixed)),
        CheckCode.N02,
        CheckCode.N03);
  }

  private void log(
      String name, @Nullable Instant end, @Nullable String distrusted, CheckCode code) {
    TrustedLog trusted = log.trusted();
    TrustedLog changed =
        new TrustedLog(trusted.keyC2sp(), trusted.keySm(), TestLog.BEGIN, end, distrusted);
    policy(name, TrustPolicy.of(TestLog.BEGIN, null, List.of(changed)), code);
  }

  private void policy(String name, @Nullable TrustPolicy policy, CheckCode... codes) {
    cases.add(new Case(name, good, TestLog.FILE, policy, Set.of(codes)));
  }
}
