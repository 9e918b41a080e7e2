package org.mifeng.ledger.renewal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.time.TimeToken;
import org.mifeng.ledger.time.TimeTokenCheck;
import org.mifeng.ledger.time.TimeVerdict;
import org.mifeng.ledger.trust.TrustedAuthority;

/**
 * Judges evidence records (RFC 4998 §5.3): each time-stamp at the time it was made, and whether the
 * next one took over before its certificate or an algorithm of it ended.
 */
public final class RenewalCheck {
  private final List<RenewalVerdict.Finding> found = new ArrayList<>();
  private final Renewal renewal;
  private final RenewedObjects objects;
  private final List<TrustedAuthority> authorities;
  private final BiPredicate<String, Instant> usable;

  private RenewalCheck(
      Renewal renewal,
      RenewedObjects objects,
      List<TrustedAuthority> authorities,
      BiPredicate<String, Instant> usable) {
    this.renewal = renewal;
    this.objects = objects;
    this.authorities = authorities;
    this.usable = usable;
  }

  /**
   * Judges a record.
   *
   * @param objects what it should cover
   * @param authorities who is trusted to stamp
   * @param usable whether an algorithm was good at a time
   * @param now to tell whether a renewal is due
   */
  public static RenewalVerdict check(
      Renewal renewal,
      RenewedObjects objects,
      List<TrustedAuthority> authorities,
      BiPredicate<String, Instant> usable,
      Instant now) {
    return new RenewalCheck(renewal, objects, authorities, usable).run(now);
  }

  private void add(RenewalFault fault, String detail) {
    found.add(new RenewalVerdict.Finding(fault, detail));
  }

  private RenewalVerdict run(Instant now) {
    EvidenceRecordForm form;
    try {
      form = EvidenceRecordForm.read(renewal.record());
    } catch (MalformedException e) {
      add(RenewalFault.NOT_COVERED, e.rule());
      return new RenewalVerdict(found, null, null);
    }
    requireCovered(form);
    StampedTime first = null;
    StampedTime last = null;
    for (int i = 0; i < form.chains().size(); i++) {
      EvidenceRecordForm.Chain chain = form.chains().get(i);
      for (int j = 0; j < chain.stamps().size(); j++) {
        StampedTime stamped = judge(form, i, j);
        if (stamped != null) {
          first = first == null ? stamped : first;
          if (last != null) {
            succeed(last, stamped);
          }
          last = stamped;
        }
      }
    }
    if (last != null && !last.isGoodAt(now, usable)) {
      add(RenewalFault.DUE, "ended " + last.until());
    }
    boolean sound = found.stream().allMatch(RenewalCheck::isOnlyDue);
    return new RenewalVerdict(
        found,
        first == null || !sound ? null : first.notLaterThan(),
        last == null ? null : last.until());
  }

  private static boolean isOnlyDue(RenewalVerdict.Finding finding) {
    return finding.fault() == RenewalFault.DUE;
  }

  /** Both notes are covered, and nothing that is not shown. */
  private void requireCovered(EvidenceRecordForm form) {
    EvidenceRecordForm.Chain chain = form.chains().getFirst();
    List<List<byte[]>> lists = chain.stamps().getFirst().lists();
    if (lists.isEmpty()) {
      add(RenewalFault.NOT_COVERED, "the record is over one object alone");
      return;
    }
    List<byte[]> hashes = lists.getFirst();
    for (byte[] note : objects.required()) {
      if (!EvidenceRecordForm.contains(hashes, chain.suite().digest(note))) {
        add(RenewalFault.NOT_COVERED, "a note is not covered");
      }
    }
    if (form.covered(objects).size() != hashes.size()) {
      add(RenewalFault.NOT_COVERED, "the record covers something that is not here");
    }
  }

  private @Nullable StampedTime judge(EvidenceRecordForm form, int chain, int place) {
    EvidenceRecordForm.Chain current = form.chains().get(chain);
    EvidenceRecordForm.Stamp stamp = current.stamps().get(place);
    byte[] about = stamp.preimage(current.suite());
    if (place > 0) {
      about = continued(current, place, about);
    } else if (chain > 0) {
      requireChained(form, chain, stamp);
    }
    if (about == null) {
      return null;
    }
    TimeToken token =
        new TimeToken(
            current.suite(),
            stamp.token(),
            most(renewal.certificates()),
            most(renewal.revocation()));
    TimeVerdict verdict =
        TimeTokenCheck.check(token, TimeTokenCheck.Expectation.of(about), authorities, usable);
    for (TimeVerdict.Finding finding : verdict.findings()) {
      add(RenewalFault.BROKEN_CHAIN, finding.fault() + " " + finding.detail());
    }
    return StampedTime.of(current.suite(), verdict);
  }

  private static List<byte[]> most(List<byte[]> parts) {
    return parts.subList(0, Math.min(parts.size(), TimeToken.MAX_PARTS));
  }

  /** What a later time-stamp of a chain must be about: the one before it. */
  private byte[] continued(EvidenceRecordForm.Chain chain, int place, byte @Nullable [] tree) {
    byte[] before = chain.stamps().get(place - 1).token();
    List<List<byte[]>> lists = chain.stamps().get(place).lists();
    if (tree == null) {
      return before;
    }
    if (!EvidenceRecordForm.contains(lists.getFirst(), chain.suite().digest(before))) {
      add(RenewalFault.BROKEN_CHAIN, "a time-stamp does not cover the one before");
    }
    return tree;
  }

  /** A later chain covers every object together with all chains before it. */
  private void requireChained(EvidenceRecordForm form, int chain, EvidenceRecordForm.Stamp stamp) {
    HashSuite suite = form.chains().get(chain).suite();
    HashSuite old = form.chains().get(chain - 1).suite();
    if (stamp.lists().isEmpty()) {
      add(RenewalFault.BROKEN_CHAIN, "a new chain covers no object");
      return;
    }
    byte[] before = suite.digest(RenewalWriter.sequence(renewal, chain));
    List<byte[]> covered = form.covered(objects);
    List<byte[]> hashes = stamp.lists().getFirst();
    for (byte[] object : covered) {
      if (!EvidenceRecordForm.contains(hashes, RenewalWriter.chained(suite, object, before))) {
        add(RenewalFault.BROKEN_CHAIN, "a new chain leaves out an object");
      }
    }
    if (isWeaker(suite, old)) {
      add(RenewalFault.WEAKER_DIGEST, suite.label() + " after " + old.label());
    }
  }

  /** Whether a digest ended while the one it replaced was still good. */
  private boolean isWeaker(HashSuite suite, HashSuite old) {
    Instant far = Instant.parse("9999-12-31T00:00:00Z");
    return !usable.test(StampedTime.name(suite), far) && usable.test(StampedTime.name(old), far);
  }

  private void succeed(StampedTime one, StampedTime next) {
    if (next.at().isBefore(one.at())) {
      add(RenewalFault.TIME_ORDER, next.at() + " after " + one.at());
    }
    if (!one.isGoodAt(next.at(), usable)) {
      add(RenewalFault.TOO_LATE, "ended " + one.until() + ", renewed " + next.at());
    }
  }
}
