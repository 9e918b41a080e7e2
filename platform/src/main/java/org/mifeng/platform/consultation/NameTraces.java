package org.mifeng.platform.consultation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks through a text that is to lose its names for what is left of them. The asker's own names
 * and numbers never pass; what only looks like a name is shown, and whoever writes takes it out or
 * says that it may stand. It finds common forms and no more: the second person reads too.
 */
public final class NameTraces {
  /** A run of the asker's own words that is as long as this gives them away. */
  private static final int VERBATIM = 24;

  private static final Map<String, String> FORMS = forms();
  private static final Pattern TITLED = form("titled");
  private static final Pattern CALLED = form("called");
  private static final Pattern FAMILIAR = form("familiar");
  private static final Pattern ENTERPRISE = form("enterprise");

  /** What an enterprise is by law, the place its name begins with, and its trade. */
  private static final Pattern FORM = form("form");

  private static final Pattern PLACE = form("place");
  private static final Pattern TRADE = form("trade");

  /** How one writes that a name is not said. */
  private static final String UNNAMED = FORMS.getOrDefault("unnamed", "?");

  private static final Pattern CREDIT_CODE =
      Pattern.compile(
          "(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Z])");
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,100}\\.[A-Za-z]{2,10}");
  private static final String MASK = "***";

  private NameTraces() {}

  private static Map<String, String> forms() {
    try (var stream = NameTraces.class.getResourceAsStream("/content/questions/names.txt")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("=", 2))
          .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static Pattern form(String name) {
    return Pattern.compile(
        FORMS.getOrDefault(name, "").replace("{surname}", FORMS.getOrDefault("surname", "")));
  }

  /** What a trace is of. */
  public enum Kind {
    /** The enterprise that asked. */
    ASKER_ENTERPRISE(true),
    /** A person who wrote for it. */
    ASKER_PERSON(true),
    /** Identity number, card, telephone, mail address, credit code, number of the question. */
    NUMBER(true),
    /** What of the enterprise's name tells it from others. */
    ASKER_SHORT(false),
    /** What is called like an enterprise. */
    ENTERPRISE(false),
    /** What is called like a person. */
    PERSON(false),
    /** A long run of the asker's own words, who has not said who they are. */
    VERBATIM(false),
    /** Tables or code. */
    CONTENT(false);

    private final boolean blocking;

    Kind(boolean blocking) {
      this.blocking = blocking;
    }

    /** Whether it never passes. */
    public boolean isBlocking() {
      return blocking;
    }

    /** Lower case with hyphens, in messages and forms. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Something that was found. */
  public record Trace(Kind kind, String text) {}

  /**
   * What is known of the question.
   *
   * @param enterprise its name, empty for an anonymous question
   * @param persons who wrote for the asker
   * @param number of the question
   * @param asked the asker's words where they may not be taken over, else empty
   */
  public record Known(String enterprise, List<String> persons, String number, String asked) {
    public Known {
      persons = List.copyOf(persons);
    }
  }

  /** What a text still holds, each once. */
  public static List<Trace> in(String text, Known known) {
    var plain = plain(text);
    var all = new LinkedHashSet<Trace>();
    own(plain, known, all);
    for (var sign : SecretSigns.of(text)) {
      switch (sign) {
        case IDENTITY, CARD, PHONE, DIGITS -> all.add(new Trace(Kind.NUMBER, sign.code()));
        case TABLE, CODE -> all.add(new Trace(Kind.CONTENT, sign.code()));
      }
    }
    found(MAIL, Kind.NUMBER, plain, all);
    found(CREDIT_CODE, Kind.NUMBER, plain, all);
    found(ENTERPRISE, Kind.ENTERPRISE, plain, all);
    found(TITLED, Kind.PERSON, plain, all);
    found(CALLED, Kind.PERSON, plain, all);
    found(FAMILIAR, Kind.PERSON, plain, all);
    verbatim(plain, plain(known.asked()), all);
    return List.copyOf(all);
  }

  /**
   * A text with all that {@link #in} finds by name or number replaced by a sign that tells nothing.
   *
   * @param known what is known of the question
   */
  public static String masked(String text, Known known) {
    var masked = Normalizer.normalize(text, Normalizer.Form.NFKC);
    var own = new ArrayList<String>(known.persons());
    own.add(known.enterprise());
    own.add(core(plain(known.enterprise())));
    own.add(known.number());
    for (var name : own) {
      var literal = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
      if (literal.length() >= 2) {
        masked = masked.replace(literal, MASK);
      }
    }
    for (var pattern : List.of(MAIL, CREDIT_CODE, TITLED, CALLED, FAMILIAR, ENTERPRISE)) {
      masked = pattern.matcher(masked).replaceAll(MASK);
    }
    return masked;
  }

  private static void own(String plain, Known known, Set<Trace> all) {
    var enterprise = plain(known.enterprise());
    if (!enterprise.isEmpty() && plain.contains(enterprise)) {
      all.add(new Trace(Kind.ASKER_ENTERPRISE, known.enterprise()));
    } else {
      var core = core(enterprise);
      if (core.length() >= 2 && plain.contains(core)) {
        all.add(new Trace(Kind.ASKER_SHORT, core));
      }
    }
    known.persons().stream()
        .filter(person -> plain(person).length() >= 2 && plain.contains(plain(person)))
        .forEach(person -> all.add(new Trace(Kind.ASKER_PERSON, person)));
    if (plain.contains(plain(known.number()))) {
      all.add(new Trace(Kind.NUMBER, known.number()));
    }
  }

  /** Without place, trade and form: what tells an enterprise from others. */
  private static String core(String enterprise) {
    var named = FORM.matcher(PLACE.matcher(enterprise).replaceFirst("")).replaceFirst("");
    return TRADE.matcher(named).replaceFirst("");
  }

  private static void found(Pattern pattern, Kind kind, String plain, Set<Trace> all) {
    pattern
        .matcher(plain)
        .results()
        .map(hit -> hit.group())
        .filter(hit -> !hit.contains(UNNAMED))
        .limit(10)
        .forEach(hit -> all.add(new Trace(kind, hit)));
  }

  private static void verbatim(String plain, String asked, Set<Trace> all) {
    for (int from = 0; from + VERBATIM <= asked.length(); from++) {
      var run = asked.substring(from, from + VERBATIM);
      if (plain.contains(run)) {
        all.add(new Trace(Kind.VERBATIM, run));
        return;
      }
    }
  }

  /** As names are compared: width, case and blanks make no difference. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }

  /** The kinds that may stand when somebody says so, as a form carries them. */
  public static String codes(List<Trace> traces) {
    return traces.stream()
        .map(Trace::kind)
        .filter(kind -> !kind.isBlocking())
        .distinct()
        .sorted()
        .map(Kind::code)
        .collect(Collectors.joining(" "));
  }

  /** Whether all that may stand was looked at. */
  public static boolean areLookedAt(List<Trace> traces, String confirmed) {
    var seen = Arrays.asList(confirmed.split(" ", 20));
    return traces.stream()
        .map(Trace::kind)
        .filter(kind -> !kind.isBlocking())
        .allMatch(kind -> seen.contains(kind.code()));
  }
}
