package org.mifeng.platform.purchase;

import static org.mifeng.platform.identity.Permission.MANAGE_PURCHASE;
import static org.mifeng.platform.identity.Permission.READ_PURCHASE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.purchase.Contract.By;
import org.mifeng.platform.purchase.Contract.Ending;
import org.mifeng.platform.purchase.Contract.Supplier;
import org.mifeng.platform.purchase.Contract.Version;
import org.springframework.stereotype.Component;

/**
 * Government contracts: drafted by one person of the city, put in force by another, changed by new
 * versions, ended; never deleted.
 */
@Component
public class Contracts {
  /** Longest reason for a version or an ending. */
  public static final int LONGEST_REASON = 500;

  /** Longest number of a contract. */
  public static final int LONGEST_NUMBER = 60;

  private static final int LONGEST_NAME = 200;
  private static final String SERVICE = "[a-z][a-z0-9-]{1,39}";

  private final ContractStore store;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  Contracts(ContractStore store, Transactions transactions, Audit audit, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Today by the legal time. */
  public LocalDate today() {
    return LegalTime.today(clock);
  }

  /** All contracts, the newest first. */
  public List<Contract> list(Viewer viewer) {
    viewer.require(READ_PURCHASE);
    return transactions.as(viewer, store::list);
  }

  /** One contract; 404 when there is none. */
  public Contract require(Viewer viewer, ContractId id) {
    viewer.require(READ_PURCHASE);
    return transactions.as(viewer, () -> store.find(id)).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("purchase.refusal.no-contract"));
  }

  /**
   * Drafts a contract; it pays nothing until a second person has approved it.
   *
   * @param number as it stands on the paper
   * @param service code of the service it is to pay
   * @throws Refusal 409 when the number is taken; 422 for what is missing or out of range
   */
  public ContractId draft(
      Viewer viewer, String number, String service, Supplier supplier, Terms terms, String reason) {
    viewer.require(MANAGE_PURCHASE);
    var checkedNumber = Terms.line(number, LONGEST_NUMBER, "purchase.refusal.number");
    var name = Terms.line(supplier.name(), LONGEST_NAME, "purchase.refusal.supplier");
    if (!service.matches(SERVICE)) {
      throw Refusal.invalid("purchase.refusal.service");
    }
    var why = Terms.reason(reason);
    var id = new ContractId(UUID.randomUUID());
    transactions.run(
        viewer,
        () -> {
          var by = by(viewer);
          var who = new Supplier(supplier.organisation(), name);
          if (!store.insert(id, checkedNumber, service, who, by)) {
            throw Refusal.conflict("purchase.refusal.number-taken");
          }
          store.insert(id, new Version(1, terms, terms.period().from(), why, by, null));
          record(viewer, "purchase.contract-drafted", id, 1, why);
        });
    return id;
  }

  /**
   * Proposes other terms as the next version; those in force hold on until a second person approves
   * it. A proposal nobody has approved is superseded.
   *
   * @param from first day of the new terms, not before today; of no meaning while the contract is a
   *     draft
   */
  public void propose(Viewer viewer, ContractId id, Terms terms, LocalDate from, String reason) {
    viewer.require(MANAGE_PURCHASE);
    var why = Terms.reason(reason);
    transactions.run(
        viewer,
        () -> {
          var contract = locked(viewer, id);
          requireOpen(contract);
          var begin = contract.approved().isEmpty() ? terms.period().from() : from;
          if (contract.approved().isPresent() && begin.isBefore(today())) {
            throw Refusal.invalid("purchase.refusal.version-past");
          }
          if (!terms.period().contains(begin)) {
            throw Refusal.invalid("purchase.refusal.version-outside");
          }
          int number = contract.versions().getLast().number() + 1;
          store.insert(id, new Version(number, terms, begin, why, by(viewer), null));
          record(viewer, "purchase.version-proposed", id, number, why);
        });
  }

  /**
   * Puts the newest version in force.
   *
   * @param number the version that was seen
   * @throws Refusal 409 when it is not the newest or is in force; when the viewer proposed it; when
   *     another contract pays the same service in the same period with the same priority; when more
   *     was called off than it allows; when its first day has gone by meanwhile
   */
  public void approve(Viewer viewer, ContractId id, int number) {
    viewer.require(MANAGE_PURCHASE);
    transactions.run(
        viewer,
        () -> {
          store.lock("service:" + require(viewer, id).service());
          var contract = locked(viewer, id);
          requireOpen(contract);
          var version =
              contract
                  .proposed()
                  .filter(one -> one.number() == number)
                  .orElseThrow(() -> Refusal.conflict("purchase.refusal.version-seen"));
          if (version.proposed().account().equals(viewer.account())) {
            throw Refusal.conflict("purchase.refusal.own-proposal");
          }
          if (contract.approved().isPresent() && version.from().isBefore(today())) {
            throw Refusal.conflict("purchase.refusal.version-late");
          }
          requireEnough(contract, version.terms());
          requireOrder(contract, version);
          store.insertApproval(id, number, by(viewer));
          record(viewer, "purchase.version-approved", id, number, version.reason());
        });
  }

  /** Ends a contract: it pays up to and with this day, and is changed no more. */
  public void end(Viewer viewer, ContractId id, LocalDate lastDay, String reason) {
    viewer.require(MANAGE_PURCHASE);
    var why = Terms.reason(reason);
    transactions.run(
        viewer,
        () -> {
          var contract = locked(viewer, id);
          requireOpen(contract);
          if (lastDay.isBefore(today()) || lastDay.isAfter(contract.lastDay())) {
            throw Refusal.invalid("purchase.refusal.ending-day");
          }
          store.insert(id, new Ending(lastDay, why, by(viewer)));
          audit.record(
              viewer,
              "purchase.contract-ended",
              id.toString(),
              Map.of("last-day", lastDay.toString(), "reason", why));
        });
  }

  private Contract locked(Viewer viewer, ContractId id) {
    store.lock("contract:" + id);
    return require(viewer, id);
  }

  private void requireOpen(Contract contract) {
    if (contract.ending() != null || contract.state(today()) == Contract.State.ENDED) {
      throw Refusal.conflict("purchase.refusal.contract-ended");
    }
  }

  private static void requireEnough(Contract contract, Terms terms) {
    var spent = contract.spent();
    var quantity = terms.limit().quantity();
    if (terms.limit().budget().cents() < spent.money().cents()
        || (quantity != null && quantity < spent.quantity())) {
      throw Refusal.conflict("purchase.refusal.below-spent", spent.money().text());
    }
  }

  /** Two contracts may pay a service in the same period only when it is said which pays first. */
  private void requireOrder(Contract contract, Version version) {
    var approved =
        new Version(
            version.number(),
            version.terms(),
            version.from(),
            version.reason(),
            version.proposed(),
            version.proposed());
    var next =
        new Contract(
            contract.id(),
            contract.number(),
            contract.service(),
            contract.supplier(),
            List.of(approved),
            null,
            contract.spent());
    Optional<Contract> rival =
        store.listOf(contract.service()).stream()
            .filter(other -> !other.id().equals(contract.id()))
            .filter(other -> other.approved().isPresent())
            .filter(other -> other.terms().priority() == version.terms().priority())
            .filter(next::meets)
            .findFirst();
    if (rival.isPresent()) {
      throw Refusal.conflict("purchase.refusal.same-priority", rival.get().number());
    }
  }

  private By by(Viewer viewer) {
    return new By(viewer.account(), viewer.name(), clock.instant());
  }

  private void record(Viewer viewer, String deed, ContractId id, int version, String reason) {
    audit.record(
        viewer, deed, id.toString(), Map.of("version", String.valueOf(version), "reason", reason));
  }
}
