package org.mifeng.platform.workflow;

import java.util.HashSet;
import java.util.List;
import org.mifeng.platform.identity.AccountId;

/**
 * Who has to agree to something, step after step.
 *
 * @param kind message key of what a signer finds to do, {@code <module>.work.<what>}
 * @param subject id of what it is about; one open chain of a kind for each subject
 * @param arguments of the title
 * @param path where what is to be signed can be read
 * @param steps 1 to 10
 */
public record Chain(
    String kind, String subject, List<String> arguments, String path, List<Step> steps) {
  private static final int MOST_STEPS = 10;

  /** Most signers of a step. */
  static final int MOST_SIGNERS = 20;

  private static final int MOST_DAYS = 60;

  public Chain {
    arguments = List.copyOf(arguments);
    steps = List.copyOf(steps);
    if (steps.isEmpty() || steps.size() > MOST_STEPS) {
      throw new IllegalArgumentException("a chain has 1 to " + MOST_STEPS + " steps");
    }
  }

  /** How many have to sign. */
  public enum Mode {
    /** Each of them 会签. */
    ALL,
    /** Any one of them 或签. */
    ANY;

    /** Lower case, as in messages and tables. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A step.
   *
   * @param signers 1 to 20 people, each once
   * @param days working days each has
   */
  public record Step(Mode mode, List<AccountId> signers, int days) {
    public Step {
      signers = List.copyOf(signers);
      if (signers.isEmpty()
          || signers.size() > MOST_SIGNERS
          || new HashSet<>(signers).size() < signers.size()
          || signers.contains(AccountId.NOBODY)
          || days < 1
          || days > MOST_DAYS) {
        throw new IllegalArgumentException("a step has 1 to 20 signers, each once, and some days");
      }
    }
  }
}
