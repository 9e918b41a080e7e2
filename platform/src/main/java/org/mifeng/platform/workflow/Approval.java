package org.mifeng.platform.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.AccountId;

/**
 * A chain as it stands.
 *
 * @param initiator who began it
 * @param current number of the step that is being signed, from 1
 * @param decision null while it is open
 */
public record Approval(
    UUID id,
    WorkItem.Matter matter,
    WorkItem.Person initiator,
    Instant begunAt,
    int current,
    List<Step> steps,
    @Nullable Decision decision) {
  public Approval {
    steps = List.copyOf(steps);
  }

  /** A step with its signers. */
  public record Step(int number, Chain.Mode mode, int days, List<Signer> signers) {
    public Step {
      signers = List.copyOf(signers);
    }

    /** Whether it is signed: by any, or by all who are waited for and at least one of them. */
    boolean isSigned() {
      long approved = signers.stream().filter(one -> one.said(Signature.What.APPROVED)).count();
      return switch (mode) {
        case ANY -> approved > 0;
        case ALL -> approved > 0 && signers.stream().noneMatch(Signer::isWaitedFor);
      };
    }

    /** One of its signers. */
    Optional<Signer> find(AccountId account) {
      return signers.stream().filter(one -> one.person().account().equals(account)).findFirst();
    }
  }

  /**
   * A signer.
   *
   * @param addedBy who added them later, or null
   * @param signature null while they are waited for
   */
  public record Signer(
      WorkItem.Person person, @Nullable String addedBy, @Nullable Signature signature) {
    /** Whether they have not said anything yet. */
    public boolean isWaitedFor() {
      return signature == null;
    }

    boolean said(Signature.What what) {
      return signature != null && signature.what() == what;
    }
  }

  /**
   * What was said.
   *
   * @param by who said it: the signer, or whoever said that the signer has left
   */
  public record Signature(What what, String by, @Nullable String opinion, Instant at) {
    /** What can be said. */
    public enum What {
      APPROVED,
      REJECTED,
      EXCUSED;

      /** Lower case, as in messages and tables. */
      public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
      }
    }
  }

  /** How it ended. */
  public record Decision(boolean approved, Instant at) {}

  /** Whether it is still being signed. */
  public boolean isOpen() {
    return decision == null;
  }

  /** The step that is being signed, or was when it ended. */
  public Step step() {
    return steps.get(current - 1);
  }

  /** Whether this person has something to say now. */
  public boolean waitsFor(AccountId account) {
    return isOpen() && step().find(account).filter(Signer::isWaitedFor).isPresent();
  }

  /** Whether this person began it or signs the present step, and so may help it on. */
  public boolean mayHelp(AccountId account) {
    return isOpen() && (initiator.account().equals(account) || step().find(account).isPresent());
  }

  /** Subject of what a signer finds to do. */
  static String subject(UUID approval, AccountId signer) {
    return approval + ":" + signer;
  }
}
