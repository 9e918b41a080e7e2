package org.mifeng.platform.consultation.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One text of a law, in force from one day to another: facts and our own summaries; the official
 * text is found by name and number.
 *
 * @param law code of the law
 * @param certainty of name, number and dates
 */
record LawText(
    String law, Kind kind, Title title, Force force, Mark certainty, List<Article> articles) {

  /** What sort of rule it is, the strongest first. */
  enum Kind {
    LAW,
    INTERPRETATION,
    REGULATION,
    DEPARTMENT_RULE,
    LOCAL_REGULATION,
    GUIDELINE,
    STANDARD;

    /** Lower case with hyphens, as in the file. */
    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What it is called and who made it. */
  record Title(Wording name, Wording number, Wording issuer) {}

  /**
   * When it is in force.
   *
   * @param issued the day it was made, or null
   * @param from the first day in force
   * @param monthOnly whether only the month of that day is known
   * @param until the last day in force, or null for the present text
   * @param replaces the text before, or null
   */
  record Force(
      @Nullable LocalDate issued,
      LocalDate from,
      boolean monthOnly,
      @Nullable LocalDate until,
      @Nullable LocalDate replaces) {}

  /** How a text stands on a day. */
  enum Standing {
    COMING,
    CURRENT,
    ENDED;

    /** Lower case. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The first day in force, which is the name of the text. */
  LocalDate version() {
    return force.from();
  }

  Standing on(LocalDate day) {
    if (day.isBefore(force.from())) {
      return Standing.COMING;
    }
    var until = force.until();
    return until != null && day.isAfter(until) ? Standing.ENDED : Standing.CURRENT;
  }

  Optional<Article> find(String code) {
    return articles.stream().filter(article -> article.code().equals(code)).findFirst();
  }

  String path() {
    return "/knowledge/laws/" + law + "/" + version();
  }
}
