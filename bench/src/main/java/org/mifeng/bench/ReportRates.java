package org.mifeng.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reports of a signed quick check-up: PDFs in both languages, the workbook, the page itself. */
final class ReportRates implements Measurement {
  private static final int CLIENTS = 2;

  @Override
  public void measure(Bench bench) throws Exception {
    var platform = bench.platform();
    var account = platform.account("enterprise");
    var session = SignedIn.cookieHeader(platform.port(), account.get(1), account.get(2));
    var base = "/check-ups/" + checkup(Database.of(platform.data()), account.get(1));
    Map<String, String> reports = new LinkedHashMap<>();
    reports.put("report of a check-up as a page", base + "/result");
    reports.put("report of a check-up as PDF, Chinese", base + "/report.pdf?lang=zh");
    reports.put("report of a check-up as PDF, English", base + "/report.pdf?lang=en");
    reports.put("report of a check-up as a workbook", base + "/report.xlsx?lang=zh");
    for (var round = 0; round <= bench.rounds(); round++) {
      for (var report : reports.entrySet()) {
        // The first round warms up.
        measure(bench, report.getKey(), report.getValue(), session, round > 0);
      }
    }
  }

  /** A check-up of the demonstration becomes one of the account's own enterprise. */
  private static String checkup(Database database, String login) throws Exception {
    for (var tries = 0; database.number("select count(*) from checkup.result") == 0; tries++) {
      if (tries > 600) {
        throw new IOException("the demonstration has signed no check-up");
      }
      Thread.sleep(200);
    }
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          do $$
          declare
            own uuid := (select h.organisation_id from identity.seat_grant h join identity.account a on a.id = h.account_id where a.login = '%s' limit 1);
            chosen uuid := (select check_up_id from checkup.result order by check_up_id limit 1);
          begin
            update checkup.check_up set organisation_id = own where id = chosen;
            update checkup.scope set organisation_id = own where check_up_id = chosen;
            update checkup.answer set organisation_id = own where check_up_id = chosen;
            update checkup.closure set organisation_id = own where check_up_id = chosen;
            update checkup.result set organisation_id = own where check_up_id = chosen;
            update checkup.index_figure set organisation_id = own where check_up_id = chosen;
          end $$
          """
              .formatted(login));
      try (var rows =
          statement.executeQuery("select check_up_id from checkup.result order by check_up_id limit 1")) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  private static void measure(
      Bench bench, String name, String path, String session, boolean counted) throws Exception {
    var platform = bench.platform();
    var cpu = platform.cpuSeconds();
    var bytes = new long[1];
    var seen =
        ClosedLoop.run(
            platform.port(),
            CLIENTS,
            bench.point(),
            (connection, sequence) -> {
              var answer = connection.get(path, session);
              bytes[0] = answer.body().length;
              return answer.status() == 200 ? 1 : 0;
            });
    cpu = platform.cpuSeconds() - cpu;
    if (seen.errors() > 0) {
      throw new IOException(path + " was refused");
    }
    if (counted) {
      var report = bench.report();
      report.row(name + ", 2 clients", "%.1f/s", seen.perSecond());
      report.row(name + ", per CPU-second of application and PostgreSQL", "%.1f", seen.units() / cpu);
      report.row(name + ", size", "%.1f KiB", bytes[0] / 1024.0);
    }
  }
}
