package org.mifeng.ledger.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.note.NoteVerifier;
import org.mifeng.ledger.renewal.AlgorithmCalendar;
import org.mifeng.ledger.witness.Department;
import org.mifeng.ledger.witness.WitnessPolicy;

/** The JSON of a policy, both ways. */
final class TrustPolicyForm {
  private static final int MAX_TEXT = 1024;
  private static final int MAX_ITEMS = 1000;
  private static final String[] MEMBERS = {
    "algorithms",
    "authorities",
    "chains",
    "clients",
    "departments",
    "expiresAt",
    "issuedAt",
    "logs",
    "signatures",
    "v",
    "witnessPolicy"
  };
  private static final String[] LOG = {
    "distrusted", "keyC2sp", "keySm", "notAfter", "notBefore", "originC2sp", "originSm"
  };

  private TrustPolicyForm() {}

  static TrustPolicy read(byte[] bytes) {
    Json.Obj json = JsonReader.read(bytes, TrustPolicy.MAX_BYTES).asObject();
    if (json.count("v") != TrustPolicy.VERSION) {
      throw new MalformedException("policy of an unknown version");
    }
    json.requireOnly(MEMBERS);
    return new TrustPolicy(
        json.time("issuedAt"),
        json.findTime("expiresAt"),
        json.list("logs", MAX_ITEMS, log -> log(log.asObject())),
        json.findList("clients", MAX_ITEMS, vkey -> NoteVerifier.parse(vkey.asText())),
        corroboration(json),
        json.findList("signatures", MAX_ITEMS, Json::asText));
  }

  private static Corroboration corroboration(Json.Obj json) {
    return new Corroboration(
        witnesses(json),
        json.findList("authorities", MAX_ITEMS, item -> TrustedAuthority.read(item.asObject())),
        json.findList("chains", MAX_ITEMS, item -> TrustedChain.read(item.asObject())),
        json.find("algorithms") == null
            ? AlgorithmCalendar.EMPTY
            : AlgorithmCalendar.read(json.object("algorithms")));
  }

  private static @Nullable WitnessPolicy witnesses(Json.Obj json) {
    String policy = json.findText("witnessPolicy");
    Map<String, Department> departments = new TreeMap<>();
    if (json.find("departments") != null) {
      Json.Obj names = json.object("departments");
      names
          .members()
          .keySet()
          .forEach(name -> departments.put(name, Department.read(names.object(name))));
    }
    if (policy == null && !departments.isEmpty()) {
      throw new MalformedException("departments without a witness policy");
    }
    return policy == null ? null : WitnessPolicy.parse(policy).with(departments);
  }

  private static TrustedLog log(Json.Obj json) {
    json.requireOnly(LOG);
    String distrusted = json.findText("distrusted");
    if (distrusted != null && distrusted.length() > MAX_TEXT) {
      throw new MalformedException("reason too long");
    }
    TrustedLog log =
        new TrustedLog(
            NoteVerifier.parse(json.text("keyC2sp")),
            NoteVerifier.parse(json.text("keySm")),
            json.time("notBefore"),
            json.findTime("notAfter"),
            distrusted);
    boolean namesAgree =
        log.originC2sp().equals(json.text("originC2sp"))
            && log.originSm().equals(json.text("originSm"));
    if (!namesAgree) {
      throw new MalformedException("a log's key has its origin as name");
    }
    return log;
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
    corroboration(json, policy.corroboration());
    return json;
  }

  private static void corroboration(Json.Obj json, Corroboration others) {
    if (others.witnesses() != null) {
      json.with("witnessPolicy", others.witnesses().text());
      if (!others.witnesses().departments().isEmpty()) {
        Json.Obj names = Json.Obj.empty();
        others.witnesses().departments().forEach((name, said) -> names.with(name, said.json()));
        json.with("departments", names);
      }
    }
    if (!others.authorities().isEmpty()) {
      List<Json> items = new ArrayList<>();
      others.authorities().forEach(authority -> items.add(authority.json()));
      json.with("authorities", new Json.Arr(items));
    }
    if (!others.chains().isEmpty()) {
      List<Json> items = new ArrayList<>();
      others.chains().forEach(chain -> items.add(chain.json()));
      json.with("chains", new Json.Arr(items));
    }
    if (!others.algorithms().usableUntil().isEmpty()) {
      json.with("algorithms", others.algorithms().json());
    }
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
