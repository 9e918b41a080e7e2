package org.mifeng.platform.oversight.tasks;

import java.util.List;
import java.util.Locale;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.kernel.Refusal;

/**
 * A file attached to a report, with its digests. It is kept and given back byte for byte and never
 * opened here.
 */
record ReportFile(String name, int size, String sha256, String sm3, byte[] body) {
  /** Files of one report at most. */
  static final int MOST = 3;

  /** Bytes of one file at most. */
  static final int LARGEST = 3 * 1024 * 1024;

  private static final int LONGEST_NAME = 120;
  private static final List<String> TYPES =
      List.of("pdf", "docx", "xlsx", "pptx", "ofd", "png", "jpg", "jpeg", "txt", "csv");

  /**
   * A file as somebody sends it.
   *
   * @param name as on their machine; folders are cut off
   * @param body read up to one byte more than allowed
   */
  static ReportFile of(String name, byte[] body) {
    if (body.length > LARGEST) {
      throw Refusal.tooLarge("oversight.refusal.file-too-large", LARGEST / 1024 / 1024);
    }
    var bare = name.replaceAll("^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
    if (body.length == 0 || bare.isEmpty() || bare.length() > LONGEST_NAME) {
      throw Refusal.invalid("oversight.refusal.file-unfit", LONGEST_NAME);
    }
    if (!TYPES.contains(bare.substring(bare.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
      throw Refusal.invalid("oversight.refusal.file-type", String.join(", ", TYPES));
    }
    var digests = Digests.of(body);
    return new ReportFile(
        bare, body.length, Bytes.hex(digests.sha256()), Bytes.hex(digests.sm3()), body);
  }

  /** What the browser's file chooser offers. */
  static String accepted() {
    return "." + String.join(",.", TYPES);
  }
}
