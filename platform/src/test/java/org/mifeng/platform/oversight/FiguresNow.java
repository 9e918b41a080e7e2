package org.mifeng.platform.oversight;

import static org.mifeng.platform.registry.RegistryFixture.city;
import static org.mifeng.platform.registry.RegistryFixture.profile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.Enrolments;
import org.mifeng.platform.registry.EnterpriseProfile;
import org.mifeng.platform.registry.ParkId;
import org.mifeng.platform.registry.RegistryFixture;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Computes figures, signals and measures when a test of an alcove needs them. */
public final class FiguresNow {
  private static final int RESIDENTS = 12;

  private FiguresNow() {}

  /** All of them, now, of a city that has at least one park with a list. */
  public static void compute(ApplicationContext application) {
    listAPark(application);
    application.getBean(Refreshing.class).refresh();
    application.getBean(Signals.class).refresh();
    application.getBean(Measures.class).refresh();
  }

  private static void listAPark(ApplicationContext application) {
    var jdbc = application.getBean(JdbcClient.class);
    var transactions = application.getBean(Transactions.class);
    var park = RegistryFixture.park(jdbc, transactions, "330106");
    var all = new LinkedHashMap<EnterpriseProfile, LocalDate>();
    for (int number = 0; number < RESIDENTS; number++) {
      all.put(profile("看板测试企业" + number, "330106", park), LocalDate.of(2024, 1, 1));
    }
    application.getBean(Enrolments.class).takeOn(city(), all, "test", false);
    freeze(jdbc, transactions, park, application.getBean(Clock.class).instant());
  }

  /** Freezes the list of a park as it is. */
  static UUID freeze(JdbcClient jdbc, Transactions transactions, ParkId park, Instant at) {
    var id = UUID.randomUUID();
    transactions.run(
        Viewer.system("test"),
        () -> {
          jdbc.sql(
                  """
                  insert into registry.roster_freeze (id, park_id, year, rows, account_id, actor, seat, at)
                  values (:id, :park, 2026, 0, :account, 'test', 'system', :at)
                  """)
              .param("id", id)
              .param("park", park.value())
              .param("account", AccountId.NOBODY.value())
              .param("at", at.atOffset(ZoneOffset.UTC))
              .update();
          jdbc.sql(
                  """
                  insert into registry.frozen_resident (freeze_id, enterprise_id, name, credit_code, division, sector, size, vulnerable_group, from_date)
                  select :id, e.id, e.name, e.credit_code, e.division, e.sector, e.size, s.vulnerable_group, date '2024-01-01'
                    from registry.enterprise e join registry.sector s on s.code = e.sector
                   where e.park_id = :park
                  """)
              .param("id", id)
              .param("park", park.value())
              .update();
        });
    return id;
  }
}
