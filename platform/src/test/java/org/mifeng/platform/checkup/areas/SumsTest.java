package org.mifeng.platform.checkup.areas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said about the items of a group, and what is not. */
class SumsTest {
  private static final int LEAST = 10;
  private static final int OUT = 255;

  private static Sums of(int count, int... percents) {
    var sums = new Sums(LEAST, percents.length);
    var bytes = new byte[percents.length];
    for (int i = 0; i < percents.length; i++) {
      bytes[i] = (byte) percents[i];
    }
    for (int i = 0; i < count; i++) {
      sums.add(new Sums.Part("C", bytes, 4, 1));
    }
    return sums;
  }

  private static Sums all(Sums... cells) {
    var all = new Sums(LEAST, 2);
    for (var cell : cells) {
      all.add(cell);
    }
    return all;
  }

  @Test
  void anItemThatNobodyHasIsNotToldAsNothing() {
    assertThat(all(of(10, 0, 100)).percent(0)).hasValue(10);
    assertThat(all(of(10, 0, 100)).percent(1)).hasValue(90);
  }

  @Test
  void anItemThatConcernsFewOfTheGroupIsNotTold() {
    var sums = all(of(9, 40, 40), of(20, 40, OUT));

    assertThat(sums.percent(0)).as("the nine belong to a cell").isEmpty();
    assertThat(sums.percent(1)).isEmpty();
    assertThat(all(of(10, 40, 40), of(20, 40, OUT)).percent(1)).hasValue(40);
  }

  @Test
  void averagesAreToldInStepsOfFive() {
    assertThat(all(of(10, 40, 40), of(15, 70, 70)).percent(0)).as("58").hasValue(60);
  }

  @Test
  void closureIsToldOnceEnoughEnterprisesHadGaps() {
    assertThat(all(of(9, 40, 40)).closure()).isEmpty();
    assertThat(all(of(10, 40, 40)).closure()).contains(0.25);
  }
}
