package org.mifeng.platform.experts;

import java.util.List;
import java.util.Optional;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** The experts in term, read from the pool's tables. */
@Component
class Pool implements Experts {
  /** Fields of knowledge, in the order pages show them. */
  private static final List<String> FIELDS =
      List.of(
          "trade-secret-law",
          "criminal-law",
          "labour",
          "contracts",
          "enforcement",
          "appraisal",
          "valuation",
          "software",
          "data-ai",
          "semiconductors",
          "biopharma",
          "chemistry",
          "machinery",
          "security",
          "management",
          "overseas");

  private static final Viewer POOL = Viewer.system("experts.pool");

  private final PoolStore store;
  private final Recusals recusals;
  private final PoolDay day;
  private final Transactions transactions;

  Pool(PoolStore store, Recusals recusals, PoolDay day, Transactions transactions) {
    this.store = store;
    this.recusals = recusals;
    this.day = day;
    this.transactions = transactions;
  }

  @Override
  public List<ExpertSummary> listFree(Viewer viewer, OrganisationId asker, String field) {
    return transactions.as(
        POOL,
        () -> {
          var tied = recusals.tied(List.of(recusals.party(asker)));
          return store.listExperts(field, day.today()).stream()
              .filter(expert -> !tied.containsKey(expert.id()))
              .toList();
        });
  }

  @Override
  public Optional<ExpertSummary> find(Viewer viewer, ExpertId id) {
    return transactions.as(POOL, () -> store.findExpert(id, day.today()));
  }

  @Override
  public Optional<ExpertId> idOf(AccountId account) {
    return transactions.as(POOL, () -> store.findExpert(account));
  }

  @Override
  public ExpertSummary require(Viewer viewer, ExpertId id, OrganisationId asker) {
    var expert =
        find(viewer, id).orElseThrow(() -> Refusal.notFound("experts.refusal.no-such-expert"));
    var tie = recusals.tied(List.of(recusals.party(asker))).get(id);
    if (tie != null) {
      throw Refusal.conflict("experts.refusal.tied." + tie.code());
    }
    return expert;
  }

  @Override
  public List<String> fields() {
    return FIELDS;
  }
}
