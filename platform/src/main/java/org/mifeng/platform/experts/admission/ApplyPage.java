package org.mifeng.platform.experts.admission;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.experts.admission.Candidate.Kind;
import org.mifeng.platform.web.Option;

/**
 * The form of an application, of its supplement, or of a profile.
 *
 * @param action where it is sent
 * @param known what is there already, for a supplement or a profile
 */
record ApplyPage(Kind kind, String action, Choices choices, Known known, boolean byUnit) {
  /** What can be chosen. */
  record Choices(
      List<Option> categories,
      List<Option> offers,
      List<Option> districts,
      List<Option> languages,
      List<Option> countries,
      List<Option> promises) {}

  /**
   * What is there already.
   *
   * @param candidate null for a new application
   */
  record Known(@Nullable Candidate candidate, Map<String, String> texts, List<String> promises) {
    static final Known NOTHING = new Known(null, Map.of(), List.of());
  }

  boolean isExpert() {
    return kind == Kind.EXPERT;
  }

  String text(String name) {
    return known.texts().getOrDefault(name, "");
  }

  String category() {
    var candidate = known.candidate();
    return candidate == null ? "" : candidate.category();
  }

  Profile profile() {
    var candidate = known.candidate();
    return candidate == null
        ? new Profile("", "", List.of(), List.of(), List.of(), List.of(), List.of())
        : candidate.profile();
  }

  List<String> offered() {
    return isExpert() ? profile().fields() : profile().services();
  }

  /** First part of the keys of its words. */
  String words() {
    return isExpert() ? "experts.apply.expert-" : "experts.apply.institution-";
  }
}
