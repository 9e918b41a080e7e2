package org.mifeng.platform.experts.orders;

import static org.mifeng.platform.identity.Permission.OFFER_SERVICES;
import static org.mifeng.platform.identity.Permission.ORDER_SERVICES;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.mifeng.platform.experts.catalogue.Catalogue;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Orders of one's own, or those one was asked for; a need is made known. */
@Controller
class OrderController {
  private final Needs needs;
  private final OrderBook book;
  private final OrderLists lists;
  private final OrderPages pages;
  private final Catalogue catalogue;
  private final Exports exports;
  private final Shells shells;

  OrderController(
      Needs needs,
      OrderBook book,
      OrderLists lists,
      OrderPages pages,
      Catalogue catalogue,
      Exports exports,
      Shells shells) {
    this.needs = needs;
    this.book = book;
    this.lists = lists;
    this.pages = pages;
    this.catalogue = catalogue;
    this.exports = exports;
    this.shells = shells;
  }

  private static OrderFilter filter(Map<String, String> query) {
    return OrderFilter.of(
        query.getOrDefault("state", ""),
        query.getOrDefault("item", ""),
        query.getOrDefault("number", ""),
        query.getOrDefault("scope", ""));
  }

  @GetMapping("/orders")
  @Allows({ORDER_SERVICES, OFFER_SERVICES})
  String index(
      Viewer viewer,
      @RequestParam Map<String, String> query,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", lists.list(viewer, filter(query), paging, shells.of(request)));
    return "experts/orders/index";
  }

  @GetMapping("/orders.{extension:csv|xlsx}")
  @Allows({ORDER_SERVICES, OFFER_SERVICES})
  void export(
      Viewer viewer,
      @PathVariable String extension,
      @RequestParam Map<String, String> query,
      Paging paging,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    exports.send(
        request,
        response,
        lists.table(shells.of(request)),
        book.all(viewer, filter(query), paging),
        Exports.Kind.of(extension));
  }

  @GetMapping("/orders/new")
  @Allows(ORDER_SERVICES)
  String form(
      Viewer viewer,
      @RequestParam(defaultValue = "") String item,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", lists.need(viewer, item, shells.of(request)));
    return "experts/orders/new";
  }

  @PostMapping("/orders")
  @Allows(ORDER_SERVICES)
  String create(
      Viewer viewer,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = new OrderForm(fields);
    var asked = form.asked(catalogue);
    var opened = new AtomicReference<UUID>();
    if (Attempt.of(form.errors(), () -> opened.set(needs.open(viewer, asked.orElseThrow())))) {
      Notice.success(redirect, "experts.order.notice." + Verb.OPEN.code());
      return "redirect:/orders/" + opened.get();
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", form.errors());
    model.addAttribute("page", lists.need(viewer, form.text("item"), shells.of(request)));
    return "experts/orders/new";
  }

  @GetMapping(OfferController.ONE)
  @Allows({ORDER_SERVICES, OFFER_SERVICES})
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.of(viewer, id, shells.of(request)));
    return "experts/orders/show";
  }
}
