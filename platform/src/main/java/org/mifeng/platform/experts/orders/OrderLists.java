package org.mifeng.platform.experts.orders;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mifeng.platform.experts.catalogue.Catalogue;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Lists of orders, and what their filters and forms offer. */
@Component
class OrderLists {
  private final OrderBook book;
  private final Catalogue catalogue;
  private final QuotaFacts quotas;

  OrderLists(OrderBook book, Catalogue catalogue, QuotaFacts quotas) {
    this.book = book;
    this.catalogue = catalogue;
    this.quotas = quotas;
  }

  OrderListPage list(Viewer viewer, OrderFilter filter, Paging paging, Shell shell) {
    var paged = book.list(viewer, filter, paging);
    boolean unused = paged.total() == 0 && book.count(viewer, OrderFilter.ALL) == 0;
    return new OrderListPage(
        table(shell).fill(paged).withExport("/orders"),
        filter,
        new OrderListPage.Choices(
            states(shell),
            items(shell),
            Stream.of(OrderFilter.ASKED, OrderFilter.OFFERED, OrderFilter.OWN)
                .map(one -> Option.of(one, shell.text("experts.order.scope." + one)))
                .toList()),
        unused,
        shell.may(Permission.ORDER_SERVICES));
  }

  Table<Order> table(Shell shell) {
    return Table.<Order>of("experts.order.title")
        .sortable(
            "number",
            "experts.order.field.number",
            row -> Cell.link(row.number(), "/orders/" + row.id()))
        .column(
            "item",
            "experts.order.field.item",
            row -> Cell.text(catalogue.name(row.item(), shell.locale())))
        .column("state", "experts.order.field.state", row -> Words.tag(row.state(), shell))
        .column("brief", "experts.order.field.brief", row -> Cell.text(row.terms().brief()))
        .column(
            "payer",
            "experts.order.field.payer",
            row -> Cell.text(Words.payer(row.terms().payer(), shell)))
        .sortable("due", "experts.order.field.due", row -> Cell.day(row.lastDay()))
        .sortable("since", "experts.order.field.since", row -> Cell.time(row.standing().since()));
  }

  NeedPage need(Viewer viewer, String item, Shell shell) {
    return new NeedPage(
        items(shell),
        Arrays.stream(Payer.values())
            .map(
                payer ->
                    new Option(
                        payer.code(),
                        Words.payer(payer, shell),
                        shell.text("experts.order.payer-hint." + payer.code())))
            .toList(),
        catalogue.find(item).isPresent() ? item : "",
        quotas.list(viewer, shell));
  }

  List<Option> states(Shell shell) {
    return Arrays.stream(OrderState.values())
        .map(state -> Option.of(state.code(), Words.state(state, shell)))
        .toList();
  }

  List<Option> items(Shell shell) {
    return catalogue.list().stream()
        .map(item -> Option.of(item.code(), item.name().in(shell.locale())))
        .toList();
  }
}
