package org.mifeng.ledger.witness;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.note.NoteVerifier;

/**
 * How many of which witnesses are enough (C2SP tlog-policy). One policy serves both trees of a log:
 * a department that cosigns both has a line for each of its keys and a group {@code any} of them,
 * and for each tree only the keys of its suite count.
 *
 * <pre>
 * witness market.ed25519 vkey
 * witness market.sm2 vkey
 * group market any market.ed25519 market.sm2
 * …
 * group enough 2 market notary court
 * quorum enough
 * </pre>
 */
public final class WitnessPolicy {
  /** Longest policy, in characters. */
  public static final int MAX_CHARS = 1 << 17;

  /** Most logs, witnesses and groups, of each. */
  public static final int MAX_EACH = 128;

  /**
   * A witness of a policy.
   *
   * @param name in the policy, not that of the key
   * @param key its public key
   * @param url where it takes checkpoints, when the policy says so
   */
  public record Member(String name, WitnessKey key, Optional<String> url) {}

  /** A group: so many of its members. */
  record Group(String name, int threshold, List<String> members) {}

  private final String text;
  private final List<NoteVerifier> logs;
  private final Map<String, Member> witnesses;
  private final Map<String, Group> groups;
  private final Optional<String> quorum;
  private final SortedMap<String, Department> departments;

  WitnessPolicy(
      String text,
      List<NoteVerifier> logs,
      Map<String, Member> witnesses,
      Map<String, Group> groups,
      Optional<String> quorum,
      Map<String, Department> departments) {
    this.text = text;
    this.logs = List.copyOf(logs);
    this.witnesses = new LinkedHashMap<>(witnesses);
    this.groups = new LinkedHashMap<>(groups);
    this.quorum = quorum;
    this.departments = Collections.unmodifiableSortedMap(new TreeMap<>(departments));
    if (!departments.keySet().stream().allMatch(this::defines)) {
      throw new MalformedException("a department is a witness or group of the policy");
    }
  }

  /**
   * Reads a policy.
   *
   * @throws MalformedException when a line is not one of a policy, names something not yet defined,
   *     or defines something twice
   */
  public static WitnessPolicy parse(String text) {
    return new WitnessPolicyReader(text).read();
  }

  /**
   * The same policy with what its witnesses or groups are called before people.
   *
   * @throws MalformedException when a name is none of the policy's
   */
  public WitnessPolicy with(Map<String, Department> names) {
    return new WitnessPolicy(text, logs, witnesses, groups, quorum, names);
  }

  /** What its witnesses or groups are called before people, by their name in the policy. */
  public SortedMap<String, Department> departments() {
    return departments;
  }

  /** The departments that witnessed a checkpoint, in the policy's order. */
  public List<Department> departments(Quorum quorum) {
    return quorum.names().stream()
        .flatMap(name -> Optional.ofNullable(departments.get(name)).stream())
        .toList();
  }

  /** The text it was read from. */
  public String text() {
    return text;
  }

  /** The logs it names; usually none, because a trust policy names them. */
  public List<NoteVerifier> logs() {
    return logs;
  }

  /** Its witnesses, in its order. */
  public Collection<Member> witnesses() {
    return List.copyOf(witnesses.values());
  }

  /** The keys that count for one tree. */
  public List<WitnessKey> keys(HashSuite suite) {
    return witnesses.values().stream()
        .map(Member::key)
        .filter(key -> key.suite() == suite)
        .toList();
  }

  /** Whether a name is that of a witness or a group. */
  public boolean defines(String name) {
    return witnesses.containsKey(name) || groups.containsKey(name);
  }

  /** Whether any cosignature is asked for: false for {@code quorum none}. */
  public boolean asksForWitnesses() {
    return quorum.isPresent();
  }

  /**
   * Judges the cosignatures of a checkpoint of one tree.
   *
   * @param cosigned keys whose cosignature is good, with its time; keys of the other suite do not
   *     count
   */
  public Quorum judge(HashSuite suite, Map<WitnessKey, Instant> cosigned) {
    Map<String, Instant> since = new LinkedHashMap<>();
    for (Member witness : witnesses.values()) {
      Instant time = cosigned.get(witness.key());
      if (time != null && witness.key().suite() == suite) {
        since.put(witness.name(), time);
      }
    }
    // A group names only what stands before it, so one pass in order is enough.
    for (Group group : groups.values()) {
      List<Instant> times =
          group.members().stream().filter(since::containsKey).map(since::get).sorted().toList();
      if (times.size() >= group.threshold()) {
        since.put(group.name(), times.get(group.threshold() - 1));
      }
    }
    Optional<Instant> met = quorum.flatMap(name -> Optional.ofNullable(since.get(name)));
    return new Quorum(quorum.isEmpty() || met.isPresent(), met, since.keySet());
  }

  /** Of these cosignatures those of departments that are not there for trying only. */
  public Map<WitnessKey, Instant> withoutTests(Map<WitnessKey, Instant> cosigned) {
    Map<WitnessKey, Instant> real = new LinkedHashMap<>(cosigned);
    witnesses.values().stream()
        .filter(witness -> isTest(witness.name()))
        .forEach(witness -> real.remove(witness.key()));
    return real;
  }

  /** Whether a witness, or a group it stands in, is called a department for trying only. */
  private boolean isTest(String name) {
    Department department = departments.get(name);
    return department != null && department.test()
        || groups.values().stream()
            .anyMatch(group -> group.members().contains(name) && isTest(group.name()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WitnessPolicy that
        && text.equals(that.text)
        && departments.equals(that.departments);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
