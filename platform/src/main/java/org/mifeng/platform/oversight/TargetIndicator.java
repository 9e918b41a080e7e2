package org.mifeng.platform.oversight;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is counted: the dictionary, on one page. Its words (name, formula, denominator, owner,
 * refresh, suppression) are messages {@code oversight.indicator.<code>.…}; what it is read from
 * stands here.
 */
public enum TargetIndicator {
  /** Bases of city level. */
  CITY_BASES(List.of("bases.stats_base"), Counted.NOTHING),
  /** Bases of province level. */
  PROVINCE_BASES(List.of("bases.stats_base"), Counted.NOTHING),
  /** Divisions with a base of each level. */
  BASE_COVERAGE(List.of("bases.stats_base"), Counted.NOTHING),
  /** Parks under digital protection. */
  PARK_COVERAGE(List.of("registry.stats_park", "registry.stats_roster"), Counted.PARKS),
  /** Resident enterprises that use the services. */
  PARK_USE(List.of("registry.stats_roster"), Counted.ENTERPRISES),
  /** Vulnerable resident enterprises that were visited. */
  VULNERABLE_VISITS(List.of("registry.stats_roster", "visits.stats_visit"), Counted.VULNERABLE);

  /** What stands on the list behind a figure. */
  public enum Counted {
    /** There is no list yet. */
    NOTHING,
    /** Parks. */
    PARKS,
    /** Enterprises on the lists of parks. */
    ENTERPRISES,
    /** Of them, those of vulnerable sectors. */
    VULNERABLE
  }

  private final List<String> views;
  private final Counted counted;

  TargetIndicator(List<String> views, Counted counted) {
    this.views = views;
    this.counted = counted;
  }

  /** The views it is read from, beside those of service use. */
  public List<String> views() {
    return views;
  }

  /** What stands on the list behind it. */
  public Counted counted() {
    return counted;
  }

  /** Whether it also reads what was used of the services. */
  public boolean readsUse() {
    return this == PARK_COVERAGE || this == PARK_USE;
  }

  /** Lower-case name with hyphens, in addresses, files and messages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Message key of its name. */
  public String nameKey() {
    return "oversight.indicator." + code() + ".name";
  }

  /** The indicator of a code. */
  public static Optional<TargetIndicator> ofCode(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
