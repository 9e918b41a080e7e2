package org.mifeng.ledger.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.trust.TrustPolicy;

/** The attacks on receipts as language-neutral vectors: written from the cases, judged as files. */
public final class ReceiptVectors {
  private ReceiptVectors() {}

  /** All cases as JSON, by name. */
  public static Map<String, Json.Obj> write() {
    Map<String, Json.Obj> vectors = new LinkedHashMap<>();
    for (Attacks.Case attack : TamperCases.all()) {
      List<Json> codes = new ArrayList<>();
      new TreeSet<>(attack.codes()).forEach(code -> codes.add(new Json.Text(code.name())));
      Json.Obj json =
          Json.Obj.empty()
              .with("name", attack.name())
              .with("receipt", Bytes.base64(attack.receipt()))
              .with("now", TestLog.NOW.toString())
              .with("codes", new Json.Arr(codes));
      if (attack.file() != null) {
        json.with("file", Bytes.base64(attack.file()));
      }
      if (attack.policy() != null) {
        json.with("policy", JsonReader.read(attack.policy().bytes(), 1 << 16));
      }
      if (AnchorAttacks.node(attack.name()) != null) {
        json.with("node", AnchorAttacks.NOT_FINAL);
      }
      vectors.put(attack.name(), json.with("outcome", outcome(attack).name()));
    }
    return vectors;
  }

  private static Verdict.Outcome outcome(Attacks.Case attack) {
    boolean invalid =
        attack.codes().stream().anyMatch(code -> code.outcome() == Verdict.Outcome.INVALID);
    if (invalid) {
      return Verdict.Outcome.INVALID;
    }
    return attack.codes().isEmpty() ? Verdict.Outcome.VALID : Verdict.Outcome.INCONCLUSIVE;
  }

  /** The outcome and the codes that this library finds for a vector. */
  public static String judge(Json.Obj vector) {
    String file = vector.findText("file");
    Json policy = vector.find("policy");
    Verdict verdict =
        ReceiptCheck.check(
            Bytes.fromBase64(vector.text("receipt")),
            file == null ? null : Digests.of(Bytes.fromBase64(file)),
            policy == null ? List.of() : List.of(TrustPolicy.parse(Jcs.write(policy))),
            Instant.parse(vector.text("now")),
            AnchorAttacks.node(vector.text("name")));
    return verdict.outcome() + " " + verdict.codes();
  }

  /** The same, as the vector says it should be. */
  public static String expected(Json.Obj vector) {
    List<String> codes = vector.array("codes").stream().map(Json::asText).toList();
    return vector.text("outcome") + " " + codes;
  }
}
