package org.mifeng.platform.experts;

import java.util.List;
import java.util.Optional;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * The institutions other rooms may give something to: those that are listed today. Who is listed is
 * public, so everybody may ask.
 */
@Component
public class Institutions {
  /**
   * The six services of the plan, in its order: training, research and guidance, protection,
   * appraisal, litigation, enforcement of rights.
   */
  private static final List<String> SERVICES =
      List.of("training", "guidance", "protection", "appraisal", "litigation", "enforcement");

  private static final Viewer PUBLIC_LIST = Viewer.system("experts.public-list");

  private final PoolStore store;
  private final PoolDay day;
  private final Transactions transactions;

  Institutions(PoolStore store, PoolDay day, Transactions transactions) {
    this.store = store;
    this.day = day;
    this.transactions = transactions;
  }

  /**
   * Institutions listed today, by name.
   *
   * @param service code of a service they offer; empty for any
   */
  public List<InstitutionSummary> listListed(Viewer viewer, String service) {
    return transactions.as(PUBLIC_LIST, () -> store.listInstitutions(service, day.today()));
  }

  /** A listed institution, by id. */
  public Optional<InstitutionSummary> find(Viewer viewer, InstitutionId id) {
    return transactions.as(PUBLIC_LIST, () -> store.findInstitution(id, day.today()));
  }

  /** The listed institution an organisation is. */
  public Optional<InstitutionSummary> find(Viewer viewer, OrganisationId organisation) {
    return transactions.as(PUBLIC_LIST, () -> store.findInstitution(organisation, day.today()));
  }

  /**
   * The listed institution.
   *
   * @throws Refusal 404 when there is none listed today
   */
  public InstitutionSummary require(Viewer viewer, InstitutionId id) {
    return find(viewer, id)
        .orElseThrow(() -> Refusal.notFound("experts.refusal.no-such-institution"));
  }

  /** Codes of the services, in their order; messages are {@code experts.service.<code>}. */
  public List<String> services() {
    return SERVICES;
  }
}
