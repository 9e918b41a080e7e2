package org.mifeng.index.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mifeng.index.IndexVector;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.form.SystemReader;

/** The published cases, as they stand in the system that comes with the platform. */
class VectorsTest {
  private final IndicatorSystem system = SystemReader.builtIn();

  @Test
  void thereAreNine() {
    assertThat(system.vectors().stream().map(IndexVector::id))
        .containsExactly("V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8", "V9");
  }

  @TestFactory
  Stream<DynamicTest> eachVectorGivesItsFigures() {
    return system.vectors().stream()
        .map(vector -> DynamicTest.dynamicTest(vector.id(), () -> check(vector)));
  }

  private void check(IndexVector vector) {
    var answers = vector.answers(system.yardstick());
    var score = Scoring.score(system.yardstick(), answers, IndexVector.DAY);
    assertThat(score.raw()).isEqualByComparingTo(vector.expected().raw());
    assertThat(score.confirmed()).isEqualByComparingTo(vector.expected().confirmed());
    assertThat(!score.gateHits().isEmpty()).isEqualTo(vector.expected().gateHit());
  }
}
