package org.mifeng.platform.consultation;

import static org.mifeng.platform.identity.Permission.HANDLE_QUESTIONS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.mifeng.platform.consultation.Question.Handler;
import org.mifeng.platform.consultation.Question.Place;
import org.mifeng.platform.experts.ExpertId;
import org.mifeng.platform.experts.ExpertSummary;
import org.mifeng.platform.experts.Experts;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.registry.Directories;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** To whom a question may be given: other desks, and experts without a tie to the enterprise. */
@Component
public class Desks {
  /** The code of the city's desk, beside those of divisions. */
  static final String CITY = "city";

  private static final int MOST_EXPERTS = 300;

  private final Triage triage;
  private final Directories directories;
  private final ObjectProvider<Experts> experts;

  Desks(Triage triage, Directories directories, ObjectProvider<Experts> experts) {
    this.triage = triage;
    this.directories = directories;
    this.experts = experts;
  }

  /** A desk and what it is called; the city's has no name of its own. */
  public record DeskName(String code, String name) {}

  /** The desks there are, the city's first. */
  public List<DeskName> list(Locale reader) {
    var all = new ArrayList<DeskName>();
    all.add(new DeskName(CITY, ""));
    directories.current().currentDivisions().stream()
        .filter(division -> triage.bureau(division.code()).isPresent())
        .forEach(division -> all.add(new DeskName(division.code(), division.name(reader))));
    return all;
  }

  /** The city's desk, which looks after the knowledge base. */
  public Place city() {
    return triage.city();
  }

  /**
   * A desk by its code.
   *
   * @throws Refusal 422 when there is none
   */
  Place require(String code) {
    if (code.equals(CITY)) {
      return triage.city();
    }
    return triage
        .bureau(code)
        .map(bureau -> new Place(bureau.id(), Seat.DISTRICT, null))
        .orElseThrow(() -> Refusal.invalid("consultation.refusal.desk"));
  }

  /** Experts who may have this question, those with the least in hand first. */
  public List<ExpertSummary> experts(Viewer viewer, Question question) {
    viewer.require(HANDLE_QUESTIONS);
    var pool = experts.getIfAvailable();
    return pool == null
        ? List.of()
        : pool.listFree(viewer, asker(question), "").stream().limit(MOST_EXPERTS).toList();
  }

  /**
   * The expert as a handler.
   *
   * @throws Refusal 404 when there is none in term; 409 with a tie to the enterprise
   */
  Handler expert(Viewer viewer, Question question, String id) {
    var pool = experts.getIfAvailable();
    if (pool == null) {
      throw Refusal.invalid("consultation.refusal.no-expert");
    }
    try {
      var chosen = pool.require(viewer, new ExpertId(UUID.fromString(id)), asker(question));
      return new Handler(chosen.account(), chosen.name(), true);
    } catch (IllegalArgumentException notAnId) {
      throw Refusal.invalid("consultation.refusal.no-expert");
    }
  }

  private static OrganisationId asker(Question question) {
    return Objects.requireNonNullElse(question.asker().organisation(), OrganisationId.NONE);
  }
}
