package org.mifeng.platform.oversight.tasks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.web.multipart.MultipartFile;

/** A report as the browser sends it. */
record ReportForm(
    @Nullable String said,
    @Nullable String text,
    @Nullable List<MultipartFile> files,
    @Nullable List<String> shares) {

  /** What was written; refused when a file is too large or a share is no id. */
  Report.Draft draft() {
    return new Report.Draft(said, text, attached(), named());
  }

  private List<ReportFile> attached() {
    if (files == null) {
      return List.of();
    }
    // A browser sends an empty file for a field that was left alone.
    var sent = files.stream().filter(file -> !name(file).isEmpty() || !file.isEmpty()).toList();
    if (sent.size() > ReportFile.MOST) {
      throw Refusal.invalid("oversight.refusal.too-many-files", ReportFile.MOST);
    }
    return sent.stream().map(ReportForm::file).toList();
  }

  private static ReportFile file(MultipartFile file) {
    try (var stream = file.getInputStream()) {
      return ReportFile.of(name(file), stream.readNBytes(ReportFile.LARGEST + 1));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String name(MultipartFile file) {
    var name = file.getOriginalFilename();
    return name == null ? "" : name;
  }

  private List<UUID> named() {
    if (shares == null) {
      return List.of();
    }
    try {
      return shares.stream().filter(one -> !one.isBlank()).map(UUID::fromString).toList();
    } catch (IllegalArgumentException tampered) {
      throw Refusal.invalid("oversight.refusal.no-such-share");
    }
  }
}
