package org.mifeng.platform.experts.orders;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.ProtectiveAct.AcceptedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** All SQL of the work on an order, from secrecy to payment: rows are only ever added. */
@Repository
class WorkStore {
  private final JdbcClient jdbc;

  WorkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Fills in what every row of the work says: whose it is, who did it and when. */
  private StatementSpec stating(String sql, Viewer viewer, Order order, Instant now) {
    return jdbc.sql(sql)
        .param("order", order.id())
        .param("organisation", order.enterprise().value())
        .param("institution", order.requirePartner().value())
        .param("by", viewer.name())
        .param("account", viewer.account().value())
        .param("now", OrderStore.at(now));
  }

  /** Adds it, unless this side has confirmed this version for this choice already. */
  boolean insertConfirmation(
      Viewer viewer, Order order, Choice choice, UUID act, AcceptedText text, Instant now) {
    return stating(
                """
                insert into experts.secrecy_confirmation
                  (order_id, event, side, version, language, organisation_id, institution_organisation_id, act_id,
                   confirmed_by, account_id, confirmed_at)
                values (:order, :event, :side, :version, :language, :organisation, :institution, :act, :by, :account, :now)
                on conflict (order_id, event, side, version) do nothing
                """,
                viewer,
                order,
                now)
            .param("event", choice.event())
            .param("side", order.side(viewer).code())
            .param("version", text.version())
            .param("language", text.language())
            .param("act", act)
            .update()
        == 1;
  }

  /** Codes of the sides that confirmed this version for this choice. */
  List<String> confirmedSides(UUID order, int event, String version) {
    return jdbc.sql(
            """
            select side
              from experts.secrecy_confirmation
             where order_id = :order
               and event = :event
               and version = :version
             order by side
            """)
        .param("order", order)
        .param("event", event)
        .param("version", version)
        .query((row, number) -> row.getString("side"))
        .list();
  }

  void insertStep(
      Viewer viewer,
      Order order,
      Milestone milestone,
      Milestone.State state,
      @Nullable String note,
      Instant now) {
    stating(
            """
            insert into experts.milestone_step
              (milestone_id, number, kind, order_id, organisation_id, institution_organisation_id, note,
               done_by, account_id, done_at)
            values (:milestone, :number, :kind, :order, :organisation, :institution, :note, :by, :account, :now)
            """,
            viewer,
            order,
            now)
        .param("milestone", milestone.id())
        .param("number", milestone.steps() + 1)
        .param("kind", state.code())
        .param("note", note, Types.VARCHAR)
        .update();
  }

  /** Adds it, unless the deposit was handed over before. */
  boolean insertDelivery(
      Viewer viewer, Order order, Delivery delivery, byte[] receipt, Instant now) {
    return stating(
                """
                insert into experts.delivery
                  (id, order_id, organisation_id, institution_organisation_id, deposit_id, title, sha256, sm3, size,
                   deposited_at, receipt, delivered_by, account_id, delivered_at)
                values (:id, :order, :organisation, :institution, :deposit, :title, :sha256, :sm3, :size,
                        :deposited, :receipt, :by, :account, :now)
                on conflict (deposit_id) do nothing
                """,
                viewer,
                order,
                now)
            .param("id", delivery.id())
            .param("deposit", delivery.deposit())
            .param("title", delivery.title())
            .param("sha256", delivery.digests().sha256())
            .param("sm3", delivery.digests().sm3())
            .param("size", delivery.digests().size())
            .param("deposited", OrderStore.at(delivery.depositedAt()))
            .param("receipt", receipt)
            .update()
        == 1;
  }

  /** What was handed over, the newest first. */
  List<Delivery> deliveries(UUID order) {
    return jdbc.sql(
            """
            select id, deposit_id, title, sha256, sm3, size, deposited_at, delivered_at
              from experts.delivery
             where order_id = :order
             order by delivered_at desc, id
            """)
        .param("order", order)
        .query(
            (row, number) ->
                new Delivery(
                    row.getObject("id", UUID.class),
                    row.getObject("deposit_id", UUID.class),
                    row.getString("title"),
                    new Digests(row.getBytes("sha256"), row.getBytes("sm3"), row.getLong("size")),
                    OrderStore.instant(row, "deposited_at"),
                    OrderStore.instant(row, "delivered_at")))
        .list();
  }

  /** The receipt of what was handed over. */
  Optional<byte[]> findReceipt(UUID order, UUID delivery) {
    return jdbc.sql(
            """
            select receipt
              from experts.delivery
             where order_id = :order
               and id = :id
            """)
        .param("order", order)
        .param("id", delivery)
        .query(byte[].class)
        .optional();
  }

  /** Adds it, unless it was rated before. */
  boolean insertRating(Viewer viewer, Order order, Rating rating, Instant now) {
    return stating(
                """
                insert into experts.order_rating
                  (order_id, organisation_id, institution_organisation_id, solved, punctual, discreet, fair, usable, remark,
                   rated_by, account_id, rated_at)
                values (:order, :organisation, :institution, :solved, :punctual, :discreet, :fair, :usable, :remark,
                        :by, :account, :now)
                on conflict (order_id) do nothing
                """,
                viewer,
                order,
                now)
            .param("solved", rating.solved())
            .param("punctual", rating.punctual())
            .param("discreet", rating.discreet())
            .param("fair", rating.fair())
            .param("usable", rating.usable())
            .param("remark", rating.remark(), Types.VARCHAR)
            .update()
        == 1;
  }

  Optional<Rating> findRating(UUID order) {
    return jdbc.sql(
            """
            select solved, punctual, discreet, fair, usable, remark
              from experts.order_rating
             where order_id = :order
            """)
        .param("order", order)
        .query(
            (row, number) ->
                new Rating(
                    row.getInt("solved"),
                    row.getInt("punctual"),
                    row.getInt("discreet"),
                    row.getInt("fair"),
                    row.getInt("usable"),
                    row.getString("remark")))
        .optional();
  }

  void insertSettlement(Viewer viewer, Order order, Settlement settlement, Instant now) {
    stating(
            """
            insert into experts.settlement
              (order_id, organisation_id, institution_organisation_id, payer, amount_cents, paid_on, reference,
               settled_by, account_id, settled_at)
            values (:order, :organisation, :institution, :payer, :amount, :paid, :reference, :by, :account, :now)
            """,
            viewer,
            order,
            now)
        .param("payer", settlement.payer().code())
        .param("amount", settlement.amount().cents())
        .param("paid", settlement.paidOn())
        .param("reference", settlement.reference())
        .update();
  }

  Optional<Settlement> findSettlement(UUID order) {
    return jdbc.sql(
            """
            select payer, amount_cents, paid_on, reference
              from experts.settlement
             where order_id = :order
            """)
        .param("order", order)
        .query(
            (row, number) ->
                new Settlement(
                    Payer.find(row.getString("payer")).orElseThrow(),
                    new Yuan(row.getLong("amount_cents")),
                    row.getObject("paid_on", LocalDate.class),
                    row.getString("reference")))
        .optional();
  }

  void insertDispute(Viewer viewer, Order order, String statement, Instant now) {
    stating(
            """
            insert into experts.order_dispute
              (order_id, event, organisation_id, institution_organisation_id, side, former, statement,
               raised_by, account_id, raised_at)
            values (:order, :event, :organisation, :institution, :side, :former, :statement, :by, :account, :now)
            """,
            viewer,
            order,
            now)
        .param("event", order.standing().events() + 1)
        .param("side", order.side(viewer).code())
        .param("former", order.state().code())
        .param("statement", statement)
        .update();
  }

  /** What was brought before the city, the newest first. */
  List<Dispute> disputes(UUID order) {
    return jdbc.sql(
            """
            select side, former, statement, raised_at
              from experts.order_dispute
             where order_id = :order
             order by event desc
            """)
        .param("order", order)
        .query(
            (row, number) ->
                new Dispute(
                    row.getString("side"),
                    OrderState.find(row.getString("former")).orElseThrow(),
                    row.getString("statement"),
                    OrderStore.instant(row, "raised_at")))
        .list();
  }
}
