package org.mifeng.platform.purchase.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Provision;
import org.mifeng.platform.purchase.Contract.Supplier;
import org.mifeng.platform.purchase.Contracts;
import org.mifeng.platform.purchase.Money;
import org.mifeng.platform.purchase.StatementPeriod;
import org.mifeng.platform.purchase.Statements;
import org.mifeng.platform.purchase.Terms;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the demonstration's contracts at its first start. */
@Component
@ConditionalOnBooleanProperty("mifeng.demo")
class PurchaseDemo {
  private static final String FILE = "/content/purchase/demo.txt";
  private static final String TRAINING = "training";
  private static final int USES = 6;
  private static final int MOST_ENTERPRISES = 3;

  private final Contracts contracts;
  private final Statements statements;
  private final Organisations organisations;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;

  PurchaseDemo(
      Contracts contracts,
      Statements statements,
      Organisations organisations,
      Transactions transactions,
      ApplicationEventPublisher events) {
    this.contracts = contracts;
    this.statements = statements;
    this.organisations = organisations;
    this.transactions = transactions;
    this.events = events;
  }

  /** Before the other listeners, so that the first check-up is called off already. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void fill() {
    var lines = lines();
    var drafting = officer(one(lines, "person.drafting"), 1);
    var approving = officer(one(lines, "person.approving"), 2);
    if (!contracts.list(drafting).isEmpty()) {
      return;
    }
    var today = contracts.today();
    var begin = YearMonth.from(today).minusMonths(2).atDay(1);
    var period = new Terms.Period(begin, LocalDate.of(today.getYear() + 1, 12, 31));
    for (var line : lines.stream().filter(one -> one.getFirst().equals("contract")).toList()) {
      var terms =
          new Terms(
              line.get(4),
              Money.typed(line.get(5)),
              new Terms.Limit(null, Money.typed(line.get(6))),
              period,
              1,
              one(lines, "funding"));
      var supplier = new Supplier(null, line.get(3));
      var id =
          contracts.draft(
              drafting, line.get(2), line.get(1), supplier, terms, one(lines, "reason"));
      contracts.approve(approving, id, 1);
      if (line.get(1).equals(TRAINING) && useLastMonth(today)) {
        statements.propose(
            drafting, id, StatementPeriod.month(YearMonth.from(today).minusMonths(1)));
      }
    }
  }

  /** Training that the demonstration's enterprises had; whether there are any. */
  private boolean useLastMonth(LocalDate today) {
    var platform = Viewer.system("demo");
    var enterprises =
        organisations
            .list(platform, OrganisationKind.ENTERPRISE.code(), "", MOST_ENTERPRISES, 0)
            .stream()
            .filter(Organisation::demo)
            .toList();
    var month = YearMonth.from(today).minusMonths(1);
    transactions.run(
        platform,
        () -> {
          for (var enterprise : enterprises) {
            for (int use = 1; use <= USES; use++) {
              var at = month.atDay(2 * use).atTime(10, 0).atZone(LegalTime.CHINA).toInstant();
              events.publishEvent(
                  new Provision(
                      TRAINING,
                      enterprise.id().value(),
                      "demo-" + enterprise.id() + "-" + use,
                      1,
                      at));
            }
          }
        });
    return !enterprises.isEmpty();
  }

  /** Somebody made up; nobody can sign in as them. */
  private static Viewer officer(String name, int number) {
    return new Viewer(
        new AccountId(new UUID(0, number)),
        OrganisationId.NONE,
        Seat.CITY,
        Reach.EVERYTHING,
        name,
        Permission.of(Seat.CITY));
  }

  private static String one(List<List<String>> lines, String kind) {
    return lines.stream()
        .filter(line -> line.getFirst().equals(kind))
        .map(line -> line.get(1))
        .findFirst()
        .orElseThrow();
  }

  private static List<List<String>> lines() {
    try (var stream = PurchaseDemo.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\\|")))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
