package org.mifeng.bench;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows a second that PostgreSQL takes by binary COPY, durably, in transactions of 1,024. */
final class CopyRows {
  private static final int ROWS = 1024;
  private static final int BODY = 330;

  private final Database database;
  private final AtomicLong next = new AtomicLong();

  CopyRows(Database database) {
    this.database = database;
  }

  void createTable() throws SQLException {
    database.execute("drop table if exists public.bench_copy");
    database.execute(
        """
        create table public.bench_copy (
          year int not null, idx bigint not null,
          leaf_a bytea not null, leaf_b bytea not null, body bytea not null,
          primary key (year, idx))
        """);
  }

  double perSecond(int clients, Duration time) throws InterruptedException, SQLException {
    var rows = new LongAdder();
    var failed = new AtomicReference<@Nullable SQLException>();
    var done = new CountDownLatch(clients);
    var start = System.nanoTime();
    var end = start + time.toNanos();
    for (var client = 0; client < clients; client++) {
      Thread.ofPlatform()
          .start(
              () -> {
                try (var connection = database.connect()) {
                  var copy = connection.unwrap(PGConnection.class).getCopyAPI();
                  while (System.nanoTime() < end) {
                    var bytes = batch(next.getAndAdd(ROWS));
                    var in = copy.copyIn("copy public.bench_copy from stdin (format binary)");
                    in.writeToCopy(bytes, 0, bytes.length);
                    rows.add(in.endCopy());
                  }
                } catch (SQLException e) {
                  failed.set(e);
                } finally {
                  done.countDown();
                }
              });
    }
    done.await();
    var failure = failed.get();
    if (failure != null) {
      throw failure;
    }
    return rows.sum() * 1e9 / (System.nanoTime() - start);
  }

  private static byte[] batch(long first) {
    var bytes = new ByteArrayOutputStream(ROWS * (BODY + 120));
    var hash = new byte[32];
    var body = new byte[BODY];
    try (var out = new DataOutputStream(bytes)) {
      out.write("PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1));
      out.writeLong(0);
      for (var i = 0; i < ROWS; i++) {
        ThreadLocalRandom.current().nextBytes(hash);
        ThreadLocalRandom.current().nextBytes(body);
        out.writeShort(5);
        out.writeInt(Integer.BYTES);
        out.writeInt(2026);
        out.writeInt(Long.BYTES);
        out.writeLong(first + i);
        for (var column : new byte[][] {hash, hash, body}) {
          out.writeInt(column.length);
          out.write(column);
        }
      }
      out.writeShort(-1);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
