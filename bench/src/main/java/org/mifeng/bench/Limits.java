package org.mifeng.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;

/** The physical limits a deposit stands beside: what the disk syncs and what PostgreSQL inserts. */
final class Limits {
  /** Debian's folder of PostgreSQL's own measuring tools. */
  private static final Path TOOLS = Path.of("/usr/lib/postgresql/15/bin");

  private Limits() {}

  /** Durable writes of one 8 KiB page a second (fdatasync), measured for one second. */
  static double fdatasyncPerSecond(Path folder) throws IOException {
    var file = folder.resolve("fdatasync.out");
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      var page = ByteBuffer.allocate(8192);
      var start = System.nanoTime();
      var writes = 0;
      while (System.nanoTime() - start < 1_000_000_000L) {
        channel.write(page.clear(), 0);
        channel.force(false);
        writes++;
      }
      return writes * 1e9 / (System.nanoTime() - start);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** The same by PostgreSQL's own tool {@code pg_test_fsync}, which takes half a minute. */
  static double pgTestFsyncPerSecond(Path folder) throws IOException, InterruptedException {
    var file = folder.resolve("pg_test_fsync.out");
    var said =
        run(
            List.of(TOOLS.resolve("pg_test_fsync").toString(), "-s", "1", "-f", file.toString()),
            List.of());
    var matcher = Pattern.compile("fdatasync\\s+([0-9.]+) ops/sec").matcher(said);
    if (!matcher.find()) {
      throw new IOException("pg_test_fsync said: " + said);
    }
    return Double.parseDouble(matcher.group(1));
  }

  /**
   * Single-row inserts a second by {@code pgbench} into the product's own database server: a row of
   * the size of a ledger entry, one transaction each, durable.
   */
  static double pgbenchInsertsPerSecond(Database database, int clients, int seconds)
      throws IOException, InterruptedException {
    var script = Files.createTempFile("mifeng-insert", ".sql");
    try {
      Files.writeString(
          script,
          """
          \\set k random(1, 9000000000000000)
          insert into public.bench_insert (digest_a, digest_b, body)
          values (sha256(:k::text::bytea), sha256(:k::text::bytea), repeat('x', 400)::bytea);
          """);
      var said =
          run(
              List.of(
                  TOOLS.resolve("pgbench").toString(),
                  "-n",
                  "-h",
                  "127.0.0.1",
                  "-p",
                  Integer.toString(database.port()),
                  "-U",
                  database.user(),
                  "-c",
                  Integer.toString(clients),
                  "-j",
                  "1",
                  "-M",
                  "prepared",
                  "-T",
                  Integer.toString(seconds),
                  "-f",
                  script.toString(),
                  database.name()),
              List.of("PGPASSWORD=" + database.password()));
      var matcher = Pattern.compile("tps = ([0-9.]+)").matcher(said);
      if (!matcher.find()) {
        throw new IOException("pgbench said: " + said);
      }
      return Double.parseDouble(matcher.group(1));
    } finally {
      Files.delete(script);
    }
  }

  private static String run(List<String> command, List<String> environment)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    for (var setting : environment) {
      var equals = setting.indexOf('=');
      builder.environment().put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
