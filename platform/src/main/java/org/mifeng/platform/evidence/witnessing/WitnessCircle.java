package org.mifeng.platform.evidence.witnessing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.witness.WitnessPolicy;

/**
 * All witnesses of the log, and the policy that says how many of them are enough: a line for each
 * of their keys, a group for each witness, then the operator's own groups and quorum.
 */
final class WitnessCircle {
  private final List<KnownWitness> witnesses;
  private final Optional<WitnessPolicy> policy;

  /**
   * A circle.
   *
   * @param lines groups and quorum; empty for more than half of the witnesses
   * @throws org.mifeng.ledger.MalformedException when they do not make a policy
   */
  WitnessCircle(List<KnownWitness> witnesses, String lines) {
    this.witnesses = List.copyOf(witnesses);
    this.policy = witnesses.isEmpty() ? Optional.empty() : Optional.of(policy(witnesses, lines));
  }

  private static WitnessPolicy policy(List<KnownWitness> witnesses, String lines) {
    var text = new StringBuilder();
    for (var witness : witnesses) {
      var members = new StringBuilder();
      for (int i = 0; i < witness.keys().size(); i++) {
        var member = witness.name() + "." + (i + 1);
        text.append("witness %s %s\n".formatted(member, witness.keys().get(i)));
        members.append(' ').append(member);
      }
      text.append("group %s any%s\n".formatted(witness.name(), members));
    }
    var names = witnesses.stream().map(KnownWitness::name).collect(Collectors.joining(" "));
    int most = witnesses.size() / 2 + 1;
    var own = lines.isBlank() ? "group enough %d %s\nquorum enough".formatted(most, names) : lines;
    return WitnessPolicy.parse(text + own.strip() + "\n")
        .with(
            witnesses.stream()
                .collect(Collectors.toMap(KnownWitness::name, KnownWitness::department)));
  }

  List<KnownWitness> witnesses() {
    return witnesses;
  }

  /** Empty when there are no witnesses. */
  Optional<WitnessPolicy> policy() {
    return policy;
  }

  /** Tells one policy from another in the rows that rest on it: the beginning of its SHA-256. */
  String mark() {
    return policy
        .map(text -> HashSuite.SHA256.digest(text.text().getBytes(StandardCharsets.UTF_8)))
        .map(digest -> Bytes.hex(digest).substring(0, 32))
        .orElse("");
  }
}
