package org.mifeng.platform.learning.publicity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.learning.publicity.Item.About;
import org.mifeng.platform.learning.publicity.Item.Origin;
import org.mifeng.platform.learning.publicity.Item.Stamp;
import org.mifeng.platform.learning.publicity.Item.State;
import org.springframework.stereotype.Component;

/** Where officials write what the public is to read, and a second one publishes it. */
@Component
class Desk {
  private static final int CODE_LENGTH = 12;

  private final ItemStore items;
  private final DecisionStore decisions;
  private final SecondPerson second;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  Desk(
      ItemStore items,
      DecisionStore decisions,
      SecondPerson second,
      Transactions transactions,
      Audit audit,
      Clock clock) {
    this.items = items;
    this.decisions = decisions;
    this.second = second;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  List<Item> list(Viewer viewer, DeskFilter filter, int limit, long offset) {
    viewer.require(Permission.EDIT_PUBLICITY);
    return transactions.as(viewer, () -> items.list(filter, limit, offset));
  }

  long count(Viewer viewer, DeskFilter filter) {
    viewer.require(Permission.EDIT_PUBLICITY);
    return transactions.as(viewer, () -> items.count(filter));
  }

  /** An item the viewer keeps; 404 when it is not there or another's. */
  Item require(Viewer viewer, String code) {
    viewer.require(Permission.EDIT_PUBLICITY);
    return transactions.as(viewer, () -> items.find(code)).orElseThrow(Desk::noSuchItem);
  }

  List<DecisionStore.Past> listVersions(Viewer viewer, Item item) {
    return transactions.as(viewer, () -> decisions.listVersions(item.about().id()));
  }

  /** What a version said; 404 when there is none of that number. */
  Content requireVersion(Viewer viewer, Item item, int number) {
    return transactions
        .as(viewer, () -> decisions.find(item.about().id(), number))
        .orElseThrow(Desk::noSuchItem);
  }

  private static Refusal noSuchItem() {
    return Refusal.notFound("learning.refusal.no-such-item");
  }

  /** Begins an item with its first version; the city's, or the viewer's district's. */
  Item begin(Viewer viewer, Kind kind, Content content) {
    viewer.require(Permission.EDIT_PUBLICITY);
    var id = UUID.randomUUID();
    var code = id.toString().replace("-", "").substring(0, CODE_LENGTH);
    var district = viewer.seat() == Seat.DISTRICT ? viewer.reach().key() : null;
    var about = new About(id, code, kind, Origin.EDITED, district);
    return transactions.as(
        viewer,
        () -> {
          items.insert(about, stamp(viewer));
          items.insert(id, 1, content, stamp(viewer));
          audit.record(viewer, "learning.item-begun", code, Map.of("kind", kind.code()));
          return require(viewer, code);
        });
  }

  /**
   * Adds a version; what the public sees stays until that is published.
   *
   * @param before the version that was changed, so that nobody overwrites another's work
   * @throws Refusal 409 when somebody else has written in the meantime, or while it waits for a
   *     decision
   */
  void write(Viewer viewer, Item item, int before, Content content) {
    viewer.require(Permission.EDIT_PUBLICITY);
    if (item.state() == State.WAITING) {
      throw Refusal.conflict("learning.refusal.item-waits");
    }
    transactions.run(
        viewer,
        () -> {
          if (item.number() != before
              || !items.insert(item.about().id(), before + 1, content, stamp(viewer))) {
            throw Refusal.conflict("learning.refusal.item-changed");
          }
          audit.record(
              viewer,
              "learning.item-written",
              item.about().code(),
              Map.of("version", String.valueOf(before + 1)));
        });
  }

  /** Asks a second person to publish the latest version. */
  void submit(Viewer viewer, Item item) {
    viewer.require(Permission.EDIT_PUBLICITY);
    transactions.run(
        viewer,
        () -> {
          if (!item.canBeSubmitted()
              || !decisions.insertSubmission(item.about().id(), item.number(), stamp(viewer))) {
            throw Refusal.conflict("learning.refusal.item-decided");
          }
          audit.record(viewer, "learning.item-submitted", item.about().code(), version(item));
          second.awaited(viewer, item);
        });
  }

  /**
   * Publishes the version that waits.
   *
   * @throws Refusal 403 to whoever wrote or submitted it; 409 when it is decided already
   */
  void publish(Viewer viewer, Item item) {
    decide(viewer, item, "published", null, "learning.item-published");
  }

  /** Returns the version that waits to its editors, saying why. */
  void giveBack(Viewer viewer, Item item, String reason) {
    decide(viewer, item, "returned", Reason.of(reason), "learning.item-returned");
  }

  private void decide(
      Viewer viewer, Item item, String outcome, @Nullable String reason, String deed) {
    viewer.require(Permission.EDIT_PUBLICITY);
    if (!isSecondPerson(viewer, item)) {
      throw Refusal.forbidden("learning.refusal.own-item");
    }
    transactions.run(
        viewer,
        () -> {
          if (item.state() != State.WAITING
              || !decisions.insertDecision(
                  item.about().id(), item.number(), outcome, reason, stamp(viewer))) {
            throw Refusal.conflict("learning.refusal.item-decided");
          }
          audit.record(
              viewer,
              deed,
              item.about().code(),
              reason == null
                  ? version(item)
                  : Map.of("version", String.valueOf(item.number()), "reason", reason));
          second.has(viewer, item, outcome);
        });
  }

  /** Whether the viewer neither wrote nor submitted the latest version. */
  boolean isSecondPerson(Viewer viewer, Item item) {
    return !transactions.as(
        viewer, () -> decisions.wrote(item.about().id(), item.number(), viewer.account().value()));
  }

  /** Takes what the public sees down, saying why. */
  void takeDown(Viewer viewer, Item item, String reason) {
    viewer.require(Permission.EDIT_PUBLICITY);
    var why = Reason.of(reason);
    var live = item.live();
    transactions.run(
        viewer,
        () -> {
          if (live == null
              || !decisions.insertTakedown(item.about().id(), live, why, stamp(viewer))) {
            throw Refusal.conflict("learning.refusal.item-not-live");
          }
          audit.record(
              viewer,
              "learning.item-taken-down",
              item.about().code(),
              Map.of("version", String.valueOf(live), "reason", why));
        });
  }

  private static Map<String, String> version(Item item) {
    return Map.of("version", String.valueOf(item.number()));
  }

  private Stamp stamp(Viewer viewer) {
    return new Stamp(viewer.account().value(), viewer.name(), clock.instant());
  }

  /** Why something is returned or taken down. */
  private static final class Reason {
    private static final int LONGEST = 500;

    static String of(String typed) {
      var reason = typed.strip();
      if (reason.isEmpty() || reason.length() > LONGEST) {
        throw Refusal.invalid("learning.refusal.item-reason", LONGEST);
      }
      return reason;
    }
  }
}
