package org.mifeng.platform.checkup.areas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Enterprises that a figure speaks of together.
 *
 * @param first code of the district, sector, size or park; empty for the city
 * @param second code of the sector or size within the district; empty for the others
 */
record Group(Kind kind, String first, String second) implements Comparable<Group> {
  /** The kinds of groups, the more important first: what is said first may forbid what follows. */
  enum Kind {
    /** All enterprises. */
    CITY,
    /** Those of a county-level division. */
    DISTRICT,
    /** Those of a sector. */
    SECTOR,
    /** Those of a size. */
    SIZE,
    /** Those in a park. */
    PARK,
    /** Those of a sector in a division. */
    DISTRICT_SECTOR,
    /** Those of a size in a division. */
    DISTRICT_SIZE;

    /** Lower-case name with hyphens, in addresses, the database and messages. */
    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final Comparator<Group> ORDER =
      Comparator.comparing(Group::kind).thenComparing(Group::first).thenComparing(Group::second);

  /** Everybody. */
  static final Group CITY = new Group(Kind.CITY, "", "");

  /** The groups that an enterprise of this place belongs to. */
  static List<Group> of(Place place) {
    var groups = new ArrayList<Group>();
    groups.add(CITY);
    groups.add(new Group(Kind.DISTRICT, place.division(), ""));
    groups.add(new Group(Kind.SECTOR, place.sector(), ""));
    groups.add(new Group(Kind.SIZE, place.size(), ""));
    if (place.park() != null) {
      groups.add(new Group(Kind.PARK, place.park().toString(), ""));
    }
    groups.add(new Group(Kind.DISTRICT_SECTOR, place.division(), place.sector()));
    groups.add(new Group(Kind.DISTRICT_SIZE, place.division(), place.size()));
    return groups;
  }

  /** How it is written in addresses and in the database. */
  String code() {
    return Stream.of(kind.code(), first, second)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(":"));
  }

  /** The group of a code that {@link #code} has written. */
  static Group ofCode(String code) {
    var parts = code.split(":", 3);
    var kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_'));
    return new Group(kind, parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
  }

  @Override
  public int compareTo(Group other) {
    return ORDER.compare(this, other);
  }
}
