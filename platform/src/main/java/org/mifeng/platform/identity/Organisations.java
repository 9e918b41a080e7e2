package org.mifeng.platform.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** The organisations people act for: opened, renamed, closed, re-opened; never deleted. */
@Component
public class Organisations {
  static final int LONGEST_NAME = 200;
  static final int LONGEST_REASON = 500;

  private final OrganisationStore store;
  private final Transactions transactions;
  private final Seats seats;
  private final Trail trail;
  private final Clock clock;

  Organisations(
      OrganisationStore store, Transactions transactions, Seats seats, Trail trail, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.seats = seats;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Opens an organisation.
   *
   * @param reference what the calling module calls it (division code, park id, enterprise id); may
   *     be empty; unique within the kind
   * @throws Refusal 403 unless the viewer may {@link Permission#MANAGE_ORGANISATIONS}; 409 when the
   *     reference is taken
   */
  public OrganisationId open(Viewer viewer, OrganisationKind kind, String name, String reference) {
    return open(viewer, OrganisationId.next(), kind, name, reference, false);
  }

  /** Opens an organisation whose id is known already, as that of an enterprise is. */
  public OrganisationId open(
      Viewer viewer, OrganisationId id, OrganisationKind kind, String name, String reference) {
    return open(viewer, id, kind, name, reference, false);
  }

  /** Opens an organisation that is made up for a demonstration and is marked so on every page. */
  public OrganisationId openForDemo(
      Viewer viewer, OrganisationKind kind, String name, String reference) {
    return open(viewer, OrganisationId.next(), kind, name, reference, true);
  }

  /** Opens a made-up organisation whose id is known already. */
  public OrganisationId openForDemo(
      Viewer viewer, OrganisationId id, OrganisationKind kind, String name, String reference) {
    return open(viewer, id, kind, name, reference, true);
  }

  private OrganisationId open(
      Viewer viewer,
      OrganisationId id,
      OrganisationKind kind,
      String name,
      String reference,
      boolean demo) {
    viewer.require(Permission.MANAGE_ORGANISATIONS);
    var organisation = new Organisation(id, kind, checkedName(name), reference.strip(), demo, null);
    return transactions.as(
        viewer,
        () -> {
          if (!store.insert(organisation, viewer.account(), clock.instant())) {
            throw Refusal.conflict("identity.refusal.organisation-exists", reference);
          }
          trail.record(
              viewer,
              "identity.organisation-opened",
              id.toString(),
              Map.of("kind", kind.code(), "name", organisation.name(), "reference", reference));
          return id;
        });
  }

  /** The organisation, if it exists for this viewer. */
  public Optional<Organisation> find(Viewer viewer, OrganisationId id) {
    return transactions.as(viewer, () -> store.find(id));
  }

  /** The organisation of this kind with this reference, if it exists for this viewer. */
  public Optional<Organisation> find(Viewer viewer, OrganisationKind kind, String reference) {
    return transactions.as(viewer, () -> store.findByReference(kind, reference));
  }

  /** The organisation; 404 unless it exists for this viewer. */
  public Organisation require(Viewer viewer, OrganisationId id) {
    return find(viewer, id)
        .orElseThrow(() -> Refusal.notFound("identity.refusal.no-such-organisation"));
  }

  /**
   * What organisations are called; a name is no secret, so whoever was told the id may know it.
   *
   * @return by id; an unknown id is missing
   */
  public Map<OrganisationId, String> names(Collection<OrganisationId> ids) {
    return transactions.as(Viewer.system("names"), () -> store.listByIds(ids)).stream()
        .collect(Collectors.toMap(Organisation::id, Organisation::name));
  }

  /** Those of these organisations that exist for this viewer, by id. */
  public Map<OrganisationId, Organisation> findAll(Viewer viewer, Collection<OrganisationId> ids) {
    return transactions.as(viewer, () -> store.listByIds(ids)).stream()
        .collect(Collectors.toMap(Organisation::id, Function.identity()));
  }

  /**
   * Organisations within the viewer's sight, by kind and name.
   *
   * @param kind an {@link OrganisationKind#code()}, or empty for all
   * @param search part of a name or a whole reference; empty for all
   */
  public List<Organisation> list(Viewer viewer, String kind, String search, int limit, int offset) {
    return transactions.as(viewer, () -> store.list(kind, search.strip(), limit, offset));
  }

  /** How many {@link #list} would give without a limit. */
  public long count(Viewer viewer, String kind, String search) {
    return transactions.as(viewer, () -> store.count(kind, search.strip()));
  }

  /** Gives the organisation another name. */
  public void rename(Viewer viewer, OrganisationId id, String name) {
    viewer.require(Permission.MANAGE_ORGANISATIONS);
    var next = checkedName(name);
    transactions.run(
        viewer,
        () -> {
          var before = require(viewer, id);
          store.rename(id, next);
          trail.record(
              viewer,
              "identity.organisation-renamed",
              id.toString(),
              Map.of("from", before.name(), "to", next));
          seats.forget(id);
        });
  }

  /**
   * Closes the organisation: from now on nobody acts for it, its sessions and tokens end.
   *
   * @throws Refusal 409 when it is closed already
   */
  public void close(Viewer viewer, OrganisationId id, String reason) {
    viewer.require(Permission.MANAGE_ORGANISATIONS);
    var why = checkedReason(reason);
    transactions.run(
        viewer,
        () -> {
          require(viewer, id);
          if (!store.insertClosure(id, viewer.account(), why, clock.instant())) {
            throw Refusal.conflict("identity.refusal.organisation-closed");
          }
          trail.record(
              viewer, "identity.organisation-closed", id.toString(), Map.of("reason", why));
          seats.forget(id);
        });
  }

  /** Opens a closed organisation again. */
  public void reopen(Viewer viewer, OrganisationId id) {
    viewer.require(Permission.MANAGE_ORGANISATIONS);
    transactions.run(
        viewer,
        () -> {
          require(viewer, id);
          if (!store.liftClosure(id, viewer.account(), clock.instant())) {
            throw Refusal.conflict("identity.refusal.organisation-open");
          }
          trail.record(viewer, "identity.organisation-reopened", id.toString());
          seats.forget(id);
        });
  }

  private static String checkedName(String name) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw Refusal.invalid("identity.refusal.organisation-name", LONGEST_NAME);
    }
    return name.strip();
  }

  static String checkedReason(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw Refusal.invalid("identity.refusal.reason", LONGEST_REASON);
    }
    return reason.strip();
  }
}
