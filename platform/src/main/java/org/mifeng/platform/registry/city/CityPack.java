package org.mifeng.platform.registry.city;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A city as its pack describes it, checked: every reference leads somewhere.
 *
 * @param divisions current and abolished ones
 * @param bodies administer functional zones
 * @param plan the plan of action with its tasks
 */
record CityPack(
    CityName city,
    List<DivisionEntry> divisions,
    List<Body> bodies,
    ParkList parks,
    SectorList sectors,
    Plan plan) {

  /** The city itself. */
  record CityName(String code, Name name, Name province, String mark) {}

  /** A name in both languages. */
  record Name(String zh, String en) {}

  /** From a day to a day (excluded); null when open or not known. */
  record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {}

  /** A county-level division. */
  record DivisionEntry(
      String code,
      Name name,
      String kind,
      Validity validity,
      List<String> formedFrom,
      List<String> successors,
      Known known) {}

  /** How well it is known, and what else there is to say. */
  record Known(String mark, String note) {}

  /** A body that administers a functional zone within a division. */
  record Body(String code, Name name, String division, Validity validity, Known known) {}

  /** A word of a code list. */
  record Word(String code, Name name) {}

  /** The parks and the list of their kinds. */
  record ParkList(List<Word> kinds, List<ParkEntry> parks) {}

  /** An industrial park. */
  record ParkEntry(
      String code, Name name, String division, String kind, boolean sample, String mark) {}

  /** The sectors and the groups of vulnerable ones. */
  record SectorList(List<Word> groups, List<SectorEntry> sectors) {}

  /** A sector; group is null unless vulnerable. */
  record SectorEntry(String code, Name name, @Nullable String group, String mark) {}

  /** The bodies of a plan and what it asks of whom. */
  record Plan(
      String reference,
      LocalDate from,
      LocalDate to,
      String mark,
      List<DepartmentEntry> departments,
      List<Task> tasks) {}

  /** A body named by the plan. */
  record DepartmentEntry(String code, Name name, String seat, boolean copied) {}

  /** A task of the plan; the first unit leads. */
  record Task(String task, Name name, boolean reading, List<String> units) {}
}
