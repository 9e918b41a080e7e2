package org.mifeng.platform.registry.roster;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A roster as the browser sends it. */
record HandInForm(@Nullable MultipartFile file) {
  /** The name it had on the sender's machine, without folders. */
  String fileName() {
    var name = file == null ? null : file.getOriginalFilename();
    return name == null || name.isBlank() ? "roster" : name.replaceAll("^.*[/\\\\]", "");
  }

  /** Its bytes, one more than allowed at most. */
  byte[] content() throws IOException {
    if (file == null) {
      return new byte[0];
    }
    try (var stream = file.getInputStream()) {
      return stream.readNBytes(RosterReader.LARGEST_FILE + 1);
    }
  }
}
