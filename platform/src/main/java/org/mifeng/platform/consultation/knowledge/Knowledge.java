package org.mifeng.platform.consultation.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.mifeng.platform.kernel.LegalTime;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The knowledge base of this platform, read once when it starts: one with a fault stops the start
 * and says where it is.
 */
@Component
class Knowledge {
  private static final String OWN = "content/consultation/";
  private static final String READY_TEXTS = "content/checkup/templates/";

  private final Clock clock;
  private final Compendium base;

  Knowledge(Clock clock) {
    this.clock = clock;
    this.base = read();
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
    return LocalDate.ofInstant(clock.instant(), LegalTime.CHINA);
  }
}
