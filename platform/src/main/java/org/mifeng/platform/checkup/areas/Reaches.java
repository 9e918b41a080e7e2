package org.mifeng.platform.checkup.areas;

import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who reads what is said about a group, besides those who reach the whole city.
 *
 * @param divisions the code of the division in which each park lies
 */
record Reaches(Map<UUID, String> divisions) {
  Reaches {
    divisions = Map.copyOf(divisions);
  }

  /** The division in which a group lies, or null when it lies in none. */
  @Nullable String division(Group group) {
    return switch (group.kind()) {
      case CITY, SECTOR, SIZE -> null;
      case DISTRICT, DISTRICT_SECTOR, DISTRICT_SIZE -> group.first();
      case PARK -> divisions.get(UUID.fromString(group.first()));
    };
  }

  /** The park in which a group lies, or null when it lies in none. */
  @Nullable UUID park(Group group) {
    return group.kind() == Group.Kind.PARK ? UUID.fromString(group.first()) : null;
  }

  /** Whether an enterprise of this place is in the park that a group is. */
  boolean isIn(Group park, Place place) {
    return place.park() != null && place.park().equals(park(park));
  }

  /** Whether the officers of a division see the enterprise itself. */
  Predicate<Place> ofDivision(@Nullable String division) {
    return place ->
        place.division().equals(division)
            || (place.park() != null
                && division != null
                && division.equals(divisions.get(place.park())));
  }
}
