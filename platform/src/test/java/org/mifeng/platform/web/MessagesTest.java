package org.mifeng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The words of every module, in both languages. */
class MessagesTest {
  /** A straight quote is an escape in {@link MessageFormat} and vanishes on screen. */
  @Test
  void noTextLosesItsApostrophe() throws Exception {
    var lost = new ArrayList<String>();
    for (var bundle : bundles()) {
      for (var file : List.of(bundle, english(bundle))) {
        load(file)
            .forEach(
                (key, text) -> {
                  if (text.toString().contains("'")) {
                    lost.add(file.getFilename() + " " + key);
                  }
                });
      }
    }
    assertThat(lost).isEmpty();
  }

  private static List<Resource> bundles() throws IOException {
    var files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
    return java.util.Arrays.stream(files)
        .filter(file -> !String.valueOf(file.getFilename()).endsWith("_en.properties"))
        .toList();
  }

  private static Resource english(Resource chinese) throws IOException {
    return chinese.createRelative(
        String.valueOf(chinese.getFilename()).replace(".properties", "_en.properties"));
  }

  private static Properties load(Resource file) throws IOException {
    var properties = new Properties();
    properties.load(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8));
    return properties;
  }
}
