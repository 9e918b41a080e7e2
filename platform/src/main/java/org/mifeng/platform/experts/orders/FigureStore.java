package org.mifeng.platform.experts.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What officials see of orders, out of the view that holds nothing else. */
@Repository
class FigureStore {
  private static final String SELECT =
      """
      select number, service, payer, state, opened_on, changed_on, offers, price_cents, settled_cents, paid_on
        from experts.stats_orders
      """;

  private static final String WHERE =
      """
       where (:state = '' or state = :state)
         and (:service = '' or service = :service)
         and (:number = '' or strpos(number, :number) > 0)
      """;

  private static final Map<String, String> ORDERS =
      Map.of(
          "number", "number",
          "opened", "opened_on",
          "changed", "changed_on",
          "price", "price_cents");

  private final JdbcClient jdbc;

  FigureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Figure> list(OrderFilter filter, Paging paging, int limit, int offset) {
    return jdbc.sql(
            SELECT
                + WHERE
                + "order by "
                + paging.orderBy(ORDERS, "opened_on desc")
                + ", number desc limit :limit offset :offset")
        .params(parameters(filter))
        .param("limit", limit)
        .param("offset", offset)
        .query((row, number) -> figure(row))
        .list();
  }

  Optional<Figure> find(String number) {
    return jdbc.sql(SELECT + "where number = :number")
        .param("number", number)
        .query((row, at) -> figure(row))
        .optional();
  }

  /** How many orders there are, what those chosen cost together and what was paid. */
  Figure.Sums sums(OrderFilter filter) {
    return jdbc.sql(
            """
            select count(*) as orders,
                   count(*) filter (where state in ('accepted', 'settled')) as accepted,
                   coalesce(sum(price_cents) filter (where state <> 'cancelled'), 0) as price,
                   coalesce(sum(settled_cents), 0) as settled
              from experts.stats_orders
            """
                + WHERE)
        .params(parameters(filter))
        .query(
            (row, number) ->
                new Figure.Sums(
                    row.getLong("orders"),
                    row.getLong("accepted"),
                    row.getLong("price"),
                    row.getLong("settled")))
        .single();
  }

  private static Map<String, Object> parameters(OrderFilter filter) {
    return Map.of("state", filter.state(), "service", filter.item(), "number", filter.number());
  }

  private static Figure figure(ResultSet row) throws SQLException {
    return new Figure(
        row.getString("number"),
        row.getString("service"),
        Payer.find(row.getString("payer")).orElseThrow(),
        OrderState.find(row.getString("state")).orElseThrow(),
        new Figure.Days(
            row.getObject("opened_on", LocalDate.class),
            row.getObject("changed_on", LocalDate.class),
            row.getObject("paid_on", LocalDate.class)),
        row.getLong("offers"),
        new Figure.Amounts(yuan(row, "price_cents"), yuan(row, "settled_cents")));
  }

  private static @Nullable Yuan yuan(ResultSet row, String column) throws SQLException {
    var cents = row.getObject(column, Long.class);
    return cents == null ? null : new Yuan(cents);
  }
}
