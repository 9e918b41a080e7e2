package org.mifeng.platform.experts.admission;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.experts.ExpertCategory;
import org.mifeng.platform.experts.admission.Candidate.Kind;

/** The least that is asked of whoever applies, checked where a number or a promise is given. */
final class AdmissionRules {
  /** Cases an institution has to show. */
  static final int INSTITUTION_CASES = 3;

  private static final List<String> OF_EXPERTS = List.of("secrecy", "recusal", "clean-record");
  private static final List<String> OF_INSTITUTIONS =
      List.of("licence", "secrecy", "no-steering", "clean-record");

  /** What is wrong, and beside which field it is said. */
  record Fault(String field, String key, List<Object> arguments) {
    Fault(String field, String key, Object... arguments) {
      this(field, key, List.of(arguments));
    }
  }

  private AdmissionRules() {}

  /** Codes of what must be promised. */
  static List<String> promises(Kind kind) {
    return kind == Kind.EXPERT ? OF_EXPERTS : OF_INSTITUTIONS;
  }

  /** What keeps an application from being taken; empty when nothing does. */
  static List<Fault> faults(Application application) {
    var faults = new ArrayList<Fault>();
    var promised = application.dossier().promises();
    if (!promised.containsAll(promises(application.kind()))) {
      faults.add(new Fault("promises", "experts.problem.promises"));
    }
    var practice = application.dossier().practice();
    switch (application.kind()) {
      case EXPERT ->
          ExpertCategory.find(application.category())
              .ifPresent(category -> expert(category, practice, promised, faults));
      case INSTITUTION ->
          atLeast("cases", practice.cases(), INSTITUTION_CASES, "experts.problem.cases", faults);
    }
    return faults;
  }

  private static void expert(
      ExpertCategory category,
      Dossier.Practice practice,
      List<String> promised,
      List<Fault> faults) {
    if (category.needsTitle() && practice.title().isEmpty()) {
      faults.add(new Fault("title", "experts.problem.title"));
    }
    if (category.needsUnitConsent() && !promised.contains("unit-consent")) {
      faults.add(new Fault("promises", "experts.problem.unit-consent"));
    }
    if (!(category.titleStandsForYears() && !practice.title().isEmpty())) {
      atLeast("years", practice.years(), category.years(), "experts.problem.years", faults);
    }
    atLeast("cases", practice.cases(), category.cases(), "experts.problem.cases", faults);
  }

  private static void atLeast(
      String field, @Nullable Integer given, int least, String key, List<Fault> faults) {
    if (least > 0 && (given == null || given < least)) {
      faults.add(new Fault(field, key, String.valueOf(least)));
    }
  }
}
