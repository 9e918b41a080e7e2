package org.mifeng.platform.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The lists of the city at one moment: what a form offers and a roster is checked against.
 *
 * @param divisions current and abolished, by code
 * @param parks by division and name
 * @param sectors by code
 * @param day the day on which a division counts as current
 */
public record Directory(
    List<Division> divisions, List<Park> parks, List<Sector> sectors, LocalDate day) {
  public Directory {
    divisions = List.copyOf(divisions);
    parks = List.copyOf(parks);
    sectors = List.copyOf(sectors);
  }

  /** The divisions that exist. */
  public List<Division> currentDivisions() {
    return divisions.stream().filter(division -> division.isCurrentOn(day)).toList();
  }

  /** The division with this code, current or not. */
  public Optional<Division> division(String code) {
    return divisions.stream().filter(division -> division.code().equals(code)).findFirst();
  }

  /** The park with this id. */
  public Optional<Park> park(ParkId id) {
    return parks.stream().filter(park -> park.id().equals(id)).findFirst();
  }

  /** The sector with exactly this code. */
  public Optional<Sector> sector(String code) {
    return sectors.stream().filter(sector -> sector.code().equals(code)).findFirst();
  }

  /** A division by code or by Chinese or English name; current ones win. */
  Optional<Division> readDivision(String typed) {
    var wanted = typed.strip();
    return divisions.stream()
        .filter(
            division ->
                division.code().equals(wanted)
                    || division.zh().equals(wanted)
                    || isShortFor(wanted, division.zh())
                    || division.en().equalsIgnoreCase(wanted))
        .min(Comparator.comparing(division -> division.isCurrentOn(day) ? 0 : 1));
  }

  /** Whether only the last character, which says what kind of division it is, was left out. */
  private static boolean isShortFor(String typed, String name) {
    return typed.length() >= 2 && name.length() == typed.length() + 1 && name.startsWith(typed);
  }

  /** A park by id, by its code in the pack, or by its Chinese or English name. */
  Optional<Park> readPark(String typed) {
    var wanted = typed.strip();
    return parks.stream()
        .filter(
            park ->
                park.id().toString().equals(wanted)
                    || park.code().equals(wanted)
                    || park.zh().equals(wanted)
                    || park.en().equalsIgnoreCase(wanted))
        .findFirst();
  }

  /**
   * The sector for a code, with or without its letter, of which the longest known beginning counts;
   * or for a name.
   */
  Optional<Sector> readSector(String typed) {
    var wanted = typed.strip().toUpperCase(Locale.ROOT);
    if (wanted.matches("[A-T]?[0-9]{2,4}")) {
      var digits = wanted.replaceAll("[A-T]", "");
      return sectors.stream()
          .filter(sector -> digits.startsWith(sector.code().substring(1)))
          .filter(sector -> wanted.equals(digits) || wanted.charAt(0) == sector.code().charAt(0))
          .max(Comparator.comparingInt(sector -> sector.code().length()));
    }
    return sectors.stream()
        .filter(
            sector ->
                sector.zh().equals(typed.strip()) || sector.en().equalsIgnoreCase(typed.strip()))
        .findFirst();
  }
}
