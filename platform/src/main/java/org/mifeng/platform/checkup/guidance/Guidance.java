package org.mifeng.platform.checkup.guidance;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.mifeng.index.Indicator;
import org.mifeng.index.Wording;
import org.mifeng.platform.checkup.templates.Templates;
import org.mifeng.platform.learning.Lessons;
import org.mifeng.platform.web.Shell;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * How a gap is closed, beyond what the indicator itself says. Its lists are data and read at the
 * start, which an unknown kind of help stops.
 */
@Component
public class Guidance {
  private static final String FOLDER = "content/checkup/guidance/";
  private static final String ANY = "*";

  /** More would be a course, not five minutes. */
  private static final int MOST_LESSONS = 3;

  private final Templates templates;
  private final Lessons lessons;
  private final List<String> officialTexts;
  private final Properties help = new Properties();

  Guidance(Templates templates, Lessons lessons) {
    this.templates = templates;
    this.lessons = lessons;
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
  public Help help(Indicator indicator, LocalDate day, Shell shell) {
    return new Help(
        templates.forIndicator(indicator.code()).stream()
            .map(
                offer ->
                    new Help.Pointer(shell.isChinese() ? offer.zh() : offer.en(), offer.link()))
            .toList(),
        lessons.forIndicator(indicator.code()).stream()
            .limit(MOST_LESSONS)
            .map(one -> lesson(one, shell))
            .toList(),
        helpers(indicator).stream()
            .map(kind -> new Help.Pointer(shell.text("checkup.help." + kind.code()), kind.link()))
            .toList(),
        shell.date(day.plusDays(DueDay.within(indicator.item().effort()))));
  }

  private static Help.Pointer lesson(Lessons.Offer offer, Shell shell) {
    var english = offer.en();
    return new Help.Pointer(
        shell.text(
            "checkup.guidance.lesson",
            shell.isChinese() || english == null ? offer.zh() : english,
            offer.minutes()),
        offer.link());
  }

  /** The law and standards an indicator rests on, with a mark where the official text decides. */
  public String basis(Indicator indicator, Shell shell) {
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
