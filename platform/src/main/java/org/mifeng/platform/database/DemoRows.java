package org.mifeng.platform.database;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import javax.sql.DataSource;
import org.mifeng.platform.kernel.LegalTime;
import org.springframework.core.io.ClassPathResource;

/**
 * A city of many enterprises, for load: written straight into the database as its owner by the
 * scripts {@code db/demo/<module>.sql}, each into its own schema, step by step with a line for
 * each. A database with anybody's real enterprise is refused.
 */
final class DemoRows {
  /** Enterprises come last: with them it is told that there is something to count. */
  private static final List<String> SCRIPTS = List.of("evidence", "checkup", "registry");

  private static final ResourceBundle.Control CONTROL =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private static final String STEP = "-- step: ";
  private static final long CHUNK = 100_000;
  private static final int ENTERPRISES_OF_A_PARK = 333;
  private static final int FEWEST_PARKS = 13;

  private final DataSource owner;
  private final Clock clock;
  private final PrintStream out;

  DemoRows(DataSource owner, Clock clock, PrintStream out) {
    this.owner = owner;
    this.clock = clock;
    this.out = out;
  }

  /**
   * What a script does at once.
   *
   * @param rows how many rows it writes in chunks; 0 when it is done in one go
   */
  record Step(String name, long rows, String sql) {}

  /**
   * Writes a city of so many enterprises; nothing when it is there already.
   *
   * @throws DatabaseUnusable when the database is not a demonstration's, or holds another such city
   */
  void write(long enterprises) {
    try (var store = new DemoRowsStore(owner.getConnection())) {
      var real = store.countReal();
      if (real > 0) {
        throw new DatabaseUnusable(
            "This database holds "
                + real
                + " enterprises that are no demonstration's: nothing is written.");
      }
      var there = store.countGenerated();
      if (there == enterprises) {
        return;
      }
      if (there > 0) {
        throw new DatabaseUnusable(
            "This database holds "
                + there
                + " enterprises made for load already, not "
                + enterprises
                + ": take an empty data folder.");
      }
      tell("database.demo.writing", enterprises);
      var start = System.nanoTime();
      store.prepare();
      for (var script : SCRIPTS) {
        for (var step : steps(text(script), sizes(enterprises))) {
          run(store, step);
        }
      }
      tell("database.demo.done", Math.round(seconds(start)));
    } catch (SQLException e) {
      throw new DatabaseUnusable(
          "The demo data could not be written; take an empty data folder. " + e.getMessage(), e);
    } catch (IOException e) {
      throw new DatabaseUnusable(
          "The scripts of the demo data cannot be read: " + e.getMessage(), e);
    }
  }

  private Map<String, String> sizes(long enterprises) {
    return Map.of(
        "enterprises", Long.toString(enterprises),
        "parks", Long.toString(Math.max(FEWEST_PARKS, enterprises / ENTERPRISES_OF_A_PARK)),
        "deposits", Long.toString(10 * enterprises),
        "check_ups", Long.toString(2 * enterprises),
        "today", LegalTime.today(clock).toString());
  }

  private void run(DemoRowsStore store, Step step) throws SQLException {
    var start = System.nanoTime();
    if (step.rows() == 0) {
      store.execute(step.sql());
      line(String.format(Locale.ROOT, "  %-55s %8.1f s", step.name(), seconds(start)));
      return;
    }
    for (long first = 1; first <= step.rows(); first += CHUNK) {
      var last = Math.min(step.rows(), first + CHUNK - 1);
      store.execute(
          step.sql()
              .replace("${first}", Long.toString(first))
              .replace("${last}", Long.toString(last)));
      if (last == step.rows() || last % (10 * CHUNK) == 0) {
        line(
            String.format(
                Locale.ROOT,
                "  %-29s %,11d / %,11d %8.1f s",
                step.name(),
                last,
                step.rows(),
                seconds(start)));
      }
    }
  }

  /** The steps of a script with these sizes put in. */
  static List<Step> steps(String script, Map<String, String> sizes) {
    var text = script;
    for (var size : sizes.entrySet()) {
      text = text.replace("${" + size.getKey() + "}", size.getValue());
    }
    var steps = new ArrayList<Step>();
    var parts = text.split("(?m)^" + STEP);
    for (var i = 1; i < parts.length; i++) {
      var end = parts[i].indexOf('\n');
      var head = parts[i].substring(0, end).split("\\|");
      steps.add(
          new Step(
              head[0].strip(),
              head.length > 1 ? Long.parseLong(head[1].strip()) : 0,
              parts[i].substring(end + 1).strip()));
    }
    return steps;
  }

  private static String text(String script) throws IOException {
    var resource = new ClassPathResource("db/demo/" + script + ".sql");
    return resource.getContentAsString(StandardCharsets.UTF_8);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private void line(String text) {
    out.println(text);
    out.flush();
  }

  private void tell(String key, Object... arguments) {
    for (var language : List.of(Locale.ROOT, Locale.ENGLISH)) {
      var words = ResourceBundle.getBundle("messages.database", language, CONTROL);
      line(new MessageFormat(words.getString(key), Locale.ROOT).format(arguments));
    }
  }
}
