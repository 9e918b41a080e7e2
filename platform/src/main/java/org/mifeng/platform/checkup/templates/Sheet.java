package org.mifeng.platform.checkup.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.platform.kernel.LegalTime;

/**
 * A filled text with all that is printed around it, whatever it is printed on: screen, PDF, Word.
 *
 * @param filled the text
 * @param adoption of the text, when it was adopted
 */
record Sheet(Filled filled, @Nullable Adoption adoption) {
  String title() {
    return filled.title();
  }

  List<Block<String>> blocks() {
    return filled.blocks();
  }

  /** The language as HTML writes it. */
  String lang() {
    return filled.tongue() == Tongue.EN ? "en" : "zh-CN";
  }

  /** Whose drafting it is and what to do before use, in both languages: it stands on each page. */
  Wording notice() {
    return filled.words().getOrDefault(Word.NOTICE, Wording.both(""));
  }

  /** The heading over the law it rests on. */
  String lawHeading() {
    return filled.word(Word.LAW);
  }

  /**
   * A line for each law it rests on; where we are not sure it says that the official text decides.
   */
  List<String> law() {
    return filled.template().law().stream()
        .map(
            citation ->
                citation.toBeChecked()
                    ? filled.word(Word.TO_BE_CHECKED, filled.law(citation))
                    : filled.law(citation))
        .toList();
  }

  /** A line to sign on. */
  String signature(String role) {
    return filled.word(Word.SIGNATURE, role);
  }

  /**
   * Which version it was made from and, when it was adopted, by whom, when and with which digest.
   */
  List<String> marks() {
    var version = filled.word(Word.VERSION, filled.template().code(), filled.template().version());
    var made = adoption;
    if (made == null) {
      return List.of(version);
    }
    var day = made.at().atZone(LegalTime.CHINA).toLocalDate();
    return List.of(
        version,
        filled.word(Word.ADOPTED, day, made.by()),
        filled.word(Word.DIGEST, Bytes.hex(made.digests().sha256())));
  }
}
