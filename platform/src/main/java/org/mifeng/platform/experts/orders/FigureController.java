package org.mifeng.platform.experts.orders;

import static org.mifeng.platform.identity.Permission.READ_ORDERS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Orders as officials see them: numbers, never needs. */
@Controller
class FigureController {
  private final OrderBook book;
  private final FigurePages pages;
  private final Exports exports;
  private final Shells shells;

  FigureController(OrderBook book, FigurePages pages, Exports exports, Shells shells) {
    this.book = book;
    this.pages = pages;
    this.exports = exports;
    this.shells = shells;
  }

  private static OrderFilter filter(Map<String, String> query) {
    return OrderFilter.of(
        query.getOrDefault("state", ""),
        query.getOrDefault("item", ""),
        query.getOrDefault("number", ""),
        "");
  }

  @GetMapping("/order-figures")
  @Allows(READ_ORDERS)
  String index(
      Viewer viewer,
      @RequestParam Map<String, String> query,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", pages.list(viewer, filter(query), paging, shells.of(request)));
    return "experts/orders/figures";
  }

  @GetMapping("/order-figures.{extension:csv|xlsx}")
  @Allows(READ_ORDERS)
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
        pages.table(shells.of(request)),
        book.allFigures(viewer, filter(query), paging),
        Exports.Kind.of(extension));
  }
}
