package org.mifeng.platform.checkup.filling;

import java.util.Map;
import org.mifeng.index.score.ItemScore;
import org.mifeng.platform.checkup.Claim;
import org.mifeng.platform.checkup.Saving;
import org.mifeng.platform.web.Shell;
import org.springframework.validation.BindingResult;

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

  /** Whoever takes one answer in. */
  interface Answerer {
    Saving answer(String code, Claim claim, int seen);
  }

  /**
   * Hands each item of a section in that was filled in: keeps what is whole, and puts what is wrong
   * beside its field.
   */
  void take(Iterable<ItemScore> items, BindingResult result, Shell shell, Answerer answerer) {
    for (var item : items) {
      var code = item.code();
      if (Sections.isAsked(item) && !text(code + ".choice").isEmpty()) {
        var saving = answerer.answer(code, claim(code + "."), seen(code + "."));
        tell(saving, code, result, shell);
      }
    }
  }

  private static void tell(Saving saving, String code, BindingResult result, Shell shell) {
    switch (saving) {
      case Saving.Saved saved -> {
        // What is kept needs no word; the section's progress shows it.
      }
      case Saving.Faulty(var faults) ->
          faults.forEach(
              fault ->
                  result.rejectValue(
                      code + "." + fault.field(), fault.key(), fault.arguments().toArray(), null));
      case Saving.Overtaken(var newer) ->
          result.rejectValue(
              code + ".choice",
              "checkup.fault.overtaken",
              new Object[] {newer.by().name(), shell.shortTime(newer.by().at())},
              null);
    }
  }
}
