package org.mifeng.platform.registry.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.registry.CreditCode;
import org.mifeng.platform.registry.Directory;
import org.mifeng.platform.registry.EnterpriseProfile;
import org.mifeng.platform.registry.EnterpriseSize;
import org.mifeng.platform.registry.EnterpriseTag;
import org.mifeng.platform.registry.Park;

/**
 * Makes up the enterprises of a demonstration: always the same ones for the same city pack. Their
 * credit codes pass the check character and lie in a series that no authority gives out: {@code
 * DEM} and a running number where an organisation's code would stand.
 */
final class DemoEnterprises {
  static final int COUNT = 260;
  private static final int IN_VULNERABLE_SECTORS = 11;
  private static final String[] FORMER_DIVISIONS = {"330103", "330104", "330184"};

  private final Directory directory;
  private final DemoWords words;

  DemoEnterprises(Directory directory, DemoWords words) {
    this.directory = directory;
    this.words = words;
  }

  /** All of them, each with its first day in its park; the first one resides in the first park. */
  Map<EnterpriseProfile, LocalDate> make() {
    var made = new LinkedHashMap<EnterpriseProfile, LocalDate>();
    for (var number = 0; number < COUNT; number++) {
      made.put(profile(number), LocalDate.of(2021 + number % 4, 1 + number % 12, 1 + number % 28));
    }
    return made;
  }

  /** The code of the enterprise with this number. */
  CreditCode code(int number) {
    var registeredIn =
        number % 17 == 5 ? FORMER_DIVISIONS[number % 3] : division(number, park(number));
    return CreditCode.complete("91%sDEM%06d".formatted(registeredIn, number + 1));
  }

  private EnterpriseProfile profile(int number) {
    var sector = sector(number);
    var park = park(number);
    return new EnterpriseProfile(
        name(number, sector, division(number, park)),
        code(number),
        words.one("legal"),
        division(number, park),
        park == null ? null : park.id(),
        sector,
        EnterpriseSize.values()[(number * 7 + number / 9) % 4],
        tags(number),
        words.one("contact"),
        words.one("phone"));
  }

  private String name(int number, String sector, String division) {
    var stems = words.all("stems");
    var branches = words.all("branches");
    var trades = words.trades(sector);
    var place = directory.division(division).orElseThrow().zh();
    return place.substring(0, 2)
        + words.one("mark")
        + stems.get(number % stems.size())
        + branches.get(number / stems.size() % branches.size())
        + branches.get((number / 3) % branches.size())
        + trades.get(number % trades.size())
        + words.one("company");
  }

  /** Two of three are in a vulnerable sector. */
  private String sector(int number) {
    var sectors = words.sectors();
    var others = sectors.size() - IN_VULNERABLE_SECTORS;
    return number % 3 == 2
        ? sectors.get(IN_VULNERABLE_SECTORS + number / 3 % others)
        : sectors.get((number * 5 + number / 7) % IN_VULNERABLE_SECTORS);
  }

  /** Four of five reside in a park. */
  private @Nullable Park park(int number) {
    var parks = directory.parks();
    return number % 5 == 4 || parks.isEmpty()
        ? null
        : parks.get((number * 3 + number / 5) % parks.size());
  }

  private String division(int number, @Nullable Park park) {
    if (park != null) {
      return park.division();
    }
    var divisions = directory.currentDivisions();
    return divisions.get(number % divisions.size()).code();
  }

  private static Set<EnterpriseTag> tags(int number) {
    var tags = EnumSet.noneOf(EnterpriseTag.class);
    var all = List.of(EnterpriseTag.values());
    var several = new ArrayList<EnterpriseTag>();
    if (number % 2 == 0) {
      several.add(all.get(number / 2 % all.size()));
    }
    if (number % 3 == 0) {
      several.add(EnterpriseTag.HIGH_TECH);
    }
    tags.addAll(several);
    return tags;
  }
}
