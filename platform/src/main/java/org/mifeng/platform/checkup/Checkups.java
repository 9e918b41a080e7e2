package org.mifeng.platform.checkup;

import static org.mifeng.platform.identity.Permission.CHECK_UP;
import static org.mifeng.platform.identity.Permission.SIGN_CHECK_UP;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.index.SystemDifference;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Check-ups of an enterprise. Each is answered against the version of the indicator system it was
 * begun with, also when that version is retired meanwhile.
 */
@Component
public class Checkups {
  /** Most check-ups an enterprise has open at a time. */
  static final int MOST_OPEN = 5;

  private static final int MOST_LISTED = 100;

  private final CheckupStore store;
  private final AnswerStore answers;
  private final Systems systems;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  Checkups(
      CheckupStore store,
      AnswerStore answers,
      Systems systems,
      Transactions transactions,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.answers = answers;
    this.systems = systems;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Begins a check-up.
   *
   * @param set which items
   * @param carried whether it begins with the answers of the check-up signed last, as far as their
   *     questions are still the same
   * @throws Refusal 422 when the version is not offered or has no such set; 409 when too many are
   *     open
   */
  public CheckupId start(Viewer viewer, SystemVersionId system, String set, boolean carried) {
    viewer.require(CHECK_UP);
    if (systems.listOffered(viewer).stream().noneMatch(one -> one.id().equals(system))) {
      throw Refusal.invalid("checkup.refusal.system-not-offered");
    }
    if (!systems.content(viewer, system).yardstick().hasSet(set)) {
      throw Refusal.invalid("checkup.refusal.no-such-set");
    }
    return transactions.as(
        viewer,
        () -> begin(viewer, system, set, carried ? findLastSigned(viewer) : Optional.empty()));
  }

  /**
   * Begins a re-check (复评): a check-up of the same set with all answers of a signed one, so that
   * only what was mended needs another. It takes the version that is offered today; answers to
   * questions that changed are missing in it.
   *
   * @throws Refusal 404 when the check-up is not there; 422 when its system or set is no longer
   *     offered; 409 when it is not signed, or too many are open
   */
  public CheckupId startAgain(Viewer viewer, CheckupId from) {
    var before = require(viewer, from);
    if (!before.isSigned()) {
      throw Refusal.conflict("checkup.refusal.not-signed");
    }
    var name = systems.content(viewer, before.system()).head().id();
    var offered =
        systems.listOffered(viewer).stream()
            .filter(one -> one.label().system().equals(name))
            .filter(one -> systems.content(viewer, one.id()).yardstick().hasSet(before.set()))
            .findFirst()
            .orElseThrow(() -> Refusal.invalid("checkup.refusal.system-not-offered"));
    return transactions.as(
        viewer, () -> begin(viewer, offered.id(), before.set(), Optional.of(before)));
  }

  private CheckupId begin(
      Viewer viewer, SystemVersionId system, String set, Optional<Checkup> last) {
    if (store.countOpen(viewer.organisation().value()) >= MOST_OPEN) {
      throw Refusal.conflict("checkup.refusal.too-many-open", MOST_OPEN);
    }
    var id = new CheckupId(UUID.randomUUID());
    var checkup =
        new Checkup(
            id,
            viewer.organisation(),
            system,
            set,
            last.map(Checkup::id).orElse(null),
            new Author(viewer.name(), clock.instant()),
            null);
    store.insert(checkup, viewer);
    last.ifPresent(from -> carryOver(viewer, from, checkup));
    audit.record(
        viewer,
        "checkup.check-up-started",
        id.toString(),
        Map.of("system", system.toString(), "set", set));
    return id;
  }

  /** Brings answers along whose questions are the same in both versions. */
  private void carryOver(Viewer viewer, Checkup from, Checkup to) {
    var before = systems.content(viewer, from.system());
    var after = systems.content(viewer, to.system());
    var difference = SystemDifference.between(before, after);
    var sheet = sheet(from, before);
    var carried = difference.carryOver(sheet.answers(), after.yardstick());
    if (!carried.scope().isEmpty()) {
      store.insert(to, new Scope(1, carried.scope()), viewer, clock.instant());
    }
    var by = new Author(viewer.name(), clock.instant());
    sheet
        .given()
        .forEach(
            (code, given) -> {
              var at = difference.carried().get(code);
              var answer = at == null ? null : carried.byCode().get(at);
              if (at != null && answer != null && fits(answer, after)) {
                answers.insert(to, new GivenAnswer(at, 1, answer, given.backing(), by), viewer);
              }
            });
  }

  /** Another version may know other verifications. */
  private static boolean fits(
      org.mifeng.index.Answer answer, org.mifeng.index.IndicatorSystem system) {
    return !(answer instanceof org.mifeng.index.Answer.Reached(var unused, var proof))
        || system.yardstick().rank(proof.verification()) >= 0;
  }

  /** The check-up of the viewer's organisation that was signed last. */
  public Optional<Checkup> findLastSigned(Viewer viewer) {
    viewer.require(CHECK_UP);
    return transactions.as(viewer, () -> store.findLastSigned(viewer.organisation().value()));
  }

  /** Check-ups of the viewer's organisation, the latest first, at most 100. */
  public List<Checkup> list(Viewer viewer) {
    viewer.require(CHECK_UP);
    return transactions.as(viewer, () -> store.list(viewer.organisation().value(), MOST_LISTED));
  }

  /**
   * A check-up of the viewer's organisation.
   *
   * @throws Refusal 404 when it is not there or another's
   */
  public Checkup require(Viewer viewer, CheckupId id) {
    viewer.require(CHECK_UP);
    return transactions
        .as(viewer, () -> store.find(viewer.organisation().value(), id))
        .orElseThrow(() -> Refusal.notFound("checkup.refusal.no-such-check-up"));
  }

  /** The same with what was asked and answered. */
  public AnswerSheet sheet(Viewer viewer, CheckupId id) {
    var checkup = require(viewer, id);
    var system = systems.content(viewer, checkup.system());
    return transactions.as(viewer, () -> sheet(checkup, system));
  }

  /** The same for whoever came by a link, as far as that opens it. */
  AnswerSheet sheet(Viewer visitor, OrganisationId organisation, CheckupId id) {
    var checkup =
        store
            .find(organisation.value(), id)
            .orElseThrow(() -> Refusal.notFound("checkup.refusal.no-such-check-up"));
    return sheet(checkup, systems.content(visitor, checkup.system()));
  }

  private AnswerSheet sheet(Checkup checkup, org.mifeng.index.IndicatorSystem system) {
    return new AnswerSheet(
        checkup, system, store.scope(checkup.id()), answers.newest(checkup.id()));
  }

  /**
   * Puts an open check-up away.
   *
   * @throws Refusal 409 when it is not open
   */
  public void drop(Viewer viewer, CheckupId id) {
    viewer.require(SIGN_CHECK_UP);
    transactions.run(
        viewer,
        () -> {
          close(viewer, id, Checkup.Ending.DROPPED);
          audit.record(viewer, "checkup.check-up-dropped", id.toString());
        });
  }

  /** Ends an open check-up, inside whoever's transaction it is; who did it when. */
  Author close(Viewer viewer, CheckupId id, Checkup.Ending ending) {
    store.lock(id);
    var checkup = requireOpen(viewer, id);
    var by = new Author(viewer.name(), clock.instant());
    store.insert(checkup, ending, viewer, by.at());
    return by;
  }

  /** A check-up that can still be answered. */
  Checkup requireOpen(Viewer viewer, CheckupId id) {
    var checkup = require(viewer, id);
    if (!checkup.isOpen()) {
      throw Refusal.conflict("checkup.refusal.closed");
    }
    return checkup;
  }
}
