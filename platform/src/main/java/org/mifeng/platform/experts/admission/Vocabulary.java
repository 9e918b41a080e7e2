package org.mifeng.platform.experts.admission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mifeng.platform.experts.ExpertCategory;
import org.mifeng.platform.experts.Experts;
import org.mifeng.platform.experts.InstitutionKind;
import org.mifeng.platform.experts.Institutions;
import org.mifeng.platform.experts.admission.Candidate.Kind;
import org.mifeng.platform.registry.Directories;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** The codes of the pool in the reader's words, and what can be chosen. */
@Component
public class Vocabulary {
  private static final List<String> LANGUAGES =
      List.of("zh", "en", "ja", "ko", "de", "fr", "ru", "es", "pt", "ar", "vi", "th");

  private static final List<String> COUNTRIES =
      List.of(
          "CN", "US", "JP", "KR", "DE", "FR", "GB", "NL", "RU", "IN", "SG", "VN", "TH", "MY", "ID",
          "BR", "MX", "AE", "AU", "CA");

  private final Experts experts;
  private final Institutions institutions;
  private final Directories directories;

  Vocabulary(Experts experts, Institutions institutions, Directories directories) {
    this.experts = experts;
    this.institutions = institutions;
    this.directories = directories;
  }

  /** The ten categories, or the kinds of institutions. */
  public List<Option> categories(Kind kind, Shell shell) {
    return switch (kind) {
      case EXPERT ->
          Arrays.stream(ExpertCategory.values())
              .map(
                  one ->
                      new Option(
                          one.name(),
                          shell.text("experts.category." + one.name()),
                          shell.text("experts.minimum." + one.name())))
              .toList();
      case INSTITUTION ->
          Arrays.stream(InstitutionKind.values())
              .map(one -> Option.of(one.code(), shell.text("experts.kind." + one.code())))
              .toList();
    };
  }

  /** Fields of knowledge. */
  public List<Option> fields(Shell shell) {
    return experts.fields().stream().map(code -> Option.of(code, field(code, shell))).toList();
  }

  /** Services of institutions. */
  public List<Option> services(Shell shell) {
    return institutions.services().stream()
        .map(code -> Option.of(code, service(code, shell)))
        .toList();
  }

  /** The city's divisions of today. */
  public List<Option> districts(Shell shell) {
    return directories.current().currentDivisions().stream()
        .map(one -> Option.of(one.code(), one.name(shell.locale())))
        .toList();
  }

  /** Languages. */
  public List<Option> languages(Shell shell) {
    return LANGUAGES.stream().map(code -> Option.of(code, language(code, shell))).toList();
  }

  /** Countries and regions. */
  public List<Option> countries(Shell shell) {
    return COUNTRIES.stream().map(code -> Option.of(code, country(code, shell))).toList();
  }

  /** What a candidate offers, in words. */
  public String offers(Candidate candidate, Shell shell) {
    var words =
        candidate.isExpert()
            ? candidate.profile().fields().stream().map(code -> field(code, shell)).toList()
            : candidate.profile().services().stream().map(code -> service(code, shell)).toList();
    return String.join(shell.text("experts.comma"), words);
  }

  /** The public facts about a candidate. */
  public List<Fact> facts(Candidate candidate, Shell shell) {
    var profile = candidate.profile();
    var facts = new ArrayList<Fact>();
    facts.add(Fact.code(shell.text("experts.fact.number"), candidate.number()));
    facts.add(Fact.of(shell.text("experts.fact.category"), shell.text(candidate.categoryKey())));
    facts.add(
        Fact.of(
            shell.text(candidate.isExpert() ? "experts.fact.fields" : "experts.fact.services"),
            offers(candidate, shell)));
    facts.add(Fact.of(shell.text("experts.fact.districts"), districts(profile, shell)));
    var languages = profile.languages().stream().map(code -> language(code, shell)).toList();
    if (!languages.isEmpty()) {
      facts.add(
          Fact.of(
              shell.text("experts.fact.languages"),
              String.join(shell.text("experts.comma"), languages)));
    }
    var countries = profile.countries().stream().map(code -> country(code, shell)).toList();
    if (!countries.isEmpty()) {
      facts.add(
          Fact.of(
              shell.text("experts.fact.countries"),
              String.join(shell.text("experts.comma"), countries)));
    }
    return facts;
  }

  private String districts(Profile profile, Shell shell) {
    if (profile.districts().isEmpty()) {
      return shell.text("experts.whole-city");
    }
    var directory = directories.current();
    return String.join(
        shell.text("experts.comma"),
        profile.districts().stream()
            .map(code -> directory.division(code).map(one -> one.name(shell.locale())).orElse(code))
            .toList());
  }

  private static String field(String code, Shell shell) {
    return shell.text("experts.field." + code);
  }

  private static String service(String code, Shell shell) {
    return shell.text("experts.service." + code);
  }

  private static String language(String code, Shell shell) {
    return Locale.of(code).getDisplayLanguage(shell.locale());
  }

  private static String country(String code, Shell shell) {
    return Locale.of("", code).getDisplayCountry(shell.locale());
  }
}
