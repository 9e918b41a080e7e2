package org.mifeng.platform.checkup.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mifeng.index.AreaTerms;
import org.mifeng.index.form.SystemReader;
import org.mifeng.index.score.Suppression;

/** Which groups are spoken of, and when a figure may follow another. */
class FreezingTest {
  private static final AreaTerms TERMS = SystemReader.builtIn().yardstick().composition().area();
  private static final Group XIHU = new Group(Group.Kind.DISTRICT, "330106", "");
  private static final Group BINJIANG = new Group(Group.Kind.DISTRICT, "330108", "");
  private static final Group SMALL = new Group(Group.Kind.SIZE, "small", "");

  private final Map<UUID, Entry> list = new HashMap<>();

  private Set<UUID> add(int count, String division, String size) {
    Set<UUID> added = new HashSet<>();
    for (int i = 0; i < count; i++) {
      var id = UUID.randomUUID();
      put(id, division, size);
      added.add(id);
    }
    return added;
  }

  private void put(UUID id, String division, String size) {
    list.put(
        id,
        new Entry(
            id, UUID.randomUUID(), new Place(division, null, "I65", size), BigDecimal.valueOf(50)));
  }

  private Frozen first() {
    return new Freezing(TERMS).next(Map.of(), Set.of(), list);
  }

  private Frozen after(Frozen before) {
    return new Freezing(TERMS).next(before.entries(), before.said(), list);
  }

  private static Optional<Suppression> verdict(Frozen frozen, Group group) {
    return frozen.verdicts().getOrDefault(group, Optional.of(Suppression.FEW));
  }

  @Test
  void nineEnterprisesAreTooFewAndTenAreEnough() {
    add(9, "330106", "small");
    assertThat(verdict(first(), Group.CITY)).contains(Suppression.FEW);

    add(1, "330106", "small");
    assertThat(verdict(first(), Group.CITY)).isEmpty();
  }

  @Test
  void enterprisesThatSignOneAfterTheOtherAreSpokenOfOnceTheyAreTen() {
    var frozen = new Frozen(Map.of(), new TreeMap<>(), 0);
    for (int i = 1; i <= 9; i++) {
      add(1, "330106", "small");
      frozen = after(frozen);
      assertThat(frozen.said()).isEmpty();
    }
    add(1, "330106", "small");
    frozen = after(frozen);
    assertThat(verdict(frozen, Group.CITY)).isEmpty();
    assertThat(frozen.entries()).hasSize(10);

    add(1, "330106", "small");
    assertThat(after(frozen).heldBack()).as("from now on in batches").isEqualTo(1);
  }

  @Test
  void aGroupThatOneEnterpriseDominatesStaysUnsaid() {
    add(10, "330106", "small");
    add(1, "330106", "large");
    assertThat(verdict(first(), Group.CITY)).as("27 of 57").isEmpty();

    list.clear();
    add(10, "330106", "micro");
    add(1, "330106", "large");
    assertThat(verdict(first(), Group.CITY)).as("27 of 37").contains(Suppression.DOMINATED);
  }

  @Test
  void twoGroupsThatDifferByOneEnterpriseAreNotBothSpokenOf() {
    add(12, "330106", "small");
    add(1, "330108", "medium");
    var frozen = first();

    assertThat(verdict(frozen, Group.CITY)).isEmpty();
    assertThat(verdict(frozen, XIHU)).contains(Suppression.DIFFERENCE);
    assertThat(verdict(frozen, SMALL)).contains(Suppression.DIFFERENCE);
    assertThat(verdict(frozen, BINJIANG)).contains(Suppression.FEW);
  }

  @Test
  void theCityComesBeforeItsDistrictsAndDistrictsBeforeSizes() {
    add(10, "330106", "small");
    add(6, "330108", "small");
    add(6, "330108", "medium");
    var frozen = first();

    assertThat(frozen.said()).contains(Group.CITY, XIHU, BINJIANG);
    assertThat(verdict(frozen, SMALL))
        .as("six of the other district")
        .contains(Suppression.DIFFERENCE);
  }

  @Test
  void oneMoreSignatureChangesNoFigureAndTenMoreChangeThemAll() {
    add(12, "330106", "small");
    var before = first();
    add(9, "330106", "small");

    var nine = after(before);
    assertThat(nine.entries()).isEqualTo(before.entries());
    assertThat(nine.heldBack()).isEqualTo(9);

    add(1, "330106", "small");
    var ten = after(nine);
    assertThat(ten.entries()).hasSize(22);
    assertThat(ten.heldBack()).isZero();
  }

  @Test
  void oneEnterpriseThatSignsAnewKeepsCountingWithItsEarlierCheckup() {
    var ids = add(12, "330106", "small");
    var before = first();
    var one = ids.iterator().next();
    put(one, "330106", "small");

    var then = after(before);

    assertThat(then.entries().get(one)).isEqualTo(before.entries().get(one));
    assertThat(then.heldBack()).isOne();
  }

  @Test
  void changesOfAnotherDistrictDoNotCarryASingleOneAlong() {
    var here = add(20, "330106", "small");
    var there = add(20, "330108", "small");
    var before = first();
    there.forEach(id -> put(id, "330108", "small"));
    var one = here.iterator().next();
    put(one, "330106", "small");

    var then = after(before);

    assertThat(then.said()).contains(XIHU, BINJIANG);
    assertThat(then.heldBack()).as("the one of the first district waits").isOne();
    assertThat(then.entries().get(one)).isEqualTo(before.entries().get(one));
    assertThat(then.entries().get(there.iterator().next()))
        .isNotEqualTo(before.entries().get(there.iterator().next()));
  }

  @Test
  void anEnterpriseThatMovesOrLeavesStaysCountedUntilOthersDoToo() {
    var here = add(20, "330106", "small");
    add(20, "330108", "small");
    var before = first();
    var moved = here.iterator().next();
    put(moved, "330108", "small");

    assertThat(after(before).entries()).isEqualTo(before.entries());

    list.remove(moved);
    assertThat(after(before).entries()).isEqualTo(before.entries());
  }

  @Test
  void noRemainderOfFewIsLeftWhenMostLeave() {
    var here = add(15, "330106", "small");
    add(30, "330108", "small");
    var before = first();
    here.stream().limit(12).forEach(list::remove);

    assertThat(after(before).entries()).as("three would be left").isEqualTo(before.entries());
  }

  /** Whatever happens, two figures that follow one another differ by none or by enough. */
  @Test
  void noTwoFiguresThatFollowOneAnotherDifferByFewEnterprises() {
    var random = new Random(20261127);
    var divisions = new String[] {"330106", "330108", "330110"};
    var sizes = new String[] {"micro", "small", "medium", "large"};
    for (int i = 0; i < 120; i++) {
      put(UUID.randomUUID(), divisions[random.nextInt(3)], sizes[random.nextInt(4)]);
    }
    var before = first();
    int replaced = 0;
    for (int round = 0; round < 40; round++) {
      int changes = 1 + random.nextInt(40);
      var known = list.keySet().toArray(UUID[]::new);
      for (int i = 0; i < changes; i++) {
        var id = random.nextInt(3) > 0 ? known[random.nextInt(known.length)] : UUID.randomUUID();
        put(id, divisions[random.nextInt(3)], sizes[random.nextInt(4)]);
      }
      var then = after(before);
      var said = new HashSet<>(before.said());
      said.retainAll(then.said());
      for (var group : said) {
        int different = different(before, then, group);
        assertThat(different == 0 || different >= TERMS.leastEnterprises())
            .as("%s by %d", group, different)
            .isTrue();
        replaced += different > 0 ? 1 : 0;
      }
      before = then;
    }
    assertThat(replaced).as("figures do follow").isGreaterThan(10);
  }

  private static int different(Frozen before, Frozen then, Group group) {
    Set<UUID> concerned = new HashSet<>();
    for (var id : Freezing.changed(before.entries(), then.entries())) {
      for (var list : java.util.List.of(before, then)) {
        var entry = list.entries().get(id);
        if (entry != null && Group.of(entry.place()).contains(group)) {
          concerned.add(id);
        }
      }
    }
    return concerned.size();
  }
}
