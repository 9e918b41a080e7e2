package org.mifeng.platform.experts.orders;

import static org.mifeng.platform.identity.Permission.OFFER_SERVICES;
import static org.mifeng.platform.identity.Permission.ORDER_SERVICES;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.experts.orders.OrderDesk.Asking;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A result is accepted, rated and paid by the two sides, or brought before the city. */
@Controller
class ClosingController {
  private final Closing closing;
  private final OrderBook book;
  private final OrderDesk desk;

  ClosingController(Closing closing, OrderBook book, OrderDesk desk) {
    this.closing = closing;
    this.book = book;
    this.desk = desk;
  }

  /** The receipt of a result, for whoever checks the file against it. */
  @GetMapping(OfferController.ONE + "/results/{delivery:[0-9a-f-]{36}}/receipt.json")
  @Allows({ORDER_SERVICES, OFFER_SERVICES})
  ResponseEntity<byte[]> receipt(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID delivery) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("receipt-" + delivery + ".json")
                .build()
                .toString())
        .body(book.receipt(viewer, id, delivery));
  }

  @PostMapping(OfferController.ONE + "/acceptance")
  @Allows(ORDER_SERVICES)
  String accept(
      Viewer viewer,
      @PathVariable UUID id,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var asking = new Asking(viewer, id, request, model, redirect);
    return desk.answer(
        asking, new OrderForm(Map.of()), Verb.ACCEPT, "", () -> closing.accept(viewer, id));
  }

  @PostMapping(OfferController.ONE + "/rating")
  @Allows(ORDER_SERVICES)
  String rate(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = new OrderForm(fields);
    var rating = form.rating();
    var asking = new Asking(viewer, id, request, model, redirect);
    return desk.answer(asking, form, Verb.RATE, "", () -> closing.rate(viewer, id, rating));
  }

  /** The institution says that the enterprise has paid. */
  @PostMapping(OfferController.ONE + "/settlement")
  @Allows(OFFER_SERVICES)
  String settle(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = new OrderForm(fields);
    var settlement = form.settlement(Payer.OWN);
    var asking = new Asking(viewer, id, request, model, redirect);
    return desk.answer(asking, form, Verb.SETTLE, "", () -> closing.settle(viewer, id, settlement));
  }

  @PostMapping(OfferController.ONE + "/dispute")
  @Allows({ORDER_SERVICES, OFFER_SERVICES})
  String dispute(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = new OrderForm(fields);
    var field = "statement";
    var asking = new Asking(viewer, id, request, model, redirect);
    return desk.answer(
        asking, form, Verb.DISPUTE, field, () -> closing.dispute(viewer, id, form.text(field)));
  }
}
