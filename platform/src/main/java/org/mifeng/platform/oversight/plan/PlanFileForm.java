package org.mifeng.platform.oversight.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A plan as the browser sends it. */
record PlanFileForm(@Nullable MultipartFile file) {
  /** Longer than any plan that is taken. */
  private static final int LARGEST = 2_000_000;

  /** Its text; empty when nothing was chosen. */
  String text() throws IOException {
    if (file == null) {
      return "";
    }
    try (var stream = file.getInputStream()) {
      return new String(stream.readNBytes(LARGEST), StandardCharsets.UTF_8);
    }
  }
}
