package org.mifeng.platform.consultation.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.mifeng.platform.consultation.ContributedAnswers;
import org.mifeng.platform.consultation.ContributedAnswers.Contributed;
import org.mifeng.platform.kernel.LegalTime;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The knowledge base of this platform, read once when it starts: one with a fault stops the start
 * and says where it is. Answers that came out of questions are beside what was delivered.
 */
@Component
class Knowledge {
  private static final String OWN = "content/consultation/";
  private static final String READY_TEXTS = "content/checkup/templates/";

  private final Clock clock;
  private final ContributedAnswers contributed;
  private final Compendium delivered;
  private final AtomicReference<List<Contributed>> known = new AtomicReference<>(List.of());
  private volatile Compendium base;

  Knowledge(Clock clock, ContributedAnswers contributed) {
    this.clock = clock;
    this.contributed = contributed;
    this.delivered = read();
    this.base = delivered;
  }

  /** Takes up what came out of questions; false when nothing is new. */
  boolean refresh() {
    var now = contributed.listPublished();
    if (known.getAndSet(now).equals(now)) {
      return false;
    }
    base =
        delivered.with(
            now.stream().flatMap(one -> Contributions.answer(one, delivered).stream()).toList());
    return true;
  }

  /** What the class path holds. */
  static Compendium read() {
    return KnowledgeReader.read(files(OWN), ReadyTextReader.read(files(READY_TEXTS)));
  }

  /** The texts below a folder of the class path, by their names there. */
  static Map<String, String> files(String folder) {
    var files = new TreeMap<String, String>();
    try {
      for (var resource :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + folder + "**/*.*")) {
        if (resource.isReadable()) {
          var path = resource.getURL().toString();
          files.put(
              path.substring(path.lastIndexOf(folder) + folder.length()),
              resource.getContentAsString(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  Compendium base() {
    return base;
  }

  /** The day in China, where the law is in force. */
  LocalDate today() {
    return LegalTime.today(clock);
  }
}
