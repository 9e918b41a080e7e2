package org.mifeng.index.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mifeng.index.AreaTerms;
import org.mifeng.index.form.SystemReader;

/** What is said about areas, and what stays unsaid. */
class AreaTest {
  private final AreaTerms terms = SystemReader.builtIn().yardstick().composition().area();

  private static AreaIndex.Member member(int id, String weight, String index) {
    return new AreaIndex.Member(
        "e" + id, "full", new BigDecimal(weight), Fraction.of(new BigDecimal(index)));
  }

  /** Enterprises of equal weight, from one number to another. */
  private static List<AreaIndex.Member> members(int from, int to) {
    return IntStream.range(from, to).mapToObj(id -> member(id, "1", "60")).toList();
  }

  private AreaIndex area(List<AreaIndex.Member> members) {
    return AreaIndex.of(terms, members, new BigDecimal("0.5"), new BigDecimal("0.8"));
  }

  @Test
  void theMeanIsWeightedAndCoverageAndClosureCountAFifthEach() {
    List<AreaIndex.Member> members = new ArrayList<>(members(0, 9));
    members.add(member(9, "3", "80"));
    // 0.6·(9·60 + 3·80)/12 + 0.2·50 + 0.2·80
    assertThat(area(members).figure().orElseThrow().rounded()).isEqualByComparingTo("65");
    assertThat(area(members).suppressed()).isEmpty();
  }

  @Test
  void nineEnterprisesAreTooFewAndOneMayNotDominate() {
    assertThat(area(members(0, 9)).suppressed()).contains(Suppression.FEW);
    assertThat(area(members(0, 10)).suppressed()).isEmpty();
    List<AreaIndex.Member> half = new ArrayList<>(members(0, 9));
    half.add(member(9, "9", "60"));
    assertThat(area(half).suppressed()).isEmpty();
    half.set(9, member(9, "9.01", "60"));
    assertThat(area(half).suppressed()).contains(Suppression.DOMINATED);
    assertThat(area(half).figure()).isEmpty();
    assertThat(area(List.of()).suppressed()).contains(Suppression.FEW);
  }

  @Test
  void quickAndFullAreNeverMixed() {
    List<AreaIndex.Member> mixed = new ArrayList<>(members(0, 11));
    mixed.add(new AreaIndex.Member("q", "quick", BigDecimal.ONE, Fraction.ZERO));
    assertThatThrownBy(() -> area(mixed)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> member(1, "0", "50")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> AreaIndex.of(terms, members(0, 12), new BigDecimal("1.1"), BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twoFiltersThatDifferByOneEnterprise() {
    Disclosure disclosure = new Disclosure(terms);
    assertThat(disclosure.offer(members(0, 30))).isEmpty();
    assertThat(disclosure.offer(members(0, 29))).contains(Suppression.DIFFERENCE);
    assertThat(disclosure.offer(members(0, 31))).contains(Suppression.DIFFERENCE);
    assertThat(disclosure.offer(members(0, 20))).isEmpty();
    assertThat(disclosure.offer(members(0, 30))).isEmpty();
    assertThat(disclosure.offer(members(30, 35))).contains(Suppression.FEW);
  }

  @Test
  void theLastDistrictCannotBeHadFromTheCityAndTheOthers() {
    Disclosure disclosure = new Disclosure(terms);
    assertThat(disclosure.offer(members(0, 45))).isEmpty();
    assertThat(disclosure.offer(members(0, 20))).isEmpty();
    // The third district has five: with the second one, it would be known.
    assertThat(disclosure.offer(members(20, 40))).contains(Suppression.DIFFERENCE);
    assertThat(disclosure.offer(members(40, 45))).contains(Suppression.FEW);
  }

  @Test
  void aPieceThatOneEnterpriseDominatesIsNotCutOut() {
    List<AreaIndex.Member> city = new ArrayList<>(members(0, 40));
    city.add(member(40, "19", "20"));
    Disclosure disclosure = new Disclosure(terms);
    assertThat(disclosure.offer(city)).isEmpty();
    assertThat(disclosure.offer(members(0, 20))).isEmpty();
    assertThat(disclosure.offer(members(0, 30))).contains(Suppression.DIFFERENCE);
  }

  /**
   * An attacker who adds and subtracts the sums of all groups that were allowed, in every way with
   * small factors, never gets at a group smaller than the limit.
   */
  @Test
  void noSumOfWhatWasSaidIsAboutFewerThanTheLimit() {
    Random random = new Random(9);
    int allowed = 0;
    for (int round = 0; round < 60; round++) {
      Disclosure disclosure = new Disclosure(terms);
      List<List<AreaIndex.Member>> said = new ArrayList<>();
      for (int i = 0; i < 12 && said.size() < 5; i++) {
        int from = 5 * random.nextInt(12);
        List<AreaIndex.Member> group = members(from, from + 5 * (2 + random.nextInt(8)));
        if (disclosure.offer(group).isEmpty()) {
          said.add(group);
        }
      }
      allowed += said.size();
      for (int code = 0; code < Math.pow(3, said.size()); code++) {
        int[] sum = new int[120];
        int rest = code;
        for (List<AreaIndex.Member> group : said) {
          int factor = rest % 3 - 1;
          rest /= 3;
          for (AreaIndex.Member member : group) {
            sum[Integer.parseInt(member.id().substring(1))] += factor;
          }
        }
        long touched = IntStream.of(sum).filter(factor -> factor != 0).count();
        assertThat(touched == 0 || touched >= terms.leastEnterprises()).isTrue();
      }
    }
    assertThat(allowed).isGreaterThan(100);
  }
}
