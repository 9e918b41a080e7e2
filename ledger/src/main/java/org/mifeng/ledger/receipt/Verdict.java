package org.mifeng.ledger.receipt;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Leaf;

/**
 * The answer about a receipt: every step that could run did, and all that was found is listed.
 *
 * @param findings in the order of the steps; empty when all is well
 * @param ran the steps that ran; the others lacked what a failed step would have given
 * @param receipt as far as it could be read, or null
 * @param leaf as far as it could be read, or null
 * @param proven the level and the time that hold, whatever the receipt claims
 */
public record Verdict(
    List<Finding> findings,
    Set<CheckStep> ran,
    @Nullable Receipt receipt,
    @Nullable Leaf leaf,
    Proven proven) {

  /** What it comes to. */
  public enum Outcome {
    /** Every check passed. */
    VALID,
    /** A check failed: do not rely on it. */
    INVALID,
    /** No check failed, but one could not be made. */
    INCONCLUSIVE
  }

  /** How one step ended. */
  public enum StepResult {
    /** Nothing was found. */
    PASSED,
    /** Something that makes the receipt invalid was found. */
    FAILED,
    /** Something could not be decided. */
    UNDECIDED,
    /** It could not run. */
    NOT_RUN
  }

  public Verdict {
    findings = List.copyOf(findings);
    ran = Set.copyOf(ran);
  }

  /** Invalid as soon as one finding says so; inconclusive when one could not be decided. */
  public Outcome outcome() {
    Outcome outcome = Outcome.VALID;
    for (Finding finding : findings) {
      if (finding.code().outcome() == Outcome.INVALID) {
        return Outcome.INVALID;
      }
      outcome = Outcome.INCONCLUSIVE;
    }
    return outcome;
  }

  /**
   * The steps that concern this receipt: those about a level above 1 only when it claims that
   * level, carries something for it, or something was found.
   */
  public List<CheckStep> steps() {
    return Arrays.stream(CheckStep.values()).filter(this::concerns).toList();
  }

  private boolean concerns(CheckStep step) {
    if (!findings(step).isEmpty()) {
      return true;
    }
    List<Upgrade> upgrades = receipt == null ? List.of() : receipt.upgrades();
    long level = receipt == null ? 0 : receipt.level();
    return switch (step) {
      case RECEIPT, FILE, LEAF, NOTE, PROOF, POLICY -> true;
      case WITNESS -> level >= Receipt.WITNESSED;
      case TIME ->
          level >= Receipt.TIME_STAMPED
              || upgrades.stream().anyMatch(upgrade -> !upgrade.timestamps().isEmpty());
      case ANCHOR ->
          level >= Receipt.ANCHORED
              || upgrades.stream().anyMatch(upgrade -> !upgrade.anchors().isEmpty());
      case RENEWAL ->
          level >= Receipt.RENEWED
              || upgrades.stream().anyMatch(upgrade -> !upgrade.renewals().isEmpty());
    };
  }

  /** How one step ended. */
  public StepResult result(CheckStep step) {
    StepResult result = ran.contains(step) ? StepResult.PASSED : StepResult.NOT_RUN;
    for (Finding finding : findings) {
      if (finding.code().step() == step) {
        if (finding.code().outcome() == Outcome.INVALID) {
          return StepResult.FAILED;
        }
        result = StepResult.UNDECIDED;
      }
    }
    return result;
  }

  /** What was found in one step. */
  public List<Finding> findings(CheckStep step) {
    return findings.stream().filter(finding -> finding.code().step() == step).toList();
  }

  /** All codes, each once, in their order. */
  public Set<CheckCode> codes() {
    Set<CheckCode> codes = EnumSet.noneOf(CheckCode.class);
    findings.forEach(finding -> codes.add(finding.code()));
    return codes;
  }
}
