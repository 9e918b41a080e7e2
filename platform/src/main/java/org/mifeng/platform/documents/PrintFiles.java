package org.mifeng.platform.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The fonts and the style of printed documents, from {@code content/documents}. */
@Component
class PrintFiles {
  byte[] bytes(String name) {
    try {
      return new ClassPathResource("content/documents/" + name).getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("content/documents/" + name, e);
    }
  }

  String string(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }
}
