package org.mifeng.platform.experts.orders;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers whatever is done to an order: the order anew, or its page with what is wrong. */
@Component
class OrderDesk {
  private final OrderPages pages;
  private final Shells shells;

  OrderDesk(OrderPages pages, Shells shells) {
    this.pages = pages;
    this.shells = shells;
  }

  /** Who asks, about which order, and where the answer goes. */
  record Asking(
      Viewer viewer,
      UUID id,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {}

  /**
   * @param field the one a refusal stands beside; empty for none
   */
  String answer(Asking asking, OrderForm form, Verb verb, String field, Runnable work) {
    if (Attempt.of(form.errors(), field, work)) {
      Notice.success(asking.redirect(), "experts.order.notice." + verb.code());
      return "redirect:/orders/" + asking.id();
    }
    asking.model().addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", form.errors());
    var page = pages.of(asking.viewer(), asking.id(), shells.of(asking.request()));
    asking.model().addAttribute("page", page);
    return "experts/orders/show";
  }
}
