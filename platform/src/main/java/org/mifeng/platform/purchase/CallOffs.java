package org.mifeng.platform.purchase;

import static org.mifeng.platform.identity.Permission.READ_FREE_QUOTA;
import static org.mifeng.platform.identity.Permission.READ_PURCHASE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.springframework.stereotype.Component;

/** What was called off: by enterprise, by contract and month, and how long the money will last. */
@Component
public class CallOffs {
  private static final Viewer PLATFORM = Viewer.system("purchase.call-offs");

  private final CallOffStore store;
  private final MeterStore meters;
  private final ContractStore contracts;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  CallOffs(
      CallOffStore store,
      MeterStore meters,
      ContractStore contracts,
      Transactions transactions,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.meters = meters;
    this.contracts = contracts;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** What was called off a contract in a month. */
  public record Month(YearMonth month, long calls, long quantity, Money money) {}

  /** Uses within the free quota that no contract covers. */
  public record Uncovered(String service, long uses, long quantity) {}

  /**
   * Whom a service is bought from today, at which price.
   *
   * @param unit what is counted
   */
  public record Offer(String supplier, Money price, String unit) {}

  /** Uses of the viewer's enterprise, the latest first; all services when none is named. */
  public List<CallOff> listOwn(Viewer viewer, String service, int limit, int offset) {
    viewer.require(READ_FREE_QUOTA);
    return transactions.as(viewer, () -> store.list(viewer.organisation(), service, limit, offset));
  }

  /** How many {@link #listOwn} would give without a limit. */
  public long countOwn(Viewer viewer, String service) {
    viewer.require(READ_FREE_QUOTA);
    return transactions.as(viewer, () -> store.count(viewer.organisation(), service));
  }

  /** Uses of one enterprise, the latest first; the look is kept for it to read. */
  public List<CallOff> list(Viewer viewer, OrganisationId enterprise, int limit, int offset) {
    viewer.require(READ_PURCHASE);
    return transactions.as(
        viewer,
        () -> {
          audit.looked(viewer, enterprise, "purchase.look.uses");
          return store.list(enterprise, "", limit, offset);
        });
  }

  /** How many {@link #list} would give without a limit. */
  public long count(Viewer viewer, OrganisationId enterprise) {
    viewer.require(READ_PURCHASE);
    return transactions.as(viewer, () -> store.count(enterprise, ""));
  }

  /** Records that a list of uses was taken away. */
  public void exported(Viewer viewer, String what, int rows) {
    viewer.require(READ_PURCHASE);
    transactions.run(
        viewer,
        () ->
            audit.record(
                viewer,
                "purchase.uses-exported",
                viewer.organisation().toString(),
                Map.of("list", what, "rows", String.valueOf(rows))));
  }

  /** What was called off a contract in each month, the first first. */
  public List<Month> listMonths(Viewer viewer, ContractId contract) {
    viewer.require(READ_PURCHASE);
    return transactions.as(viewer, () -> store.listMonths(contract));
  }

  /** Uses of a year that are free for their enterprises and that no contract covers. */
  public List<Uncovered> listUncovered(Viewer viewer, int year) {
    viewer.require(READ_PURCHASE);
    return transactions.as(viewer, () -> store.listUncovered(year));
  }

  /** How a contract will stand, if it is called off at its present rate; empty when it is not. */
  public Optional<Forecast> forecast(Viewer viewer, Contract contract) {
    viewer.require(READ_PURCHASE);
    var today = today();
    if (contract.state(today) != Contract.State.IN_FORCE) {
      return Optional.empty();
    }
    var window = Forecast.window(contract.terms().period().from(), today);
    var sum = transactions.as(viewer, () -> store.sum(contract.id(), window.from(), window.to()));
    return Forecast.of(window, sum, contract.left(), contract.lastDay());
  }

  /** By service, from whom it is bought today and at which price: no secret of anybody. */
  public Map<String, Offer> offers(Viewer viewer, List<String> services) {
    if (!viewer.may(READ_PURCHASE)) {
      viewer.require(READ_FREE_QUOTA);
    }
    var today = today();
    return transactions.as(
        PLATFORM,
        () ->
            services.stream()
                .flatMap(service -> offer(service, today).stream().map(o -> Map.entry(service, o)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private Optional<Offer> offer(String service, LocalDate today) {
    return meters.listPaying(service, today).stream()
        .findFirst()
        .flatMap(
            paying ->
                contracts.find(paying.contract()).stream()
                    .findFirst()
                    .map(
                        contract ->
                            new Offer(
                                contract.supplier().name(),
                                paying.price(),
                                contract.terms().unit())));
  }

  private LocalDate today() {
    return LegalTime.today(clock);
  }
}
