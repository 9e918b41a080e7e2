package org.mifeng.platform.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change of an enterprise's record.
 *
 * @param version the version it led to
 * @param changes field by field
 * @param actor name of who changed it
 * @param seat code of the seat they acted from
 */
record Revision(int version, List<Change> changes, String actor, String seat, Instant at) {
  /**
   * One field.
   *
   * @param field as in {@link Declaration}
   */
  record Change(String field, String from, String to) {}

  /** What differs between two states of a record. */
  static List<Change> between(EnterpriseProfile before, EnterpriseProfile after) {
    var changes = new ArrayList<Change>();
    add(changes, "name", before.name(), after.name());
    add(changes, "creditCode", before.creditCode(), after.creditCode());
    add(changes, "legalRepresentative", before.legalRepresentative(), after.legalRepresentative());
    add(changes, "division", before.division(), after.division());
    add(changes, "park", before.park(), after.park());
    add(changes, "sector", before.sector(), after.sector());
    add(changes, "size", before.size().code(), after.size().code());
    add(changes, "tags", tags(before), tags(after));
    add(changes, "contactName", before.contactName(), after.contactName());
    add(changes, "contactPhone", before.contactPhone(), after.contactPhone());
    return changes;
  }

  private static String tags(EnterpriseProfile profile) {
    return profile.tags().stream().map(EnterpriseTag::code).collect(Collectors.joining(","));
  }

  private static void add(
      List<Change> changes, String field, @Nullable Object from, @Nullable Object to) {
    if (!Objects.equals(from, to)) {
      changes.add(new Change(field, Objects.toString(from, ""), Objects.toString(to, "")));
    }
  }
}
