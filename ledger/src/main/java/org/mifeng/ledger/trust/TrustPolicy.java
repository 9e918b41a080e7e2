package org.mifeng.ledger.trust;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.note.NoteSigner;
import org.mifeng.ledger.note.NoteVerifier;

/**
 * Says which logs are trusted (SPEC.md §8). A receipt of a log outside the policy is never valid.
 *
 * @param issuedAt when it was made
 * @param expiresAt when it must be fetched anew, or null
 * @param logs at least one, no origin twice
 * @param clients keys of depositors whose own signatures are known, usually none
 * @param corroboration whom it trusts beside the logs
 * @param signatures lines of a note over this policy, by keys it names; may be empty
 */
public record TrustPolicy(
    Instant issuedAt,
    @Nullable Instant expiresAt,
    List<TrustedLog> logs,
    List<NoteVerifier> clients,
    Corroboration corroboration,
    List<String> signatures) {
  /** The only version. */
  public static final int VERSION = 1;

  /** Longest policy, in bytes. */
  public static final int MAX_BYTES = 1 << 18;

  private static final String HEADER = "mifeng-trust-policy/v1\n";

  public TrustPolicy {
    logs = List.copyOf(logs);
    clients = List.copyOf(clients);
    signatures = List.copyOf(signatures);
    Set<String> origins = new HashSet<>();
    for (TrustedLog log : logs) {
      if (!origins.add(log.originC2sp()) || !origins.add(log.originSm())) {
        throw new MalformedException("an origin stands twice in the policy");
      }
    }
    if (logs.isEmpty()) {
      throw new MalformedException("a policy names a log");
    }
  }

  /** A policy of some logs, unsigned. */
  public static TrustPolicy of(
      Instant issuedAt, @Nullable Instant expiresAt, List<TrustedLog> logs) {
    return new TrustPolicy(issuedAt, expiresAt, logs, List.of(), Corroboration.NONE, List.of());
  }

  /**
   * Reads a policy.
   *
   * @throws MalformedException when it is not one; members it does not know are refused, because
   *     they might restrict
   */
  public static TrustPolicy parse(byte[] bytes) {
    return TrustPolicyForm.read(bytes);
  }

  /** The canonical bytes, with the signatures. */
  public byte[] bytes() {
    Json.Obj json = TrustPolicyForm.body(this);
    if (!signatures.isEmpty()) {
      List<Json> lines = new ArrayList<>();
      signatures.forEach(line -> lines.add(new Json.Text(line)));
      json.with("signatures", new Json.Arr(lines));
    }
    return Jcs.write(json);
  }

  /** The same policy signed by the keys of its logs, which shows that they are in one hand. */
  public TrustPolicy signedBy(NoteSigner... signers) {
    String note = Note.sign(signedText(), signers).toString();
    String lines = note.substring(signedText().length() + 1);
    return new TrustPolicy(
        issuedAt, expiresAt, logs, clients, corroboration, lines.lines().toList());
  }

  /** The same policy, unsigned, with others to trust beside the logs. */
  public TrustPolicy with(Corroboration others) {
    return new TrustPolicy(issuedAt, expiresAt, logs, clients, others, List.of());
  }

  private String signedText() {
    String body = new String(Jcs.write(TrustPolicyForm.body(this)), StandardCharsets.UTF_8);
    return HEADER + body + "\n";
  }

  /** Whether every signature of a key that the policy names is good; true when there is none. */
  public boolean isIntact() {
    if (signatures.isEmpty()) {
      return true;
    }
    Note note;
    try {
      note = Note.parse(signedText() + "\n" + String.join("\n", signatures) + "\n");
    } catch (MalformedException e) {
      return false;
    }
    for (TrustedLog log : logs) {
      for (HashSuite suite : HashSuite.values()) {
        if (note.check(log.key(suite)) == Note.Standing.BAD) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * The name a trust store keeps this policy under: its first log's origin, safe as a file name.
   */
  public String fileName() {
    return logs.getFirst().originC2sp().replaceAll("[^A-Za-z0-9.-]", "_") + ".json";
  }

  /** SHA-256 over the canonical bytes without signatures, in hexadecimal: to compare by eye. */
  public String fingerprint() {
    return Bytes.hex(HashSuite.SHA256.digest(Jcs.write(TrustPolicyForm.body(this))));
  }

  /** The log whose SHA-256 tree has an origin. */
  public Optional<TrustedLog> find(String originC2sp) {
    return logs.stream().filter(log -> log.originC2sp().equals(originC2sp)).findFirst();
  }

  /** Whether it names an earlier log of the same house: same origin up to the last slash. */
  public boolean knowsHouseOf(String originC2sp) {
    String house = house(originC2sp);
    return !house.isEmpty() && logs.stream().anyMatch(log -> house(log.originC2sp()).equals(house));
  }

  private static String house(String origin) {
    return origin.substring(0, Math.max(origin.lastIndexOf('/'), 0));
  }
}
