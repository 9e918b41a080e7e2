package org.mifeng.index.form;

import java.util.List;
import org.mifeng.index.AreaTerms;
import org.mifeng.index.Composition;
import org.mifeng.index.Measure;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Json;

/** The JSON of how an index is put together, both ways. */
final class CompositionJson {
  private CompositionJson() {}

  static Json.Obj write(Composition composition) {
    Composition.Shares shares = composition.shares();
    AreaTerms area = composition.area();
    return Json.Obj.empty()
        .with(
            "shares",
            Json.Obj.empty()
                .with("C", shares.capability().toPlainString())
                .with("U", shares.use().toPlainString())
                .with("R", shares.resilience().toPlainString()))
        .with("use", measures(composition.use()))
        .with("resilience", measures(composition.resilience()))
        .with("exposure", measures(composition.exposure()))
        .with(
            "area",
            Json.Obj.empty()
                .with("mean", area.mean().toPlainString())
                .with("coverage", area.coverage().toPlainString())
                .with("closure", area.closure().toPlainString())
                .with("least", area.leastEnterprises())
                .with("largest", area.largestShare().toPlainString()));
  }

  private static Json measures(List<Measure> measures) {
    return YardstickForm.array(
        measures,
        measure ->
            Json.Obj.empty()
                .with("code", measure.code())
                .with("points", measure.points().toPlainString())
                .with("zero", measure.zeroAt().toPlainString())
                .with("full", measure.fullAt().toPlainString()));
  }

  static Composition read(Json.Obj json) {
    json.requireOnly("area", "exposure", "resilience", "shares", "use");
    Json.Obj shares = json.object("shares");
    shares.requireOnly("C", "R", "U");
    Json.Obj area = json.object("area");
    area.requireOnly("closure", "coverage", "largest", "least", "mean");
    return new Composition(
        new Composition.Shares(
            YardstickForm.number(shares, "C", "0", "1"),
            YardstickForm.number(shares, "U", "0", "1"),
            YardstickForm.number(shares, "R", "0", "1")),
        measures(json, "use"),
        measures(json, "resilience"),
        measures(json, "exposure"),
        new AreaTerms(
            YardstickForm.number(area, "mean", "0", "1"),
            YardstickForm.number(area, "coverage", "0", "1"),
            YardstickForm.number(area, "closure", "0", "1"),
            YardstickForm.whole(area, "least", 2, CompositionForm.MOST_ENTERPRISES),
            YardstickForm.number(area, "largest", "0.01", "1")));
  }

  private static List<Measure> measures(Json.Obj json, String name) {
    return json.list(name, CompositionForm.MOST_MEASURES, one -> measure(one.asObject()));
  }

  private static Measure measure(Json.Obj json) {
    json.requireOnly("code", "full", "points", "zero");
    Measure measure =
        new Measure(
            YardstickForm.code(json.text("code")),
            YardstickForm.number(json, "points", "0", "100"),
            YardstickForm.number(json, "zero", "0", CompositionForm.LARGEST),
            YardstickForm.number(json, "full", "0", CompositionForm.LARGEST));
    if (measure.zeroAt().compareTo(measure.fullAt()) == 0) {
      throw new MalformedException("a measure without a way from nothing to all");
    }
    return measure;
  }
}
