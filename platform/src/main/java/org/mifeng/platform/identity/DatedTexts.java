package org.mifeng.platform.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.ProtectiveAct;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Texts that people accept, from {@code content/<module>/<name>/<first day>.<language>.txt}: the
 * one in force is the newest that has begun.
 */
@Component
public class DatedTexts {
  private static final Pattern FILE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.(zh|en)\\.txt");

  private final Clock clock;
  private final Map<String, TreeMap<LocalDate, DatedText>> read = new ConcurrentHashMap<>();

  DatedTexts(Clock clock) {
    this.clock = clock;
  }

  /**
   * The text in force today.
   *
   * @param name {@code <module>.<name>}
   */
  public DatedText current(String name) {
    var today = LegalTime.today(clock);
    var entry = versions(name).floorEntry(today);
    if (entry == null) {
      throw new IllegalStateException("no version of " + name + " is in force on " + today);
    }
    return entry.getValue();
  }

  /**
   * What somebody accepted, when it is the text in force today.
   *
   * @param shown what the form sent back, see {@link DatedText#shown}
   * @return empty when another version, or none, was shown
   */
  public Optional<ProtectiveAct.AcceptedText> accepted(String name, String shown) {
    var text = current(name);
    return java.util.stream.Stream.of(Locale.CHINESE, Locale.ENGLISH)
        .filter(language -> text.shown(language).equals(shown))
        .findFirst()
        .map(language -> text.accepted(DatedText.language(language)));
  }

  private TreeMap<LocalDate, DatedText> versions(String name) {
    return read.computeIfAbsent(name, DatedTexts::read);
  }

  private static TreeMap<LocalDate, DatedText> read(String name) {
    var folder = "classpath*:content/" + name.replace('.', '/') + "/*.txt";
    var texts = new TreeMap<LocalDate, Map<String, byte[]>>();
    try {
      for (var file : new PathMatchingResourcePatternResolver().getResources(folder)) {
        var match = FILE.matcher(String.valueOf(file.getFilename()));
        if (match.matches()) {
          texts
              .computeIfAbsent(LocalDate.parse(match.group(1)), day -> new HashMap<>())
              .put(match.group(2), file.getContentAsByteArray());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var versions = new TreeMap<LocalDate, DatedText>();
    texts.forEach((from, all) -> versions.put(from, new DatedText(name, from, all)));
    return versions;
  }
}
