package org.mifeng.platform.experts.orders;

import static org.mifeng.platform.identity.Permission.OFFER_SERVICES;
import static org.mifeng.platform.identity.Permission.ORDER_SERVICES;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.experts.orders.OrderDesk.Asking;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Secrecy is confirmed, milestones are reported and judged, the result is handed over. */
@Controller
class WorkController {
  private static final String MILESTONE =
      OfferController.ONE + "/milestones/{milestone:[0-9a-f-]{36}}";

  private final Secrecy secrecy;
  private final Performance performance;
  private final OrderDesk desk;

  WorkController(Secrecy secrecy, Performance performance, OrderDesk desk) {
    this.secrecy = secrecy;
    this.performance = performance;
    this.desk = desk;
  }

  @PostMapping(OfferController.ONE + "/secrecy")
  @Allows({ORDER_SERVICES, OFFER_SERVICES})
  String confirm(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = new OrderForm(fields);
    var asking = new Asking(viewer, id, request, model, redirect);
    return desk.answer(
        asking,
        form,
        Verb.CONFIRM_SECRECY,
        "",
        () -> secrecy.confirm(viewer, id, form.text("shown")));
  }

  @PostMapping(MILESTONE + "/report")
  @Allows(OFFER_SERVICES)
  String report(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID milestone,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = new OrderForm(fields);
    var asking = new Asking(viewer, id, request, model, redirect);
    return desk.answer(
        asking,
        form,
        Verb.REPORT_MILESTONE,
        "",
        () -> performance.report(viewer, id, milestone, form.text("note")));
  }

  @PostMapping(MILESTONE + "/acceptance")
  @Allows(ORDER_SERVICES)
  String acceptMilestone(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID milestone,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var asking = new Asking(viewer, id, request, model, redirect);
    return desk.answer(
        asking,
        new OrderForm(Map.of()),
        Verb.ACCEPT_MILESTONE,
        "",
        () -> performance.acceptMilestone(viewer, id, milestone));
  }

  @PostMapping(MILESTONE + "/return")
  @Allows(ORDER_SERVICES)
  String returnMilestone(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID milestone,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = new OrderForm(fields);
    var asking = new Asking(viewer, id, request, model, redirect);
    return desk.answer(
        asking,
        form,
        Verb.RETURN_MILESTONE,
        "",
        () -> performance.returnMilestone(viewer, id, milestone, form.text("reason")));
  }

  @PostMapping(OfferController.ONE + "/delivery")
  @Allows(OFFER_SERVICES)
  String deliver(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = new OrderForm(fields);
    var deposit = form.deposit("deposit");
    var asking = new Asking(viewer, id, request, model, redirect);
    return desk.answer(
        asking,
        form,
        Verb.DELIVER,
        "deposit",
        () -> performance.deliver(viewer, id, deposit.orElseThrow(), form.text("title")));
  }

  @PostMapping(OfferController.ONE + "/return")
  @Allows(ORDER_SERVICES)
  String giveBack(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = new OrderForm(fields);
    var field = "returnReason";
    var asking = new Asking(viewer, id, request, model, redirect);
    return desk.answer(
        asking, form, Verb.RETURN, field, () -> performance.giveBack(viewer, id, form.text(field)));
  }
}
