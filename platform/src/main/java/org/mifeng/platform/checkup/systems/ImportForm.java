package org.mifeng.platform.checkup.systems;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * An indicator system as it is handed in: a file, or the text of one that was put right in the
 * page.
 */
record ImportForm(@Nullable MultipartFile file, @Nullable String text) {
  /** The bytes of the file, or of the text when no file was chosen. */
  byte[] content() throws IOException {
    if (file != null && !file.isEmpty()) {
      return file.getBytes();
    }
    // Browsers send the lines of a text area with CR LF.
    return text == null ? new byte[0] : text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
  }
}
