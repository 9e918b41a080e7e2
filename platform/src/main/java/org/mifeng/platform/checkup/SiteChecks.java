package org.mifeng.platform.checkup;

import static org.mifeng.platform.identity.Permission.CHECK_ON_SITE;
import static org.mifeng.platform.identity.Permission.CHECK_UP;
import static org.mifeng.platform.identity.Permission.SIGN_CHECK_UP;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.Answer;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.checkup.SiteRequest.Check;
import org.mifeng.platform.checkup.SiteRequest.Subject;
import org.mifeng.platform.checkup.SiteRequest.Verdict;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Checks on the spot (现场核验). Officers read no answers, so the enterprise names the items that it
 * wants looked at, and an officer sees those alone. What an officer confirms the enterprise may
 * claim as proof in its next check-up.
 */
@Component
public class SiteChecks {
  /** Longest note of either side. */
  public static final int NOTE_LIMIT = 500;

  /** Most requests for one item of a check-up, counting those declined. */
  static final int MOST_PER_ITEM = 3;

  private final SiteCheckStore store;
  private final Checkups checkups;
  private final CheckupStore locks;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  SiteChecks(
      SiteCheckStore store,
      Checkups checkups,
      CheckupStore locks,
      Transactions transactions,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.checkups = checkups;
    this.locks = locks;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Asks that an officer look at an item.
   *
   * @param note what the officer should know; may be empty
   * @throws Refusal 404 for another's check-up or an item it does not have; 409 when it is not
   *     signed, the item is not in place, or it was asked before
   */
  public void ask(Viewer viewer, CheckupId id, String code, String note) {
    viewer.require(SIGN_CHECK_UP);
    var written = note.strip();
    if (written.length() > NOTE_LIMIT) {
      throw Refusal.invalid("checkup.refusal.note-length", NOTE_LIMIT);
    }
    transactions.run(
        viewer,
        () -> {
          locks.lock(id);
          var sheet = checkups.sheet(viewer, id);
          if (!sheet.checkup().isSigned()) {
            throw Refusal.conflict("checkup.refusal.not-signed");
          }
          int level = level(sheet, code);
          requireNotAsked(store.listOf(viewer.organisation().value(), id), code);
          var request =
              new SiteRequest(
                  UUID.randomUUID(),
                  viewer.organisation(),
                  id,
                  new Subject(sheet.checkup().system(), code, level),
                  written,
                  new Author(viewer.name(), clock.instant()),
                  null);
          store.insert(request, viewer);
          audit.record(
              viewer,
              "checkup.site-check-asked",
              request.id().toString(),
              Map.of("check-up", id.toString(), "item", code));
        });
  }

  private static int level(AnswerSheet sheet, String code) {
    var given = sheet.given().get(code);
    if (given == null) {
      throw Refusal.notFound("checkup.refusal.no-such-item");
    }
    if (given.answer() instanceof Answer.Reached(int level, var unused) && level > 0) {
      return level;
    }
    throw Refusal.conflict("checkup.refusal.not-in-place");
  }

  private static void requireNotAsked(List<SiteRequest> asked, String code) {
    var same = asked.stream().filter(one -> one.subject().code().equals(code)).toList();
    if (same.stream().anyMatch(one -> one.isOpen() || one.isConfirmed())) {
      throw Refusal.conflict("checkup.refusal.asked-already");
    }
    if (same.size() >= MOST_PER_ITEM) {
      throw Refusal.conflict("checkup.refusal.asked-too-often", MOST_PER_ITEM);
    }
  }

  /** What was asked about a check-up of the viewer's organisation, the latest first. */
  public List<SiteRequest> listOf(Viewer viewer, CheckupId id) {
    checkups.require(viewer, id);
    return transactions.as(viewer, () -> store.listOf(viewer.organisation().value(), id));
  }

  /** What officers confirmed of the viewer's organisation, the latest visit first. */
  public List<SiteRequest> listConfirmed(Viewer viewer, SystemVersionId system) {
    viewer.require(CHECK_UP);
    return transactions.as(
        viewer, () -> store.listConfirmed(viewer.organisation().value(), system));
  }

  /**
   * Requests of enterprises within reach.
   *
   * @param open those that wait, or those that were decided
   */
  public List<SiteRequest> list(Viewer viewer, boolean open, int limit, int offset) {
    viewer.require(CHECK_ON_SITE);
    return transactions.as(viewer, () -> store.list(open, limit, offset));
  }

  /** How many of them there are. */
  public long count(Viewer viewer, boolean open) {
    viewer.require(CHECK_ON_SITE);
    return transactions.as(viewer, () -> store.count(open));
  }

  /**
   * A request, for the officer who deals with it; the look is kept for the enterprise to read.
   *
   * @throws Refusal 404 when there is none within reach
   */
  public SiteRequest look(Viewer viewer, UUID id) {
    viewer.require(CHECK_ON_SITE);
    return transactions.as(
        viewer,
        () -> {
          var request = require(id);
          audit.looked(viewer, request.organisation(), "checkup.look.site-request");
          return request;
        });
  }

  private SiteRequest require(UUID id) {
    return store
        .find(id)
        .orElseThrow(() -> Refusal.notFound("checkup.refusal.no-such-site-request"));
  }

  /**
   * Writes down what an officer found on the spot.
   *
   * @param day of the visit as it was typed: from the day it was asked to today
   * @param note of what was seen
   * @throws Refusal 404 when there is no such request within reach; 409 when somebody decided
   *     before; 422 for a day out of range or without a note
   */
  public void decide(Viewer viewer, UUID id, Verdict verdict, String day, String note) {
    viewer.require(CHECK_ON_SITE);
    var written = note.strip();
    if (written.isEmpty() || written.length() > NOTE_LIMIT) {
      throw Refusal.invalid("checkup.refusal.found-length", NOTE_LIMIT);
    }
    transactions.run(
        viewer,
        () -> {
          var request = require(id);
          var visited = day(day.strip());
          if (visited == null
              || visited.isAfter(LegalTime.today(clock))
              || visited.isBefore(LegalTime.day(request.asked().at()))) {
            throw Refusal.invalid("checkup.refusal.visit-day");
          }
          var by = new Author(viewer.name(), clock.instant());
          if (!store.insert(request, new Check(verdict, visited, written, by), viewer)) {
            throw Refusal.conflict("checkup.refusal.site-checked-already");
          }
          audit.record(
              viewer,
              "checkup.site-check-" + verdict.code(),
              id.toString(),
              Map.of(
                  "enterprise", request.organisation().toString(),
                  "item", request.subject().code(),
                  "day", visited.toString(),
                  "note", written));
        });
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException malformed) {
      return null;
    }
  }
}
