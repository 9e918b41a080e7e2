package org.mifeng.platform.experts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.registry.EnterpriseId;
import org.mifeng.platform.registry.Enterprises;
import org.springframework.stereotype.Component;

/**
 * The ties experts have declared, and whom they exclude. Confidential: the expert and the city see
 * them, everybody else learns only that somebody is left out. A tie that has ended excludes for
 * three more years.
 */
@Component
public class Recusals {
  private static final Viewer PLATFORM = Viewer.system("experts.recusal");
  private static final int MOST = 200;

  private final TieStore store;
  private final Organisations organisations;
  private final Enterprises enterprises;
  private final Transactions transactions;
  private final Audit audit;
  private final PoolDay day;

  Recusals(
      TieStore store,
      Organisations organisations,
      Enterprises enterprises,
      Transactions transactions,
      Audit audit,
      PoolDay day) {
    this.store = store;
    this.organisations = organisations;
    this.enterprises = enterprises;
    this.transactions = transactions;
    this.audit = audit;
    this.day = day;
  }

  /** An organisation of the platform, by all it is known under. */
  public Party party(OrganisationId organisation) {
    return transactions.as(
        PLATFORM,
        () -> {
          var enterprise = enterprises.find(PLATFORM, EnterpriseId.of(organisation));
          var name =
              enterprise
                  .map(one -> one.name())
                  .or(() -> organisations.find(PLATFORM, organisation).map(one -> one.name()))
                  .orElse("");
          return new Party(
              organisation.value(),
              enterprise.map(one -> one.profile().creditCode().value()).orElse(""),
              name);
        });
  }

  /** The experts who have a tie to one of these, each with the kind of one such tie. */
  public Map<ExpertId, TieKind> tied(List<Party> parties) {
    var tied = new HashMap<ExpertId, TieKind>();
    var since = since();
    for (var tie : transactions.as(PLATFORM, () -> store.listValid(since))) {
      if (parties.stream().anyMatch(tie.party()::isSameAs)) {
        tied.putIfAbsent(tie.expert(), tie.kind());
      }
    }
    return tied;
  }

  /** What an expert has declared, for them and for the city. */
  public List<Tie> list(Viewer viewer, ExpertId expert) {
    return transactions.as(viewer, () -> store.list(expert));
  }

  /**
   * The expert declares a tie of their own.
   *
   * @throws Refusal 422 when it names nobody; 409 when there are too many
   */
  public void declare(Viewer viewer, ExpertId expert, TieKind kind, Party party) {
    viewer.require(Permission.OWN_EXPERTISE);
    if (party.name().isEmpty() && party.creditCode().isEmpty()) {
      throw Refusal.invalid("experts.refusal.tie-of-nobody");
    }
    var tie = new Tie(UUID.randomUUID(), expert, kind, party, day.now(), null);
    transactions.run(
        viewer,
        () -> {
          if (store.list(expert).size() >= MOST) {
            throw Refusal.conflict("experts.refusal.too-many-ties", MOST);
          }
          store.insert(tie, viewer);
          // Neither whom nor how: the trail is read by more than may know it.
          audit.record(viewer, "experts.tie-declared", expert.toString());
        });
  }

  /** The expert says that a tie is no more. */
  public void end(Viewer viewer, ExpertId expert, UUID tie) {
    viewer.require(Permission.OWN_EXPERTISE);
    transactions.run(
        viewer,
        () -> {
          if (store.end(expert, tie, day.now()) == 0) {
            throw Refusal.notFound("experts.refusal.no-such-tie");
          }
          audit.record(viewer, "experts.tie-ended", expert.toString());
        });
  }

  private Instant since() {
    return day.now().atOffset(ZoneOffset.UTC).minusYears(Tie.YEARS_AFTER).toInstant();
  }
}
