package org.mifeng.platform.experts.orders;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.experts.catalogue.Catalogue;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Puts together what officials see of orders. */
@Component
class FigurePages {
  private final OrderBook book;
  private final OrderLists lists;
  private final Catalogue catalogue;
  private final Passage passage;

  FigurePages(OrderBook book, OrderLists lists, Catalogue catalogue, Passage passage) {
    this.book = book;
    this.lists = lists;
    this.catalogue = catalogue;
    this.passage = passage;
  }

  FigureListPage list(Viewer viewer, OrderFilter filter, Paging paging, Shell shell) {
    var sums = book.sums(viewer, filter);
    return new FigureListPage(
        table(shell).fill(book.figures(viewer, filter, paging)).withExport("/order-figures"),
        filter,
        lists.states(shell),
        lists.items(shell),
        new FigureListPage.Totals(
            shell.number(sums.orders()),
            shell.number(sums.accepted()),
            total(sums.price(), shell),
            total(sums.settled(), shell)));
  }

  /** In ten thousands of yuan for Chinese readers, where sums are many digits long. */
  private static String total(long cents, Shell shell) {
    var yuan = java.math.BigDecimal.valueOf(cents, 2);
    return shell.isChinese() && cents >= 1_000_000
        ? shell.text(
            "experts.money-ten-thousands", shell.number(java.math.BigDecimal.valueOf(cents, 6)))
        : shell.text("experts.money", shell.number(yuan));
  }

  Table<Figure> table(Shell shell) {
    return Table.<Figure>of("experts.figures.title")
        .sortable(
            "number",
            "experts.order.field.number",
            row -> Cell.link(row.number(), "/order-figures/" + row.number()))
        .column(
            "item",
            "experts.order.field.item",
            row -> Cell.text(catalogue.name(row.item(), shell.locale())))
        .column("state", "experts.order.field.state", row -> Words.tag(row.state(), shell))
        .column(
            "payer", "experts.order.field.payer", row -> Cell.text(Words.payer(row.payer(), shell)))
        .sortable("price", "experts.figures.price", row -> amount(row.amounts().price()))
        .column("settled", "experts.figures.settled", row -> amount(row.amounts().settled()))
        .sortable("opened", "experts.order.field.opened", row -> Cell.day(row.days().opened()))
        .sortable("changed", "experts.order.field.since", row -> Cell.day(row.days().changed()));
  }

  private static Cell amount(@Nullable Yuan yuan) {
    return yuan == null ? Cell.EMPTY : new Cell.Number(yuan.amount());
  }

  FigurePage one(Viewer viewer, String number, Shell shell) {
    var figure = book.figure(viewer, number);
    boolean desk = viewer.may(Permission.RULE_ON_ORDERS);
    return new FigurePage(
        number,
        Words.tag(figure.state(), shell),
        facts(figure, shell),
        desk
            ? book.disputes(viewer, number).stream()
                .map(
                    one ->
                        new OrderPage.DisputeLine(
                            shell.text(
                                "experts.dispute.by",
                                shell.text("experts.order.side." + one.side()),
                                shell.time(one.at())),
                            one.statement()))
                .toList()
            : List.of(),
        desk && figure.state() == OrderState.DISPUTED,
        desk && figure.state() == OrderState.ACCEPTED && figure.payer() == Payer.QUOTA,
        LegalTime.day(passage.now()).toString());
  }

  private List<Fact> facts(Figure figure, Shell shell) {
    var facts = new ArrayList<Fact>();
    facts.add(
        Fact.of(
            shell.text("experts.order.field.item"), catalogue.name(figure.item(), shell.locale())));
    facts.add(Fact.of(shell.text("experts.order.field.payer"), Words.payer(figure.payer(), shell)));
    facts.add(Fact.of(shell.text("experts.figures.offers"), shell.number(figure.offers())));
    var price = figure.amounts().price();
    if (price != null) {
      facts.add(Fact.of(shell.text("experts.figures.price"), Words.money(price, shell)));
    }
    var settled = figure.amounts().settled();
    if (settled != null) {
      facts.add(Fact.of(shell.text("experts.figures.settled"), Words.money(settled, shell)));
    }
    facts.add(
        Fact.of(shell.text("experts.order.field.opened"), shell.date(figure.days().opened())));
    facts.add(
        Fact.of(shell.text("experts.order.field.since"), shell.date(figure.days().changed())));
    return facts;
  }
}
