package org.mifeng.platform.experts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody an expert may be tied to. Two mean the same when they share the platform's id, the
 * credit code, or the name without its blanks and brackets' forms.
 *
 * @param organisation id on the platform, when it is there
 * @param creditCode unified social credit code, or empty
 * @param name as it was written, or empty
 */
public record Party(@Nullable UUID organisation, String creditCode, String name) {
  public Party {
    creditCode = creditCode.strip().toUpperCase(Locale.ROOT);
    name = name.strip();
  }

  /** The name as names are compared: full-width forms and blanks make no difference. */
  public String nameKey() {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Whether both mean the same organisation. */
  public boolean isSameAs(Party other) {
    return (organisation != null && organisation.equals(other.organisation))
        || (!creditCode.isEmpty() && creditCode.equals(other.creditCode))
        || (!name.isEmpty() && nameKey().equals(other.nameKey()));
  }
}
