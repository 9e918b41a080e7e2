package org.mifeng.ledger.bundle;

import java.time.Instant;
import java.util.List;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.ledger.trust.TrustPolicy;

/** Judges the vectors of bundles as files. */
public final class BundleVectors {
  private BundleVectors() {}

  /** The codes this library finds for a vector. */
  public static String judge(Json.Obj vector) {
    if (vector.text("of").equals("bundle")) {
      try {
        BundleReader.read(Bytes.fromBase64(vector.text("bundle")));
        return "[]";
      } catch (MalformedBundleException e) {
        return "[" + e.code() + "]";
      }
    }
    String file = vector.findText("file");
    Json policy = vector.find("policy");
    BundleVerdict verdict =
        BundleCheck.check(
            Bytes.fromBase64(vector.text("proof")),
            file == null ? null : Digests.of(Bytes.fromBase64(file)),
            policy == null ? List.of() : List.of(TrustPolicy.parse(Jcs.write(policy))),
            Instant.parse(vector.text("now")));
    if ((verdict.outcome() == Verdict.Outcome.VALID) != verdict.codes().isEmpty()) {
      return "outcome and codes disagree";
    }
    return verdict.codes().toString();
  }

  /** The same, as the vector says it should be. */
  public static String expected(Json.Obj vector) {
    return vector.array("codes").stream().map(Json::asText).toList().toString();
  }
}
