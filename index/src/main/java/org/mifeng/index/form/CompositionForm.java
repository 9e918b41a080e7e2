package org.mifeng.index.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mifeng.index.AreaTerms;
import org.mifeng.index.Composition;
import org.mifeng.index.Measure;
import org.mifeng.index.SystemWords.Kind;
import org.mifeng.index.Wording;

/** Reads how the index is put together. */
final class CompositionForm {
  static final int MOST_MEASURES = 30;
  static final int MOST_ENTERPRISES = 10_000;
  static final String LARGEST = "100000";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Fields fields;
  private final Map<String, Wording> words;

  CompositionForm(Fields fields, Map<String, Wording> words) {
    this.fields = fields;
    this.words = words;
  }

  Composition read() {
    Fields shares = fields.inner("shares");
    Composition.Shares read =
        new Composition.Shares(
            shares.number("C", "0", "1"),
            shares.number("U", "0", "1"),
            shares.number("R", "0", "1"));
    shares.finish();
    requireSum(
        fields,
        "shares",
        BigDecimal.ONE,
        List.of(read.capability(), read.use(), read.resilience()));
    for (Fields component : fields.list("components", 3)) {
      words.put(Kind.NOTE.key(component.code("code")), component.wording());
      component.finish();
    }
    words.put(Kind.NOTE.key("exposure"), fields.wording("exposure_note"));
    Composition composition =
        new Composition(
            read, measures("use"), measures("resilience"), measures("exposure"), area());
    fields.finish();
    return composition;
  }

  private List<Measure> measures(String name) {
    List<Measure> all = new ArrayList<>();
    for (Fields one : fields.list(name, MOST_MEASURES)) {
      Measure measure =
          new Measure(
              one.code("code"),
              one.number("points", "0", "100"),
              one.number("zero_at", "0", LARGEST),
              one.number("full_at", "0", LARGEST));
      if (words.put(Kind.MEASURE.key(measure.code()), one.wording()) != null) {
        one.note(ProblemCode.S16, "code", measure.code());
      }
      if (measure.zeroAt().compareTo(measure.fullAt()) == 0) {
        one.note(ProblemCode.S22, "full_at", "zero_at ≠ full_at");
      }
      one.finish();
      all.add(measure);
    }
    requireSum(fields, name, HUNDRED, all.stream().map(Measure::points).toList());
    return all;
  }

  private AreaTerms area() {
    Fields area = fields.inner("area");
    words.put(Kind.NOTE.key("area"), area.wording());
    AreaTerms terms =
        new AreaTerms(
            area.number("mean", "0", "1"),
            area.number("coverage", "0", "1"),
            area.number("closure", "0", "1"),
            area.whole("least_enterprises", 2, MOST_ENTERPRISES),
            area.number("largest_share", "0.01", "1"));
    requireSum(
        fields, "area", BigDecimal.ONE, List.of(terms.mean(), terms.coverage(), terms.closure()));
    area.finish();
    return terms;
  }

  private static void requireSum(
      Fields fields, String name, BigDecimal whole, List<BigDecimal> parts) {
    if (!fields.has(name)) {
      // That it is missing is noted; that it sums to nothing is no news.
      return;
    }
    BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(whole) != 0) {
      fields.note(ProblemCode.S19, name, Spelling.plain(sum).toPlainString(), whole);
    }
  }
}
