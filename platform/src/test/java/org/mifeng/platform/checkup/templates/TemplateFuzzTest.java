package org.mifeng.platform.checkup.templates;

import static org.mifeng.platform.checkup.templates.TemplateFixture.LIBRARY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/**
 * {@link TemplateReader} with {@link BlockReader} and {@link FieldReader}, and {@link
 * CatalogueReader}: whatever the bytes, they read a text or name a fault.
 */
class TemplateFuzzTest {
  private static final int ROUNDS = Integer.getInteger("mifeng.fuzz", 400);
  private static final String SPICE = "{}[]:,&*#-\"'\n \t%@|>zh密\u0000\uD800";

  @Test
  void aDamagedTextIsReadOrRefused() throws IOException {
    var reader = new TemplateReader(LIBRARY.catalogue());
    var text = content("grading-form/2026-11-01.yaml");
    var random = new Random(41);
    for (int round = 0; round < ROUNDS; round++) {
      var damaged = damage(text, random);
      refuseAlone(() -> reader.read("grading-form/2026-11-01.yaml", damaged));
    }
  }

  @Test
  void aDamagedCatalogueIsReadOrRefused() {
    var random = new Random(42);
    for (int round = 0; round < ROUNDS; round++) {
      refuseAlone(() -> CatalogueReader.read(name -> damage(content(name), random)));
    }
  }

  private static void refuseAlone(Runnable work) {
    try {
      work.run();
    } catch (TemplateFault named) {
      // Named with code and place: what a faulty file deserves.
    }
  }

  private static String damage(String text, Random random) {
    var damaged = new StringBuilder(text);
    for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
      int at = random.nextInt(damaged.length());
      switch (random.nextInt(3)) {
        case 0 -> damaged.setCharAt(at, SPICE.charAt(random.nextInt(SPICE.length())));
        case 1 -> damaged.delete(at, Math.min(damaged.length(), at + 1 + random.nextInt(40)));
        default -> damaged.insert(at, SPICE.charAt(random.nextInt(SPICE.length())));
      }
    }
    return damaged.toString();
  }

  private static String content(String name) {
    try {
      return new ClassPathResource("content/checkup/templates/" + name)
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
