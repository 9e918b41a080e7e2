package org.mifeng.ledger.trust;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.note.NoteVerifier;

/** The JSON of a policy, both ways. */
final class TrustPolicyForm {
  private static final int MAX_TEXT = 1024;
  private static final Set<String> MEMBERS =
      Set.of("clients", "expiresAt", "issuedAt", "logs", "signatures", "v");
  private static final Set<String> LOG =
      Set.of("distrusted", "keyC2sp", "keySm", "notAfter", "notBefore", "originC2sp", "originSm");

  private TrustPolicyForm() {}

  static TrustPolicy read(byte[] bytes) {
    Json.Obj json = JsonReader.read(bytes, TrustPolicy.MAX_BYTES).asObject();
    if (json.count("v") != TrustPolicy.VERSION) {
      throw new MalformedException("policy of an unknown version");
    }
    requireOnly(json, MEMBERS);
    List<TrustedLog> logs = new ArrayList<>();
    json.array("logs").forEach(log -> logs.add(log(log.asObject())));
    List<NoteVerifier> clients = new ArrayList<>();
    texts(json, "clients").forEach(vkey -> clients.add(NoteVerifier.parse(vkey)));
    return new TrustPolicy(
        time(json.text("issuedAt")),
        findTime(json, "expiresAt"),
        logs,
        clients,
        texts(json, "signatures"));
  }

  private static TrustedLog log(Json.Obj json) {
    requireOnly(json, LOG);
    String distrusted = json.findText("distrusted");
    if (distrusted != null && distrusted.length() > MAX_TEXT) {
      throw new MalformedException("reason too long");
    }
    TrustedLog log =
        new TrustedLog(
            NoteVerifier.parse(json.text("keyC2sp")),
            NoteVerifier.parse(json.text("keySm")),
            time(json.text("notBefore")),
            findTime(json, "notAfter"),
            distrusted);
    boolean namesAgree =
        log.originC2sp().equals(json.text("originC2sp"))
            && log.originSm().equals(json.text("originSm"));
    if (!namesAgree) {
      throw new MalformedException("a log's key has its origin as name");
    }
    return log;
  }

  private static List<String> texts(Json.Obj json, String name) {
    List<String> texts = new ArrayList<>();
    if (json.find(name) != null) {
      json.array(name).forEach(item -> texts.add(item.asText()));
    }
    return texts;
  }

  private static @Nullable Instant findTime(Json.Obj json, String name) {
    String text = json.findText(name);
    return text == null ? null : time(text);
  }

  private static Instant time(String text) {
    try {
      Instant time = Instant.parse(text);
      if (time.toString().equals(text)) {
        return time;
      }
    } catch (DateTimeException e) {
      // Falls through to the one refusal below.
    }
    throw new MalformedException("a time is written like 2027-01-01T00:00:00Z");
  }

  private static void requireOnly(Json.Obj json, Set<String> known) {
    if (!json.unknown(known).isEmpty()) {
      throw new MalformedException("policy with unknown members");
    }
  }

  /** The policy without its signatures. */
  static Json.Obj body(TrustPolicy policy) {
    List<Json> logs = new ArrayList<>();
    policy.logs().forEach(log -> logs.add(body(log)));
    Json.Obj json =
        Json.Obj.empty()
            .with("v", TrustPolicy.VERSION)
            .with("issuedAt", policy.issuedAt().toString())
            .with("logs", new Json.Arr(logs));
    if (policy.expiresAt() != null) {
      json.with("expiresAt", policy.expiresAt().toString());
    }
    if (!policy.clients().isEmpty()) {
      List<Json> clients = new ArrayList<>();
      policy.clients().forEach(key -> clients.add(new Json.Text(key.toString())));
      json.with("clients", new Json.Arr(clients));
    }
    return json;
  }

  private static Json body(TrustedLog log) {
    Json.Obj json =
        Json.Obj.empty()
            .with("originC2sp", log.originC2sp())
            .with("originSm", log.originSm())
            .with("keyC2sp", log.keyC2sp().toString())
            .with("keySm", log.keySm().toString())
            .with("notBefore", log.notBefore().toString());
    if (log.notAfter() != null) {
      json.with("notAfter", log.notAfter().toString());
    }
    if (log.distrusted() != null) {
      json.with("distrusted", log.distrusted());
    }
    return json;
  }
}
