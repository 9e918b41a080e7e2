package org.mifeng.ledger.receipt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.Leaf;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.note.NoteSigner;
import org.mifeng.ledger.trust.Corroboration;
import org.mifeng.ledger.trust.TrustPolicy;

/** Attacks and accidents, each with the codes it must give: exactly these. */
final class TamperCases extends Attacks {

  static List<Case> all() {
    TamperCases cases = new TamperCases();
    cases.form();
    cases.file();
    cases.leaf();
    cases.client();
    cases.cases.addAll(LogAttacks.all());
    cases.cases.addAll(WitnessAttacks.all());
    cases.cases.addAll(TimeAttacks.all());
    cases.cases.addAll(AnchorAttacks.all());
    cases.cases.addAll(RenewalAttacks.all());
    return cases.cases;
  }

  private void form() {
    add("good", good);
    add("not-json", "receipt".getBytes(StandardCharsets.UTF_8), CheckCode.R01);
    add("empty", new byte[0], CheckCode.R01);
    byte[] spaces = new byte[Receipt.MAX_BYTES + 1];
    Arrays.fill(spaces, (byte) ' ');
    add("too-large", spaces, CheckCode.R01);
    String text = new String(good, StandardCharsets.UTF_8);
    add("newline-at-end", (text + "\n").getBytes(StandardCharsets.UTF_8), CheckCode.R02);
    add(
        "blank-inside",
        text.replaceFirst(":", ": ").getBytes(StandardCharsets.UTF_8),
        CheckCode.R02);
    add("member-twice", Tampering.twice(good, "salt"), CheckCode.R05);
    add("version-2", Tampering.number(good, "v", 2), CheckCode.R03);
    add("version-as-text", Tampering.change(good, "v", v -> new Json.Text("1")), CheckCode.R03);
    add("member-unknown", Tampering.change(good, "extra", v -> new Json.Null()), CheckCode.R10);
    add(
        "member-unknown-deep",
        Tampering.change(good, "proofs.sm3.extra", v -> new Json.Text("x")),
        CheckCode.R10);
    add("level-raised", Tampering.number(good, "level", 4), CheckCode.R06);
    add("level-beyond", Tampering.number(good, "level", 6), CheckCode.R06, CheckCode.R10);
    add("level-zero", Tampering.number(good, "level", 0), CheckCode.R04);
    // The name is the holder's own note: SPEC.md says that it proves nothing.
    text("name-changed", "subject.name", name -> "other.txt");
  }

  private void file() {
    byte[] other = "The recipe: flour, water, salt, TIME.\n".getBytes(StandardCharsets.UTF_8);
    cases.add(
        new Case("file-changed", good, other, log.policy(), Set.of(CheckCode.F01, CheckCode.F02)));
    cases.add(
        new Case(
            "file-longer",
            good,
            Bytes.concat(TestLog.FILE, new byte[1]),
            log.policy(),
            Set.of(CheckCode.F01, CheckCode.F02, CheckCode.F03)));
    cases.add(new Case("file-absent", good, null, log.policy(), Set.of(CheckCode.F10)));
    text(
        "sha256-changed",
        "subject.digests.sha256",
        Tampering::nudgeHex,
        CheckCode.F01,
        CheckCode.F04,
        CheckCode.L01);
    text(
        "sm3-changed",
        "subject.digests.sm3",
        Tampering::nudgeHex,
        CheckCode.F02,
        CheckCode.F04,
        CheckCode.L01);
    add("size-changed", Tampering.number(good, "subject.size", 1), CheckCode.F03, CheckCode.L01);
  }

  private void leaf() {
    text("salt-changed", "salt", Tampering::nudgeBase64, CheckCode.L01);
    text("media-type-changed", "subject.mediaType", type -> "text/html", CheckCode.L01);
    add(
        "media-type-dropped",
        Tampering.change(good, "subject.mediaType", v -> null),
        CheckCode.L01);
    text("receipt-id-changed", "receiptId", Tampering::nudgeHex, CheckCode.L03);
    text("leaf-not-json", "leaf.body", body -> "AAAA", CheckCode.L02, CheckCode.P04, CheckCode.P05);
    leaf("leaf-dated-back", body -> body.replace("\"receivedAt\":1", "\"receivedAt\":2"));
    leaf("leaf-of-other-tenant", body -> body.replace("abab", "cdcd"));
    byte[] otherLeaf = log.bodies().get(3);
    text(
        "leaf-of-other-deposit",
        "leaf.body",
        body -> Bytes.base64(otherLeaf),
        CheckCode.L01,
        CheckCode.L03,
        CheckCode.P04,
        CheckCode.P05);
  }

  private void leaf(String name, UnaryOperator<String> change, CheckCode... more) {
    List<CheckCode> codes = new ArrayList<>(List.of(CheckCode.P04, CheckCode.P05));
    codes.addAll(List.of(more));
    text(
        name,
        "leaf.body",
        base64 -> {
          String body = new String(Bytes.fromBase64(base64), StandardCharsets.UTF_8);
          return Bytes.base64(change.apply(body).getBytes(StandardCharsets.UTF_8));
        },
        codes.toArray(CheckCode[]::new));
  }

  private void client() {
    NoteSigner client = TestLog.signer(KeyAlgorithm.ED25519, "acme.example", 9);
    Subject subject = TestLog.subject(TestLog.FILE);
    Subject other = TestLog.subject(new byte[1]);
    String[] names = {"client-signed", "client-unknown", "client-signed-other-file"};
    for (String name : names) {
      TestLog signed = new TestLog().fill(2);
      Subject about = name.equals("client-signed-other-file") ? other : subject;
      Leaf plain = TestLog.leaf(1, subject);
      Leaf leaf =
          new Leaf(
              plain.commitment(),
              plain.depositId(),
              plain.tenant(),
              plain.kind(),
              plain.receivedAt(),
              new Leaf.Link(0, "renews"),
              ClientSignature.sign(about, client));
      byte[] receipt = signed.receipt(1, subject, signed.append(leaf.body()));
      TrustPolicy policy = log.policy();
      TrustPolicy knows =
          new TrustPolicy(
              policy.issuedAt(),
              null,
              policy.logs(),
              List.of(client.verifier()),
              Corroboration.NONE,
              List.of());
      cases.add(
          switch (name) {
            case "client-signed" -> new Case(name, receipt, TestLog.FILE, knows, Set.of());
            case "client-unknown" ->
                new Case(name, receipt, TestLog.FILE, policy, Set.of(CheckCode.L10));
            default -> new Case(name, receipt, TestLog.FILE, knows, Set.of(CheckCode.L04));
          });
    }
  }
}
