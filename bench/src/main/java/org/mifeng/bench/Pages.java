package org.mifeng.bench;

/** A page of fifty rows, as an official opens it all day. */
final class Pages implements Measurement {
  @Override
  public void measure(Bench bench) throws Exception {
    var platform = bench.platform();
    var session = SignedIn.cookieHeader(platform, "city");
    ClosedLoop.Request page =
        (connection, sequence) ->
            connection.get("/enterprises?size=50", session).status() == 200 ? 1 : 0;
    ClosedLoop.run(platform.port(), 8, bench.settings().warmUp().dividedBy(2), page);
    for (var round = 0; round < bench.rounds(); round++) {
      var cpu = platform.cpuSeconds();
      var seen = ClosedLoop.run(platform.port(), 8, bench.point(), page);
      cpu = platform.cpuSeconds() - cpu;
      var report = bench.report();
      report.row("page of 50 enterprises (HTML), 8 clients", "%.0f/s", seen.perSecond());
      report.row(
          "page of 50 enterprises (HTML) per CPU-second of application and PostgreSQL",
          "%.0f",
          seen.units() / cpu);
    }
  }
}
