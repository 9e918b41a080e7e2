package org.mifeng.platform.oversight.reports;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.oversight.Computation;
import org.mifeng.platform.oversight.Extent;
import org.mifeng.platform.oversight.Figure;
import org.mifeng.platform.oversight.Measure;

/** What a report rests on as text that is sealed: code=value lines that anybody can read. */
final class ReportBody {
  private final StringBuilder text = new StringBuilder();

  private ReportBody() {}

  /** The lines, each ended by a line feed. */
  static String of(MonthData data) {
    return new ReportBody().write(data);
  }

  private String write(MonthData data) {
    line("mifeng-monthly-1");
    line("month=" + data.month());
    line("gathered-at=" + data.at());
    var plan = data.plan();
    if (plan != null) {
      line("plan=" + plan.head().code());
      plan.targets()
          .forEach(
              target ->
                  line(
                      "target="
                          + target.indicator().code()
                          + " value="
                          + target.value().toPlainString()
                          + " unit="
                          + target.unit().code()
                          + " by="
                          + target.by()));
    }
    data.now().figures().forEach(this::figure);
    data.now()
        .computations()
        .forEach((indicator, computation) -> line(query(indicator.code(), computation)));
    data.now()
        .days()
        .forEach(
            (indicator, points) ->
                points.stream()
                    .filter(point -> java.time.YearMonth.from(point.day()).equals(data.month()))
                    .forEach(
                        point ->
                            line(
                                "day="
                                    + point.day()
                                    + " figure="
                                    + indicator.code()
                                    + " share="
                                    + String.format(Locale.ROOT, "%.6f", point.share()))));
    data.beside()
        .signals()
        .forEach(
            signal ->
                line(
                    "signal="
                        + signal.name()
                        + " hits="
                        + (signal.isRecorded() ? signal.hits() : "not-recorded")
                        + " checked="
                        + (signal.isRecorded() ? signal.checked() : "not-recorded")));
    data.beside().measures().values().forEach(list -> list.forEach(this::measure));
    return text.toString();
  }

  private void figure(Figure figure) {
    var counts = figure.counts();
    var head = "figure=" + figure.indicator().code() + place(figure.extent());
    var told = figure.suppressed();
    line(
        head
            + (told != null
                ? " not-told=" + told.name().toLowerCase(Locale.ROOT)
                : " numerator="
                    + (figure.isRecorded() ? counts.numerator() : "not-recorded")
                    + " denominator="
                    + counts.denominator()
                    + " rows="
                    + figure.proof().rows()
                    + " sha256="
                    + figure.proof().digest())
            + " computed-at="
            + figure.proof().at());
  }

  private void measure(Measure measure) {
    line(
        "measure="
            + measure.series().code()
            + place(measure.extent())
            + " of="
            + measure.bucket()
            + (measure.told() ? " value=" + measure.value() : " not-told"));
  }

  private static String query(String indicator, Computation computation) {
    return "query="
        + computation.queryId()
        + " figure="
        + indicator
        + " sha256="
        + sha256(computation)
        + " missing="
        + (computation.missing().isEmpty() ? "none" : String.join("+", computation.missing()));
  }

  /** SHA-256 of a statement, in hexadecimal. */
  static String sha256(Computation computation) {
    return Bytes.hex(Digests.of(computation.query().getBytes(StandardCharsets.UTF_8)).sha256());
  }

  private static String place(Extent extent) {
    return " kind="
        + extent.kind().code()
        + (extent.key().isEmpty() ? "" : " place=" + extent.key());
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
