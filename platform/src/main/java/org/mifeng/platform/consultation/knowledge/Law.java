package org.mifeng.platform.consultation.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mifeng.platform.consultation.knowledge.LawText.Standing;

/**
 * A law with its texts.
 *
 * @param texts the newest first, never empty
 */
record Law(String code, List<LawText> texts) {
  Optional<LawText> find(LocalDate version) {
    return texts.stream().filter(text -> text.version().equals(version)).findFirst();
  }

  /** The text in force on this day. */
  Optional<LawText> current(LocalDate day) {
    return texts.stream().filter(text -> text.on(day) == Standing.CURRENT).findFirst();
  }

  /** The text in force on this day; where there is none, the newest that has begun. */
  LawText shown(LocalDate day) {
    return current(day)
        .or(() -> texts.stream().filter(text -> text.on(day) == Standing.ENDED).findFirst())
        .orElse(texts.getFirst());
  }
}
