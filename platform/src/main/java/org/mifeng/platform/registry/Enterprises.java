package org.mifeng.platform.registry;

import static org.mifeng.platform.identity.Permission.CONFIRM_ENTERPRISE;
import static org.mifeng.platform.identity.Permission.OWN_ENTERPRISE;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.springframework.stereotype.Component;

/** The register of enterprises. What the viewer may not see does not exist here. */
@Component
public class Enterprises {
  private static final int PIECE = 500;

  private final EnterpriseStore store;
  private final HistoryStore history;
  private final ResidenceStore residences;
  private final Recorder recorder;
  private final Transactions transactions;
  private final Audit audit;

  Enterprises(
      EnterpriseStore store,
      HistoryStore history,
      ResidenceStore residences,
      Recorder recorder,
      Transactions transactions,
      Audit audit) {
    this.store = store;
    this.history = history;
    this.residences = residences;
    this.recorder = recorder;
    this.transactions = transactions;
    this.audit = audit;
  }

  /** The enterprise, if it exists for this viewer. */
  public Optional<Enterprise> find(Viewer viewer, EnterpriseId id) {
    return transactions.as(viewer, () -> store.find(id));
  }

  /** The enterprise; 404 unless it exists for this viewer. */
  public Enterprise require(Viewer viewer, EnterpriseId id) {
    return find(viewer, id)
        .orElseThrow(() -> Refusal.notFound("registry.refusal.no-such-enterprise"));
  }

  /** What those of them are called that exist for this viewer. */
  public Map<EnterpriseId, String> names(Viewer viewer, Collection<EnterpriseId> ids) {
    return transactions.as(viewer, () -> store.listAll(ids)).stream()
        .collect(Collectors.toMap(Enterprise::id, Enterprise::name));
  }

  /** The enterprise the viewer acts for, if it is one. */
  public Optional<Enterprise> findOwn(Viewer viewer) {
    return viewer.seat() == Seat.ENTERPRISE || viewer.seat() == Seat.STAFF
        ? find(viewer, EnterpriseId.of(viewer.organisation()))
        : Optional.empty();
  }

  /** The enterprise for its detail page; an official's look is kept for the enterprise to read. */
  public Enterprise look(Viewer viewer, EnterpriseId id) {
    return transactions.as(
        viewer,
        () -> {
          var enterprise = require(viewer, id);
          if (!viewer.organisation().equals(id.organisation()) && viewer.isSignedIn()) {
            audit.looked(viewer, id.organisation(), "registry.look.record");
          }
          return enterprise;
        });
  }

  /** Part of the enterprises that pass the filter. */
  public Paged<Enterprise> list(Viewer viewer, EnterpriseFilter filter, Paging paging) {
    return transactions.as(
        viewer, () -> new Paged<>(store.list(filter, paging), store.count(filter), paging));
  }

  /**
   * All enterprises that pass the filter, for an export, read piece by piece as they are taken; the
   * export itself is recorded.
   */
  Iterable<Enterprise> export(Viewer viewer, EnterpriseFilter filter, Paging paging) {
    var ids =
        transactions.as(
            viewer,
            () -> {
              var all = store.listIds(filter, paging, Exports.MOST + 1);
              audit.record(
                  viewer,
                  "registry.enterprises-exported",
                  viewer.organisation().toString(),
                  Map.of("filter", filter.toString(), "rows", String.valueOf(all.size())));
              return all;
            });
    return () ->
        IntStream.iterate(0, at -> at < ids.size(), at -> at + PIECE)
            .mapToObj(at -> ids.subList(at, Math.min(ids.size(), at + PIECE)))
            .flatMap(piece -> inOrder(viewer, piece).stream())
            .iterator();
  }

  private List<Enterprise> inOrder(Viewer viewer, List<EnterpriseId> ids) {
    var byId =
        transactions.as(viewer, () -> store.listAll(ids)).stream()
            .collect(Collectors.toMap(Enterprise::id, Function.identity()));
    return ids.stream().filter(byId::containsKey).map(byId::get).toList();
  }

  /** How many enterprises pass the filter. */
  public long count(Viewer viewer, EnterpriseFilter filter) {
    return transactions.as(viewer, () -> store.count(filter));
  }

  /** How many confirmed enterprises the viewer may see in each division, by its code. */
  public Map<String, Long> countByDivision(Viewer viewer) {
    return transactions.as(viewer, store::countByDivision);
  }

  /** The open records with these codes within the viewer's sight. */
  public List<Enterprise> listOpen(Viewer viewer, List<CreditCode> codes) {
    return transactions.as(viewer, () -> store.listOpen(codes));
  }

  /** Which of these codes have an open record, whether the viewer may see it or not. */
  public Set<String> listTaken(Viewer viewer, List<CreditCode> codes) {
    return transactions.as(viewer, () -> store.listTaken(codes));
  }

  /** What was decided about it, the latest first. */
  public List<Decision> listDecisions(Viewer viewer, EnterpriseId id) {
    return transactions.as(viewer, () -> history.listDecisions(id));
  }

  /** How its record was changed, the latest first. */
  List<Revision> listRevisions(Viewer viewer, EnterpriseId id) {
    return transactions.as(viewer, () -> history.listRevisions(id));
  }

  /** The parks it was in, the latest first. */
  List<Residence> listResidences(Viewer viewer, EnterpriseId id) {
    return transactions.as(viewer, () -> residences.listOf(id));
  }

  /**
   * Corrects the record. When the enterprise itself changes what its district has confirmed (name,
   * code or division), it awaits confirmation again.
   *
   * @param version the version the correction was made on
   * @throws Refusal 409 naming who was first, when it was changed since; 409 when it is closed or
   *     the code has another open record
   */
  public void correct(Viewer viewer, EnterpriseId id, int version, EnterpriseProfile profile) {
    var own = viewer.organisation().equals(id.organisation());
    viewer.require(own ? OWN_ENTERPRISE : CONFIRM_ENTERPRISE);
    transactions.run(
        viewer,
        () -> {
          var before = require(viewer, id);
          requireVersion(before, version);
          if (before.standing() == EnterpriseStanding.CLOSED) {
            throw Refusal.conflict("registry.refusal.closed");
          }
          var asksAgain =
              own
                  && before.standing() == EnterpriseStanding.CONFIRMED
                  && needsConfirmation(before.profile(), profile);
          var standing = asksAgain ? EnterpriseStanding.AWAITING : before.standing();
          recorder.change(viewer, List.of(Change.of(before, profile, standing, recorder.today())));
          if (asksAgain) {
            recorder.decide(viewer, before, Decision.Kind.REGISTRATION, "");
          }
          audit.record(
              viewer,
              "registry.enterprise-corrected",
              id.toString(),
              changesFor(before.profile(), profile));
        });
  }

  /** Refuses when the enterprise has moved on since the viewer looked at it. */
  void requireVersion(Enterprise enterprise, int version) {
    if (enterprise.version() != version) {
      throw recorder.conflict(enterprise.id());
    }
  }

  /** Whether the enterprise would change what its district has confirmed. */
  static boolean needsConfirmation(EnterpriseProfile before, EnterpriseProfile after) {
    return !before.name().equals(after.name())
        || !before.creditCode().equals(after.creditCode())
        || !before.division().equals(after.division());
  }

  private static Map<String, String> changesFor(EnterpriseProfile before, EnterpriseProfile after) {
    var map = new LinkedHashMap<String, String>();
    for (var change : Revision.between(before, after)) {
      map.put(change.field(), change.from() + " → " + change.to());
    }
    return map;
  }
}
