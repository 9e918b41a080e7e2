package org.mifeng.platform.checkup.filling;

import org.mifeng.index.score.ItemScore;
import org.mifeng.platform.checkup.Claim;
import org.mifeng.platform.checkup.Saving;
import org.mifeng.platform.web.Shell;
import org.springframework.validation.BindingResult;

/** Takes in a section that was sent as one form: keeps what is whole, tells what is not. */
final class SectionIntake {
  private SectionIntake() {}

  /** Whoever takes one answer in. */
  interface Answerer {
    Saving answer(String code, Claim claim, int seen);
  }

  /** Hands each item in that was filled in; what is wrong goes beside its field. */
  static void take(
      Iterable<ItemScore> items,
      SectionForm form,
      BindingResult result,
      Shell shell,
      Answerer answerer) {
    for (var item : items) {
      var code = item.code();
      if (Sections.isAsked(item) && !form.text(code + ".choice").isEmpty()) {
        var saving = answerer.answer(code, form.claim(code + "."), form.seen(code + "."));
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
