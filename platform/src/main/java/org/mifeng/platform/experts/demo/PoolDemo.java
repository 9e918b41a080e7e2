package org.mifeng.platform.experts.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.experts.admission.Candidate.Belonging;
import org.mifeng.platform.experts.admission.Candidate.Kind;
import org.mifeng.platform.experts.admission.Candidates;
import org.mifeng.platform.experts.admission.Profile;
import org.mifeng.platform.identity.Account;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills the pool of a demonstration at its first start. The first expert and the first institution
 * are those that have an account of the demonstration; the others cannot sign in.
 */
@Component
@ConditionalOnBooleanProperty("mifeng.demo")
class PoolDemo {
  private static final Viewer DEMO = Viewer.system("demo");

  private final Candidates candidates;
  private final Organisations organisations;
  private final Accounts accounts;
  private final Transactions transactions;

  PoolDemo(
      Candidates candidates,
      Organisations organisations,
      Accounts accounts,
      Transactions transactions) {
    this.candidates = candidates;
    this.organisations = organisations;
    this.accounts = accounts;
    this.transactions = transactions;
  }

  @Order(0)
  @EventListener(ApplicationReadyEvent.class)
  void fill() {
    transactions.run(DEMO, () -> PoolWords.load().forEach(this::enter));
  }

  private void enter(PoolWords.Entry entry) {
    var profile =
        new Profile(
            entry.name(),
            entry.summary(),
            entry.isExpert() ? entry.offers() : List.of(),
            entry.isExpert() ? List.of() : entry.offers(),
            entry.districts(),
            entry.languages(),
            entry.countries());
    var role = entry.isExpert() ? Kind.EXPERT : Kind.INSTITUTION;
    if (entry.reference().isEmpty()) {
      candidates.applyForDemo(DEMO, role, entry.category(), profile);
      return;
    }
    var kind = entry.isExpert() ? OrganisationKind.EXPERT : OrganisationKind.INSTITUTION;
    var organisation = organisation(kind, entry);
    var account = entry.isExpert() ? account(organisation, entry) : null;
    candidates.enterForDemo(
        DEMO,
        role,
        entry.category(),
        profile,
        new Belonging(organisation.value(), account, null, true));
  }

  private OrganisationId organisation(OrganisationKind kind, PoolWords.Entry entry) {
    return organisations
        .find(DEMO, kind, entry.reference())
        .map(Organisation::id)
        .orElseGet(() -> organisations.openForDemo(DEMO, kind, entry.name(), entry.reference()));
  }

  private @Nullable UUID account(OrganisationId organisation, PoolWords.Entry entry) {
    Optional<Account> known = accounts.findByLogin(DEMO, entry.reference());
    if (known.isPresent()) {
      return known.get().id().value();
    }
    // The password is told to nobody, so nobody signs in with it.
    var ignored = accounts.invite(DEMO, organisation, Seat.EXPERT, entry.reference(), entry.name());
    return accounts.findByLogin(DEMO, entry.reference()).map(a -> a.id().value()).orElse(null);
  }
}
