package org.mifeng.platform.checkup;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.Answer;
import org.mifeng.index.Item;
import org.mifeng.index.Proof;
import org.mifeng.index.Verification;
import org.mifeng.index.Yardstick;
import org.mifeng.platform.checkup.Claim.ProofClaim;
import org.mifeng.platform.evidence.DepositId;

/**
 * What must hold of a claim before it is an answer. A verification that takes an official's visit
 * is claimed only where an officer has confirmed that very level of the item; the day of a visit is
 * the officer's word and the day of a deposit the log's, never the enterprise's.
 */
final class ClaimRules {
  /** The verification that rests on a deposit, in whichever system has it. */
  static final String DEPOSITED = "deposited";

  private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);

  private final Yardstick yardstick;
  private final LocalDate today;
  private final Function<DepositId, @Nullable LocalDate> depositDays;
  private final IntFunction<@Nullable LocalDate> siteCheckDays;
  private final List<ClaimFault> faults = new ArrayList<>();

  /**
   * The rules on a day.
   *
   * @param depositDays the day of one's own deposit, or null when there is none of that id
   * @param siteCheckDays the day on which an officer confirmed a level of the item, or null
   */
  ClaimRules(
      Yardstick yardstick,
      LocalDate today,
      Function<DepositId, @Nullable LocalDate> depositDays,
      IntFunction<@Nullable LocalDate> siteCheckDays) {
    this.yardstick = yardstick;
    this.today = today;
    this.depositDays = depositDays;
    this.siteCheckDays = siteCheckDays;
  }

  /**
   * A claim that holds.
   *
   * @param answer null exactly when there are faults
   */
  record Outcome(@Nullable Answer answer, Backing backing, List<ClaimFault> faults) {}

  /** A proof that holds. */
  private record Shown(Proof proof, Backing backing) {}

  Outcome apply(Item item, Claim claim) {
    return switch (claim.choice()) {
      case Claim.UNKNOWN -> new Outcome(new Answer.Unknown(), Backing.NONE, List.of());
      case Claim.NOT_APPLICABLE -> notApplicable(claim.reason().strip());
      default -> reached(item, claim);
    };
  }

  private Outcome notApplicable(String reason) {
    if (reason.isEmpty()) {
      return faulty("reason", "checkup.fault.reason-missing");
    }
    if (reason.length() > Claim.REASON_LIMIT) {
      return faulty("reason", "checkup.fault.too-long", Claim.REASON_LIMIT);
    }
    return new Outcome(new Answer.NotApplicable(reason), Backing.NONE, List.of());
  }

  private Outcome faulty(String field, String key, Object... arguments) {
    faults.add(ClaimFault.of(field, key, arguments));
    return new Outcome(null, Backing.NONE, List.copyOf(faults));
  }

  private Outcome reached(Item item, Claim claim) {
    if (!claim.choice().matches("[0-9]") || Integer.parseInt(claim.choice()) > item.topLevel()) {
      return faulty("choice", "checkup.fault.no-such-level");
    }
    int level = Integer.parseInt(claim.choice());
    // What is not in place needs no proof.
    var shown = level == 0 ? word() : shown(level, claim.proof());
    return shown == null
        ? new Outcome(null, Backing.NONE, List.copyOf(faults))
        : new Outcome(new Answer.Reached(level, shown.proof()), shown.backing(), List.of());
  }

  private Shown word() {
    return new Shown(new Proof(yardstick.verifications().getFirst().code(), today), Backing.NONE);
  }

  private @Nullable Shown shown(int level, ProofClaim claim) {
    int rank = claim.verification().isEmpty() ? 0 : yardstick.rank(claim.verification());
    if (rank == 0) {
      return word();
    }
    if (rank < 0) {
      faults.add(ClaimFault.of("verification", "checkup.fault.no-such-proof"));
      return null;
    }
    Verification verification = yardstick.verifications().get(rank);
    if (!verification.own()) {
      return onSite(level, verification);
    }
    return verification.code().equals(DEPOSITED)
        ? deposited(verification, claim)
        : documented(verification, claim);
  }

  private @Nullable Shown onSite(int level, Verification verification) {
    LocalDate day = siteCheckDays.apply(level);
    if (day == null) {
      faults.add(ClaimFault.of("verification", "checkup.fault.not-confirmed"));
      return null;
    }
    return new Shown(new Proof(verification.code(), day), Backing.NONE);
  }

  private @Nullable Shown deposited(Verification verification, ProofClaim claim) {
    var id = depositId(claim.deposit().strip());
    LocalDate day = id == null ? null : depositDays.apply(id);
    if (id == null || day == null) {
      faults.add(
          ClaimFault.of(
              "deposit",
              claim.deposit().isBlank()
                  ? "checkup.fault.deposit-missing"
                  : "checkup.fault.no-such-deposit"));
      return null;
    }
    return new Shown(new Proof(verification.code(), day), new Backing(id, null, null));
  }

  private static @Nullable DepositId depositId(String typed) {
    try {
      return typed.length() == 36 ? new DepositId(UUID.fromString(typed)) : null;
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  private @Nullable Shown documented(Verification verification, ProofClaim claim) {
    var document = claim.document().strip();
    if (document.isEmpty()) {
      faults.add(ClaimFault.of("document", "checkup.fault.document-missing"));
    } else if (document.length() > Claim.DOCUMENT_LIMIT) {
      faults.add(ClaimFault.of("document", "checkup.fault.too-long", Claim.DOCUMENT_LIMIT));
    }
    var link = claim.link().strip();
    if (!link.isEmpty() && !isLink(link)) {
      faults.add(ClaimFault.of("link", "checkup.fault.link", Claim.LINK_LIMIT));
    }
    LocalDate day = day(claim.day().strip());
    if (day == null || !faults.isEmpty()) {
      return null;
    }
    return new Shown(
        new Proof(verification.code(), day),
        new Backing(null, document, link.isEmpty() ? null : link));
  }

  private @Nullable LocalDate day(String typed) {
    try {
      var day = LocalDate.parse(typed);
      if (!day.isBefore(EARLIEST) && !day.isAfter(today)) {
        return day;
      }
      faults.add(ClaimFault.of("day", "checkup.fault.day-range"));
    } catch (DateTimeParseException malformed) {
      faults.add(ClaimFault.of("day", "checkup.fault.day-missing"));
    }
    return null;
  }

  /** Shown to colleagues as a link, so it must lead to a page and nowhere else. */
  private static boolean isLink(String typed) {
    try {
      var uri = new URI(typed);
      return typed.length() <= Claim.LINK_LIMIT
          && uri.getHost() != null
          && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
