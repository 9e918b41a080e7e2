package org.mifeng.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Certificates of deposits: each a PDF of three pages with the receipt inside, unsigned. */
final class Certificates implements Measurement {
  private static final Pattern ID = Pattern.compile("\"receiptId\":\"([0-9a-f-]{36})\"");
  private static final int DEPOSITS = 50;
  private static final int CLIENTS = 4;

  @Override
  public void measure(Bench bench) throws Exception {
    var platform = bench.platform();
    var token = platform.token("enterprise");
    var ids = ids(platform.port(), token);
    var headers = "Authorization: Bearer " + token + "\r\n";
    var report = bench.report();
    ClosedLoop.Request certificate =
        (connection, sequence) -> {
          var id = ids.get((int) (sequence % ids.size()));
          var path = "/api/v1/deposits/" + id + "/certificate?lang=zh";
          return connection.get(path, headers).status() == 200 ? 1 : 0;
        };
    ClosedLoop.run(platform.port(), CLIENTS, bench.settings().warmUp(), certificate);
    for (var round = 0; round < bench.rounds(); round++) {
      var cpu = platform.cpuSeconds();
      var seen = ClosedLoop.run(platform.port(), CLIENTS, bench.point(), certificate);
      cpu = platform.cpuSeconds() - cpu;
      report.row("certificates (PDF/A-3a, 3 pages), 4 clients", "%.1f/s", seen.perSecond());
      report.row("certificates per CPU-second of the server", "%.1f", seen.units() / cpu);
    }
    try (var connection = new Connection(platform.port())) {
      var path = "/api/v1/deposits/" + ids.getFirst() + "/certificate?lang=zh";
      report.row(
          "size of a certificate", "%.1f KiB", connection.get(path, headers).body().length / 1024.0);
    }
  }

  private static List<String> ids(int port, String token) throws Exception {
    List<String> ids = new ArrayList<>();
    try (var connection = new Connection(port)) {
      for (var i = 0; i < DEPOSITS; i++) {
        var answer = connection.post("/api/v1/deposits", token, deposit(i));
        var found = ID.matcher(new String(answer.body(), StandardCharsets.UTF_8));
        if (answer.status() != 201 || !found.find()) {
          throw new IllegalStateException("a deposit was answered with " + answer.status());
        }
        ids.add(found.group(1));
      }
    }
    return ids;
  }

  private static byte[] deposit(int number) {
    var digest = "%064x".formatted(number);
    return "{\"digests\":{\"sha256\":\"%1$s\",\"sm3\":\"%1$s\"},\"size\":1048576,\"kind\":\"D1\"}"
        .formatted(digest)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
