package org.mifeng.platform.checkup.filling;

import java.util.Map;
import org.mifeng.platform.checkup.Claim;

/**
 * The fields of a section or of one item, as a browser sends them.
 *
 * @param fields by their names; of a section each begins with the item's code and a point
 */
record SectionForm(Map<String, String> fields) {
  private static final int LONGEST = 2_000;

  SectionForm {
    fields = Map.copyOf(fields);
  }

  /** What is said about an item; nothing of it is longer than any field may be. */
  Claim claim(String prefix) {
    return new Claim(
        text(prefix + "choice"),
        text(prefix + "reason"),
        new Claim.ProofClaim(
            text(prefix + "verification"),
            text(prefix + "day"),
            text(prefix + "deposit"),
            text(prefix + "document"),
            text(prefix + "link")));
  }

  /** The revision that was seen; 0 when none was, or the field was tampered with. */
  int seen(String prefix) {
    var typed = text(prefix + "revision");
    return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
  }

  String text(String name) {
    var value = fields.getOrDefault(name, "").replace("\0", "");
    return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
  }
}
