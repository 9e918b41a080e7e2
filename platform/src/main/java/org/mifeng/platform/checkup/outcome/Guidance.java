package org.mifeng.platform.checkup.outcome;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.TreeMap;
import org.mifeng.index.Indicator;
import org.mifeng.index.Wording;
import org.mifeng.platform.checkup.templates.Templates;
import org.mifeng.platform.web.Shell;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * How a gap is closed, beyond what the indicator itself says: the law with a mark where the
 * official text must be asked, ready texts, who can help, by when. Its lists are data and read at
 * the start, which an unknown kind of help stops.
 */
@Component
class Guidance {
  private static final String FOLDER = "content/checkup/outcome/";
  private static final String ANY = "*";

  /** Days by points of effort, as the efforts describe themselves: a week, a month, more. */
  private static final NavigableMap<Integer, Integer> DAYS =
      new TreeMap<>(java.util.Map.of(0, 7, 2, 30, 3, 90));

  private final Templates templates;
  private final List<String> officialTexts;
  private final Properties help = new Properties();

  Guidance(Templates templates) {
    this.templates = templates;
    this.officialTexts =
        file("official-texts.txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    try {
      help.load(new StringReader(file("help.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    help.stringPropertyNames().forEach(this::kinds);
  }

  private static String file(String name) {
    try {
      return new ClassPathResource(FOLDER + name).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kinds of help; no people are named, because who they are changes. */
  enum HelpKind {
    /** The advice point of the district or park. */
    CONSULTATION,
    /** Courses. */
    TRAINING,
    /** Whoever visits enterprises for the district. */
    OFFICIALS,
    /** A lawyer. */
    LAWYER,
    /** A provider of information security. */
    SECURITY,
    /** Sealing on this platform. */
    DEPOSIT;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Where it is found on this platform, or empty. */
    String link() {
      return switch (this) {
        case DEPOSIT -> "/deposits/new";
        case CONSULTATION, TRAINING, OFFICIALS, LAWYER, SECURITY -> "";
      };
    }
  }

  private List<HelpKind> kinds(String key) {
    return Arrays.stream(help.getProperty(key).split(",", -1))
        .map(kind -> HelpKind.valueOf(kind.strip().toUpperCase(Locale.ROOT)))
        .toList();
  }

  private List<HelpKind> helpers(Indicator indicator) {
    for (var key : List.of(indicator.code(), indicator.item().dimension())) {
      if (help.containsKey(key)) {
        return kinds(key);
      }
    }
    return kinds(ANY);
  }

  /**
   * What helps to close a gap.
   *
   * @param day from which the suggested date is counted
   */
  ResultPage.Help help(Indicator indicator, LocalDate day, Shell shell) {
    return new ResultPage.Help(
        templates.forIndicator(indicator.code()).stream()
            .map(
                offer ->
                    new ResultPage.Pointer(
                        shell.isChinese() ? offer.zh() : offer.en(), offer.link()))
            .toList(),
        helpers(indicator).stream()
            .map(
                kind ->
                    new ResultPage.Pointer(shell.text("checkup.help." + kind.code()), kind.link()))
            .toList(),
        shell.date(
            day.plusDays(DAYS.floorEntry(Math.max(0, indicator.item().effort())).getValue())));
  }

  /** The law and standards an indicator rests on, with a mark where the official text decides. */
  String basis(Indicator indicator, Shell shell) {
    return String.join(
        shell.text("checkup.list-comma"),
        indicator.advice().basis().stream().map(one -> basis(one, shell)).toList());
  }

  private String basis(Wording basis, Shell shell) {
    var words = basis.in(shell.locale());
    return officialTexts.stream().anyMatch(basis.zh()::contains)
        ? words
        : shell.text("checkup.report.check-official", words);
  }
}
