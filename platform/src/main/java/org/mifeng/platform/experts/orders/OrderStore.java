package org.mifeng.platform.experts.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of orders, who was asked, and their history: rows are only ever added. */
@Repository
class OrderStore {
  private static final String SELECT =
      """
      select o.id, o.number, o.organisation_id, o.service, o.payer, o.brief, o.opened_at, d.due_at,
             s.state, s.number as events, s.institution_organisation_id, s.since
        from experts.service_order o
        join lateral (select n.due_at
                        from experts.order_deadline n
                       where n.order_id = o.id
                       order by n.number desc
                       limit 1) d on true
        join lateral experts.order_standing(o.id) s on true
      """;

  private static final String WHERE =
      """
       where (:state = '' or s.state = :state)
         and (:service = '' or o.service = :service)
         and (:number = '' or strpos(o.number, :number) > 0)
         and (:scope <> 'asked' or (s.state = 'open' and d.due_at > :now))
         and (:scope <> 'offered' or exists (
               select 1
                 from experts.offer f
                where f.order_id = o.id
                  and f.institution_organisation_id = :viewer))
         and (:scope <> 'own' or s.institution_organisation_id = :viewer)
      """;

  private static final Map<String, String> ORDERS =
      Map.of("number", "o.number", "due", "d.due_at", "opened", "o.opened_at", "since", "s.since");

  private final JdbcClient jdbc;

  OrderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the transaction ends nobody else acts on this order. */
  void lock(UUID order) {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(hashtextextended('experts.order.' || :id, 0)) is null
            """)
        .param("id", order.toString())
        .query()
        .singleRow();
  }

  /** The next number of this year's orders; numbers may be left out, never given twice. */
  String nextNumber(int year) {
    return jdbc.sql(
            """
            select 'FW-' || :year || '-' || lpad(nextval('experts.service_order_number')::text, 6, '0')
            """)
        .param("year", String.valueOf(year))
        .query(String.class)
        .single();
  }

  void insert(Viewer viewer, Order order, Need need) {
    jdbc.sql(
            """
            insert into experts.service_order
              (id, number, organisation_id, service, payer, brief, opened_by, account_id, opened_at)
            values (:id, :number, :organisation, :service, :payer, :brief, :by, :account, :now)
            """)
        .param("id", order.id())
        .param("number", order.number())
        .param("organisation", order.enterprise().value())
        .param("service", order.item())
        .param("payer", order.terms().payer().code())
        .param("brief", order.terms().brief())
        .param("by", viewer.name())
        .param("account", viewer.account().value())
        .param("now", at(order.terms().openedAt()))
        .update();
    jdbc.sql(
            """
            insert into experts.order_need (order_id, organisation_id, need, contact)
            values (:order, :organisation, :need, :contact)
            """)
        .param("order", order.id())
        .param("organisation", order.enterprise().value())
        .param("need", need.text())
        .param("contact", need.contact())
        .update();
  }

  void insertInvitation(Order order, UUID id, OrganisationId institution, Instant now) {
    jdbc.sql(
            """
            insert into experts.order_invitation (id, order_id, organisation_id, institution_organisation_id, invited_at)
            values (:id, :order, :organisation, :institution, :now)
            """)
        .param("id", id)
        .param("order", order.id())
        .param("organisation", order.enterprise().value())
        .param("institution", institution.value())
        .param("now", at(now))
        .update();
  }

  /** The institutions that were asked, each with the id of its invitation. */
  Map<OrganisationId, UUID> invitations(UUID order) {
    var all = new java.util.LinkedHashMap<OrganisationId, UUID>();
    jdbc.sql(
            """
            select id, institution_organisation_id
              from experts.order_invitation
             where order_id = :order
             order by id
            """)
        .param("order", order)
        .query(
            row -> {
              all.put(
                  new OrganisationId(row.getObject("institution_organisation_id", UUID.class)),
                  row.getObject("id", UUID.class));
            });
    return all;
  }

  void insertDeadline(
      Viewer viewer, Order order, Instant due, @Nullable String reason, Instant now) {
    jdbc.sql(
            """
            insert into experts.order_deadline
              (order_id, number, organisation_id, due_at, reason, set_by, account_id, set_at)
            select :order, coalesce(max(d.number), 0) + 1, :organisation, :due, :reason, :by, :account, :now
              from experts.order_deadline d
             where d.order_id = :order
            """)
        .param("order", order.id())
        .param("organisation", order.enterprise().value())
        .param("due", at(due))
        .param("reason", reason, Types.VARCHAR)
        .param("by", viewer.name())
        .param("account", viewer.account().value())
        .param("now", at(now))
        .update();
  }

  /** Adds the row that follows those the order was read with. */
  void insertEvent(Viewer viewer, Order order, Event event) {
    var partner = event.partner();
    jdbc.sql(
            """
            insert into experts.order_event
              (order_id, number, verb, state, organisation_id, institution_organisation_id, note, side,
               done_by, account_id, done_at)
            values (:order, :number, :verb, :state, :organisation, :institution, :note, :side, :by, :account, :now)
            """)
        .param("order", order.id())
        .param("number", order.standing().events() + 1)
        .param("verb", event.verb())
        .param("state", event.state().code())
        .param("organisation", order.enterprise().value())
        .param("institution", partner == null ? null : partner.value(), Types.OTHER)
        .param("note", event.note(), Types.VARCHAR)
        .param("side", event.side())
        .param("by", event.by())
        .param("account", viewer.account().value())
        .param("now", at(event.at()))
        .update();
  }

  /** The history as far as the viewer may see it, the first first. */
  List<Event> events(UUID order) {
    return jdbc.sql(
            """
            select verb, state, institution_organisation_id, note, side, done_by, done_at
              from experts.order_event
             where order_id = :order
             order by number
            """)
        .param("order", order)
        .query(
            (row, number) ->
                new Event(
                    row.getString("verb"),
                    OrderState.find(row.getString("state")).orElseThrow(),
                    organisation(row.getObject("institution_organisation_id", UUID.class)),
                    row.getString("note"),
                    row.getString("side"),
                    row.getString("done_by"),
                    instant(row, "done_at")))
        .list();
  }

  Optional<Order> find(UUID id) {
    return jdbc.sql(SELECT + "where o.id = :id")
        .param("id", id)
        .query((row, number) -> order(row))
        .optional();
  }

  Optional<Order> findByNumber(String number) {
    return jdbc.sql(SELECT + "where o.number = :number")
        .param("number", number)
        .query((row, at) -> order(row))
        .optional();
  }

  List<Order> list(
      Viewer viewer, OrderFilter filter, Instant now, Paging paging, int limit, int offset) {
    return jdbc.sql(
            SELECT
                + WHERE
                + "order by "
                + paging.orderBy(ORDERS, "o.opened_at desc")
                + ", o.id limit :limit offset :offset")
        .params(parameters(viewer, filter, now))
        .param("limit", limit)
        .param("offset", offset)
        .query((row, number) -> order(row))
        .list();
  }

  long count(Viewer viewer, OrderFilter filter, Instant now) {
    return jdbc.sql("select count(*) from (" + SELECT + WHERE + ") found")
        .params(parameters(viewer, filter, now))
        .query(Long.class)
        .single();
  }

  private static Map<String, Object> parameters(Viewer viewer, OrderFilter filter, Instant now) {
    return Map.of(
        "state", filter.state(),
        "service", filter.item(),
        "number", filter.number(),
        "scope", filter.scope(),
        "viewer", viewer.organisation().value(),
        "now", at(now));
  }

  /** The whole need; empty for whoever has not agreed to secrecy. */
  Optional<Need> findNeed(UUID order) {
    return jdbc.sql(
            """
            select need, contact
              from experts.order_need
             where order_id = :order
            """)
        .param("order", order)
        .query((row, number) -> new Need(row.getString("need"), row.getString("contact")))
        .optional();
  }

  private static Order order(ResultSet row) throws SQLException {
    return new Order(
        row.getObject("id", UUID.class),
        row.getString("number"),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        row.getString("service"),
        new Order.Terms(
            Payer.find(row.getString("payer")).orElseThrow(),
            row.getString("brief"),
            instant(row, "opened_at"),
            instant(row, "due_at")),
        new Order.Standing(
            OrderState.find(row.getString("state")).orElseThrow(),
            row.getInt("events"),
            organisation(row.getObject("institution_organisation_id", UUID.class)),
            instant(row, "since")));
  }

  static @Nullable OrganisationId organisation(@Nullable UUID id) {
    return id == null ? null : new OrganisationId(id);
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
