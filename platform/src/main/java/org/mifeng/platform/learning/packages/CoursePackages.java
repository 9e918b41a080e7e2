package org.mifeng.platform.learning.packages;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.learning.packages.CoursePackage.About;
import org.mifeng.platform.learning.packages.CoursePackage.Decision;
import org.mifeng.platform.learning.packages.CoursePackage.Measure;
import org.mifeng.platform.learning.packages.CoursePackage.Stamp;
import org.mifeng.platform.learning.packages.CoursePackage.State;
import org.springframework.stereotype.Component;

/** Packages: handed in by one editor, offered or declined by another. */
@Component
class CoursePackages {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KEY = 32;
  private static final int CODE_LENGTH = 12;
  private static final int LONGEST_REASON = 500;

  private final PackageStore store;
  private final OfferedPackages offered;
  private final SecondPerson second;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  CoursePackages(
      PackageStore store,
      OfferedPackages offered,
      SecondPerson second,
      Transactions transactions,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.offered = offered;
    this.second = second;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** All of them, the latest first. */
  List<CoursePackage> list(Viewer viewer) {
    viewer.require(Permission.EDIT_PUBLICITY);
    return transactions.as(viewer, store::list);
  }

  /** The package of this code; 404 when there is none. */
  CoursePackage require(Viewer viewer, String code) {
    viewer.require(Permission.EDIT_PUBLICITY);
    return transactions
        .as(viewer, () -> store.find(code))
        .orElseThrow(() -> Refusal.notFound("learning.packages.refusal.none"));
  }

  /**
   * Hands a package in; it waits for a second person.
   *
   * @return its code
   * @throws Refusal 413 or 422 with the check that the package fails
   */
  String handIn(Viewer viewer, About about, byte[] zip) {
    viewer.require(Permission.EDIT_PUBLICITY);
    var contents = PackageReader.read(zip);
    var id = UUID.randomUUID();
    var code = "scorm-" + id.toString().replace("-", "").substring(0, CODE_LENGTH);
    var one =
        new CoursePackage(
            id,
            code,
            about,
            new Measure(
                contents.sha256(), zip.length, contents.unpacked(), contents.files().size()),
            contents.scos(),
            stamp(viewer),
            List.of());
    var key = new byte[KEY];
    RANDOM.nextBytes(key);
    transactions.run(
        viewer,
        () -> {
          store.insert(one);
          store.insert(id, contents.files(), key);
          audit.record(
              viewer, "learning.package-handed-in", code, Map.of("sha256", contents.sha256()));
          second.awaited(viewer, one);
        });
    return code;
  }

  /** Whether the viewer may decide, having not handed it in. */
  boolean isSecondPerson(Viewer viewer, CoursePackage one) {
    return !one.handedIn().account().equals(viewer.account().value());
  }

  /**
   * Offers it as a course.
   *
   * @throws Refusal 403 to whoever handed it in; 409 when it is decided already
   */
  void offer(Viewer viewer, CoursePackage one) {
    requireSecondPerson(viewer, one);
    decide(viewer, one, State.WAITING, State.OFFERED, null);
  }

  /** Declines it, saying why. */
  void decline(Viewer viewer, CoursePackage one, String reason) {
    requireSecondPerson(viewer, one);
    decide(viewer, one, State.WAITING, State.DECLINED, reason(reason));
  }

  /** Takes it down, saying why: nobody plays it from then on, and what was earned stays. */
  void takeDown(Viewer viewer, CoursePackage one, String reason) {
    viewer.require(Permission.EDIT_PUBLICITY);
    decide(viewer, one, State.OFFERED, State.TAKEN_DOWN, reason(reason));
  }

  private void requireSecondPerson(Viewer viewer, CoursePackage one) {
    viewer.require(Permission.EDIT_PUBLICITY);
    if (!isSecondPerson(viewer, one)) {
      throw Refusal.forbidden("learning.packages.refusal.own");
    }
  }

  private void decide(
      Viewer viewer, CoursePackage one, State from, State outcome, @Nullable String reason) {
    transactions.run(
        viewer,
        () -> {
          if (one.state() != from
              || !store.insert(one.id(), new Decision(outcome, reason, stamp(viewer)))) {
            throw Refusal.conflict("learning.packages.refusal.decided");
          }
          audit.record(
              viewer,
              "learning.package-" + outcome.code(),
              one.code(),
              reason == null ? Map.of() : Map.of("reason", reason));
          second.has(viewer, one, outcome);
        });
    offered.forget();
  }

  private static String reason(String typed) {
    var reason = typed.strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw Refusal.invalid("learning.refusal.item-reason", LONGEST_REASON);
    }
    return reason;
  }

  private Stamp stamp(Viewer viewer) {
    return new Stamp(viewer.account().value(), viewer.name(), clock.instant());
  }
}
