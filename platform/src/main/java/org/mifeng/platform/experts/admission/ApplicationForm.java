package org.mifeng.platform.experts.admission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.experts.admission.Candidate.Kind;
import org.mifeng.platform.experts.admission.Dossier.Paper;
import org.mifeng.platform.experts.admission.Dossier.Practice;
import org.mifeng.platform.experts.admission.Dossier.Terms;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/** An application or a profile as it was sent: single texts, and lists of what was ticked. */
final class ApplicationForm {
  private static final Set<String> LISTS =
      Set.of("fields", "services", "districts", "languages", "countries", "promises");
  private static final int MOST_CHOSEN = 60;
  private static final int MOST_PAPERS = 20;
  private static final int LONGEST_PAPERS = 6_000;
  private static final String PROBLEM = "experts.problem.";

  private final MultiValueMap<String, String> sent;
  private final BindingResult result;

  ApplicationForm(MultiValueMap<String, String> sent) {
    this.sent = sent;
    var shown = new HashMap<String, Object>();
    sent.keySet().forEach(name -> shown.put(name, LISTS.contains(name) ? list(name) : text(name)));
    LISTS.forEach(name -> shown.putIfAbsent(name, List.of()));
    this.result = new MapBindingResult(shown, "form");
  }

  BindingResult result() {
    return result;
  }

  String text(String name) {
    var value = sent.getFirst(name);
    return value == null ? "" : value.strip();
  }

  private List<String> list(String name) {
    return sent.getOrDefault(name, List.of()).stream()
        .limit(MOST_CHOSEN)
        .filter(one -> !one.isBlank())
        .toList();
  }

  /** What was typed, once nothing is wrong with it; what is wrong goes to its field. */
  Application application(Kind kind, Choices choices) {
    var category = text("category");
    if (!choices.categories().contains(category)) {
      reject("category", "category");
    }
    var practice =
        new Practice(
            required("employer", 200, kind == Kind.EXPERT),
            required("title", 200, kind == Kind.INSTITUTION),
            number("years", 80),
            number("cases", 100_000));
    var institution = kind == Kind.INSTITUTION;
    var terms =
        new Terms(
            required("prices", 300, institution),
            required("data", 300, institution),
            required("complaints", 300, institution));
    var application =
        new Application(
            kind,
            category,
            profile(kind, choices),
            new Dossier(
                required("contact", 200, true),
                practice,
                terms,
                list("promises"),
                required("statement", 2_000, false),
                papers()));
    if (!result.hasErrors()) {
      AdmissionRules.faults(application)
          .forEach(
              fault ->
                  result.rejectValue(
                      fault.field(), fault.key(), fault.arguments().toArray(), null));
    }
    return application;
  }

  /** The public part alone. */
  Profile profile(Kind kind, Choices choices) {
    var expert = kind == Kind.EXPERT;
    return new Profile(
        required("name", 100, true),
        required("summary", 1_000, false),
        expert ? chosen("fields", choices.fields(), true) : List.of(),
        expert ? List.of() : chosen("services", choices.services(), true),
        chosen("districts", choices.districts(), false),
        chosen("languages", choices.languages(), false),
        chosen("countries", choices.countries(), false));
  }

  /** The codes that exist. */
  record Choices(
      Set<String> categories,
      Set<String> fields,
      Set<String> services,
      Set<String> districts,
      Set<String> languages,
      Set<String> countries) {}

  private String required(String name, int longest, boolean needed) {
    var text = text(name);
    if (text.length() > longest || text.indexOf('\0') >= 0) {
      result.rejectValue(name, PROBLEM + "too-long", new Object[] {String.valueOf(longest)}, null);
      return "";
    }
    if (needed && text.isEmpty()) {
      reject(name, "missing");
    }
    return text;
  }

  private List<String> chosen(String name, Set<String> known, boolean needed) {
    var chosen = list(name).stream().distinct().toList();
    if (!known.containsAll(chosen) || chosen.size() > 20) {
      reject(name, "choice");
    } else if (needed && chosen.isEmpty()) {
      reject(name, "missing-choice");
    }
    return chosen;
  }

  private @Nullable Integer number(String name, int most) {
    var text = text(name);
    if (text.isEmpty()) {
      return null;
    }
    if (text.matches("\\d{1,6}") && Integer.parseInt(text) <= most) {
      return Integer.valueOf(text);
    }
    reject(name, "number");
    return null;
  }

  /** One a line; a line may end with the SHA-256 of the paper's file. */
  private List<Paper> papers() {
    var typed = text("papers");
    if (typed.length() > LONGEST_PAPERS) {
      reject("papers", "papers");
      return List.of();
    }
    var papers = new ArrayList<Paper>();
    for (var line : typed.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
      var digest = line.matches("(?s).*\\s[0-9a-fA-F]{64}");
      var title = digest ? line.substring(0, line.length() - 64).strip() : line;
      if (title.length() > 200 || title.indexOf('\0') >= 0) {
        reject("papers", "papers");
        return List.of();
      }
      papers.add(
          new Paper(
              title,
              digest
                  ? line.substring(line.length() - 64).toLowerCase(java.util.Locale.ROOT)
                  : null));
    }
    if (papers.isEmpty() || papers.size() > MOST_PAPERS) {
      reject("papers", "papers");
    }
    return papers;
  }

  private void reject(String field, String problem) {
    result.rejectValue(field, PROBLEM + problem);
  }

  /** What an application said, as the form shows it again. */
  static Map<String, String> shown(Dossier dossier) {
    var practice = dossier.practice();
    var terms = dossier.terms();
    var papers = new StringBuilder();
    for (var paper : dossier.papers()) {
      papers.append(paper.title());
      papers.append(paper.sha256() == null ? "" : " " + paper.sha256()).append('\n');
    }
    return Map.of(
        "contact", dossier.contact(),
        "employer", practice.employer(),
        "title", practice.title(),
        "years", practice.years() == null ? "" : String.valueOf(practice.years()),
        "cases", practice.cases() == null ? "" : String.valueOf(practice.cases()),
        "prices", terms.prices(),
        "data", terms.data(),
        "complaints", terms.complaints(),
        "statement", dossier.statement(),
        "papers", papers.toString());
  }
}
