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

/** Offers are made, taken back and taken; a need is kept open or given up. */
@Controller
class OfferController {
  static final String ONE = "/orders/{id:[0-9a-f-]{36}}";

  private final Needs needs;
  private final Offers offers;
  private final OrderDesk desk;

  OfferController(Needs needs, Offers offers, OrderDesk desk) {
    this.needs = needs;
    this.offers = offers;
    this.desk = desk;
  }

  @PostMapping(ONE + "/offer")
  @Allows(OFFER_SERVICES)
  String offer(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = new OrderForm(fields);
    var terms = form.terms();
    var milestones = form.milestones();
    var asking = new Asking(viewer, id, request, model, redirect);
    return desk.answer(
        asking, form, Verb.OFFER, "", () -> offers.make(viewer, id, terms, milestones));
  }

  @PostMapping(ONE + "/offer-withdrawal")
  @Allows(OFFER_SERVICES)
  String withdraw(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = new OrderForm(fields);
    var field = "withdrawReason";
    var asking = new Asking(viewer, id, request, model, redirect);
    return desk.answer(
        asking,
        form,
        Verb.WITHDRAW_OFFER,
        field,
        () -> offers.withdraw(viewer, id, form.text(field)));
  }

  @PostMapping(ONE + "/choice")
  @Allows(ORDER_SERVICES)
  String choose(
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
        Verb.CHOOSE,
        "",
        () -> offers.choose(viewer, id, form.id("offer"), form.text("choiceReason")));
  }

  @PostMapping(ONE + "/stepping-back")
  @Allows(OFFER_SERVICES)
  String stepBack(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = new OrderForm(fields);
    var field = "stepBackReason";
    var asking = new Asking(viewer, id, request, model, redirect);
    return desk.answer(
        asking, form, Verb.STEP_BACK, field, () -> offers.stepBack(viewer, id, form.text(field)));
  }

  @PostMapping(ONE + "/deadline")
  @Allows(ORDER_SERVICES)
  String extend(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = new OrderForm(fields);
    var field = "extendReason";
    int days = form.offerDays("days");
    var asking = new Asking(viewer, id, request, model, redirect);
    return desk.answer(
        asking, form, Verb.EXTEND, field, () -> needs.extend(viewer, id, days, form.text(field)));
  }

  @PostMapping(ONE + "/cancellation")
  @Allows(ORDER_SERVICES)
  String cancel(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = new OrderForm(fields);
    var field = "cancelReason";
    var asking = new Asking(viewer, id, request, model, redirect);
    return desk.answer(
        asking, form, Verb.CANCEL, field, () -> needs.cancel(viewer, id, form.text(field)));
  }
}
