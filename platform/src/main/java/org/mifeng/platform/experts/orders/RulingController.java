package org.mifeng.platform.experts.orders;

import static org.mifeng.platform.identity.Permission.READ_ORDERS;
import static org.mifeng.platform.identity.Permission.RULE_ON_ORDERS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One order as officials see it: disputes are ruled on, and what the quota paid is recorded. */
@Controller
class RulingController {
  private static final String ONE = "/order-figures/{number}";

  private final FigurePages pages;
  private final Closing closing;
  private final Passage passage;
  private final Shells shells;

  RulingController(FigurePages pages, Closing closing, Passage passage, Shells shells) {
    this.pages = pages;
    this.closing = closing;
    this.passage = passage;
    this.shells = shells;
  }

  @GetMapping(ONE)
  @Allows(READ_ORDERS)
  String show(Viewer viewer, @PathVariable String number, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.one(viewer, number, shells.of(request)));
    return "experts/orders/figure";
  }

  /** The city lets a disputed order go on, or ends it. */
  @PostMapping(ONE + "/ruling")
  @Allows(RULE_ON_ORDERS)
  String rule(
      Viewer viewer,
      @PathVariable String number,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = new OrderForm(fields);
    var id = passage.require(viewer, number).id();
    boolean goesOn = "continue".equals(form.text("outcome"));
    var done =
        Attempt.of(
            form.errors(), "reason", () -> closing.rule(viewer, id, goesOn, form.text("reason")));
    return answer(done, form, viewer, number, request, model, redirect);
  }

  /** The city writes down that the quota paid. */
  @PostMapping(ONE + "/settlement")
  @Allows(RULE_ON_ORDERS)
  String settle(
      Viewer viewer,
      @PathVariable String number,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = new OrderForm(fields);
    var id = passage.require(viewer, number).id();
    var settlement = form.settlement(Payer.QUOTA);
    var done = Attempt.of(form.errors(), () -> closing.settle(viewer, id, settlement));
    return answer(done, form, viewer, number, request, model, redirect);
  }

  private String answer(
      boolean done,
      OrderForm form,
      Viewer viewer,
      String number,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    if (done) {
      Notice.success(redirect, "experts.figures.done-notice", number);
      return "redirect:/order-figures/" + number;
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", form.errors());
    model.addAttribute("page", pages.one(viewer, number, shells.of(request)));
    return "experts/orders/figure";
  }
}
