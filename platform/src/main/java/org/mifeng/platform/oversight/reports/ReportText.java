package org.mifeng.platform.oversight.reports;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mifeng.platform.oversight.Extent;
import org.mifeng.platform.oversight.Figure;
import org.mifeng.platform.oversight.FigureWords;
import org.mifeng.platform.oversight.Measure;
import org.mifeng.platform.oversight.Measure.Series;
import org.mifeng.platform.oversight.ParkStanding;
import org.mifeng.platform.oversight.Printout;
import org.mifeng.platform.oversight.TargetIndicator;
import org.mifeng.platform.registry.Division;

/** Says what a report rests on in a language. */
record ReportText(MonthData data, List<Division> divisions, ReportWords words) {
  private static final int PARKS = 50;
  private static final int MONTHS = 6;
  private static final int RULES = 6;

  /** Sets of items that have a name; a system of a city's own may have others. */
  private static final Set<String> SETS = Set.of("quick", "full");

  Printout printout(MonthlyReport report) {
    var lead = new ArrayList<String>();
    var plan = data.plan();
    if (plan != null) {
      lead.add(words.text("oversight.measured-by") + plan.head().name().in(words.locale()));
    }
    lead.add(words.text("oversight.report.frozen", words.time(data.at())));
    return new Printout(
        words.text("oversight.report.heading", data.month().toString()),
        lead,
        List.of(
            targets(),
            trend(),
            districts(),
            parks(),
            grades(),
            signals(),
            months("clocks", List.of(Series.QUESTIONS, Series.ANSWERED, Series.IN_TIME)),
            months("deposits", List.of(Series.DEPOSITS, Series.VERIFICATIONS, Series.CALL_OFFS)),
            months(
                "training",
                List.of(Series.CERTIFICATES, Series.READS, Series.SIGN_UPS, Series.CHECK_INS)),
            method(report)));
  }

  private Printout.Part targets() {
    return part(
        "target",
        List.of(words.text("oversight.coverage-note")),
        List.of("oversight.target", "oversight.now", "oversight.wanted"),
        MonthGathering.targets(data).stream()
            .map(
                target -> {
                  var figure = data.figure(target.indicator(), Extent.CITY).orElse(null);
                  return List.of(
                      name(target.indicator()),
                      FigureWords.both(
                          FigureWords.now(figure, words), FigureWords.counts(figure, words), words),
                      words.text(
                          "oversight.target-of",
                          FigureWords.target(target, words),
                          words.date(target.by())));
                })
            .toList());
  }

  private Printout.Part trend() {
    return part(
        "trend",
        List.of(words.text("oversight.forecast.method")),
        List.of(
            "oversight.target",
            "oversight.report.at-start",
            "oversight.report.at-end",
            "oversight.report.change",
            "oversight.forecast.mark"),
        new MonthTrend(data, words).rows());
  }

  private Printout.Part districts() {
    return part(
        "districts",
        List.of(),
        List.of(
            "oversight.district",
            "oversight.indicator.park-coverage.name",
            "oversight.covered",
            "oversight.indicator.park-use.name",
            "oversight.used",
            "oversight.vulnerable"),
        divisions.stream()
            .map(
                division -> {
                  var extent = Extent.district(division.code());
                  var coverage = data.figure(TargetIndicator.PARK_COVERAGE, extent).orElse(null);
                  var use = data.figure(TargetIndicator.PARK_USE, extent).orElse(null);
                  return List.of(
                      division.name(words.locale()),
                      FigureWords.now(coverage, words),
                      FigureWords.counts(coverage, words),
                      FigureWords.now(use, words),
                      FigureWords.counts(use, words),
                      vulnerable(data.figure(TargetIndicator.VULNERABLE_VISITS, extent)));
                })
            .toList());
  }

  private String vulnerable(Optional<Figure> figure) {
    return figure
        .map(
            one ->
                one.isTold()
                    ? words.number(one.counts().denominator())
                    : words.text("oversight.not-told"))
        .orElse(words.number(0));
  }

  private Printout.Part parks() {
    var all = data.now().parks();
    var shown =
        all.stream()
            .sorted(
                Comparator.comparing((ParkStanding park) -> park.residents().counted()).reversed())
            .limit(PARKS)
            .toList();
    return part(
        "parks",
        List.of(
            words.text(
                "oversight.report.parks-text",
                words.number(all.size()),
                words.number(all.stream().filter(ParkStanding::covered).count()),
                words.number(shown.size()))),
        List.of(
            "oversight.park",
            "oversight.district",
            "oversight.covered",
            "oversight.indicator.park-use.name",
            "oversight.used"),
        shown.stream()
            .map(
                park -> {
                  var use =
                      data.figure(TargetIndicator.PARK_USE, Extent.park(park.id())).orElse(null);
                  return List.of(
                      park.name(words.locale()),
                      divisions.stream()
                          .filter(one -> one.code().equals(park.division()))
                          .findFirst()
                          .map(one -> one.name(words.locale()))
                          .orElse(park.division()),
                      words.text(
                          park.covered()
                              ? "oversight.covered-yes"
                              : park.frozen() == null
                                  ? "oversight.covered-no-list"
                                  : "oversight.covered-no"),
                      use == null
                          ? words.text("oversight.nothing-to-count")
                          : FigureWords.now(use, words),
                      FigureWords.counts(use, words));
                })
            .toList());
  }

  /** Of the whole city, as the newest edition of area indexes says it or refuses it. */
  private Printout.Part grades() {
    return part(
        "grades",
        List.of(words.text("oversight.grades.text")),
        List.of("oversight.grades.set", "oversight.grades.grade", "oversight.grades.enterprises"),
        data.beside().measures().getOrDefault(Extent.CITY, List.of()).stream()
            .filter(one -> one.series() == Series.GRADES)
            .map(this::grade)
            .toList());
  }

  private List<String> grade(Measure measure) {
    var parts = measure.bucket().split("/", 2);
    return List.of(
        SETS.contains(parts[0]) ? words.text("oversight.grades.set." + parts[0]) : parts[0],
        parts[1].isEmpty() ? words.text("oversight.not-told") : parts[1],
        said(Optional.of(measure)));
  }

  private Printout.Part signals() {
    return part(
        "signals",
        List.of(words.text("oversight.signals-text")),
        List.of("oversight.plan.name", "oversight.now", "oversight.meaning"),
        data.beside().signals().stream()
            .map(
                signal -> {
                  var hits = signal.hits();
                  var checked = signal.checked();
                  var key = "oversight.signal." + signal.name();
                  return List.of(
                      words.text(key + ".name"),
                      hits == null || checked == null
                          ? words.text("oversight.not-recorded")
                          : words.text(
                              "oversight.counts", words.number(hits), words.number(checked)),
                      words.text(key + ".text"));
                })
            .toList());
  }

  private Printout.Part months(String name, List<Series> series) {
    var heads = new ArrayList<String>(List.of("oversight.activity.month"));
    series.forEach(one -> heads.add("oversight.series." + one.code()));
    return part(
        name,
        List.of(words.text("oversight.activity.text")),
        heads,
        IntStream.range(0, MONTHS)
            .mapToObj(data.month()::minusMonths)
            .map(month -> month(month, series))
            .toList());
  }

  private List<String> month(YearMonth month, List<Series> series) {
    return Stream.concat(
            Stream.of(month.toString()),
            series.stream().map(one -> said(data.measure(Extent.CITY, one, month.toString()))))
        .toList();
  }

  private String said(Optional<Measure> measure) {
    return measure
        .map(one -> one.told() ? words.number(one.value()) : words.text("oversight.not-told"))
        .orElse(words.number(0));
  }

  private Printout.Part method(MonthlyReport report) {
    var notes = new ArrayList<String>();
    IntStream.rangeClosed(1, RULES)
        .forEach(rule -> notes.add(words.text("oversight.rule." + rule)));
    notes.add(
        words.text(
            "oversight.report.sealed",
            report.digest().sha256(),
            report.digest().sm3(),
            report.act().toString()));
    return part(
        "method",
        notes,
        List.of(
            "oversight.target",
            "oversight.report.query",
            "oversight.query",
            "oversight.rows",
            "oversight.digest"),
        data.now().computations().entrySet().stream()
            .map(
                entry -> {
                  var figure = data.figure(entry.getKey(), Extent.CITY);
                  return List.of(
                      name(entry.getKey()),
                      entry.getValue().queryId(),
                      ReportBody.sha256(entry.getValue()),
                      figure.map(one -> words.number(one.proof().rows())).orElse(""),
                      figure.map(one -> one.proof().digest()).orElse(""));
                })
            .toList());
  }

  private Printout.Part part(
      String name, List<String> notes, List<String> heads, List<List<String>> rows) {
    return new Printout.Part(
        words.text("oversight.report." + name),
        notes,
        List.of(new Printout.Grid(heads.stream().map(key -> words.text(key)).toList(), rows)));
  }

  private String name(TargetIndicator indicator) {
    return words.text(indicator.nameKey());
  }
}
