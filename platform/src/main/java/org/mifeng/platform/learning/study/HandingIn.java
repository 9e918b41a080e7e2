package org.mifeng.platform.learning.study;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what was ticked in a test: keeps it, or marks it when every question is answered. */
@Component
class HandingIn {
  private static final String KEEP = "keep";

  private final Sittings sittings;

  HandingIn(Sittings sittings) {
    this.sittings = sittings;
  }

  /**
   * What was sent.
   *
   * @param fields values by name
   */
  record Sent(UUID sitting, Map<String, String[]> fields) {
    boolean isToBeKept() {
      return fields.containsKey(KEEP);
    }
  }

  String take(Way way, Sent sent, Locale reader, Model model, RedirectAttributes redirect) {
    var sitting = sittings.require(way, sent.sitting());
    var answers = sitting.asked().ticked(sent.fields());
    if (sitting.outcome() != null) {
      Notice.info(redirect, "learning.test.already");
      return result(way, sitting);
    }
    sittings.keep(way, sitting, answers);
    if (sent.isToBeKept()) {
      Notice.success(redirect, "learning.test.kept");
      return "redirect:" + way.path();
    }
    var result = new MapBindingResult(Map.of(), "form");
    unanswered(sitting, answers, result);
    if (Attempt.of(result, () -> sittings.handIn(way, sitting, answers))) {
      return result(way, sitting);
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    model.addAttribute("page", TestPage.of(way, sitting, reader, answers));
    return "learning/study/test";
  }

  private static void unanswered(Sitting sitting, Picks answers, BindingResult result) {
    int number = 0;
    for (var question : sitting.asked().all().keySet()) {
      number++;
      if (answers.of(question).isEmpty()) {
        result.rejectValue(
            question, "learning.test.unanswered", new Object[] {String.valueOf(number)}, null);
      }
    }
  }

  private static String result(Way way, Sitting sitting) {
    return "redirect:" + way.test() + "/" + sitting.id();
  }
}
