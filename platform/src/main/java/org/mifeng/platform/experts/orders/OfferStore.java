package org.mifeng.platform.experts.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of offers, their milestones and the choice among them: rows are only ever added. */
@Repository
class OfferStore {
  private final JdbcClient jdbc;

  OfferStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(
      Viewer viewer, Order order, UUID id, Offer.Terms terms, List<String> titles, Instant now) {
    jdbc.sql(
            """
            insert into experts.offer
              (id, order_id, organisation_id, institution_organisation_id, revision, price_cents, working_days, approach,
               made_by, account_id, made_at)
            select :id, :order, :organisation, :institution, coalesce(max(f.revision), 0) + 1, :price, :days, :approach,
                   :by, :account, :now
              from experts.offer f
             where f.order_id = :order
               and f.institution_organisation_id = :institution
            """)
        .param("id", id)
        .param("order", order.id())
        .param("organisation", order.enterprise().value())
        .param("institution", viewer.organisation().value())
        .param("price", terms.price().cents())
        .param("days", terms.days())
        .param("approach", terms.approach())
        .param("by", viewer.name())
        .param("account", viewer.account().value())
        .param("now", OrderStore.at(now))
        .update();
    for (int i = 0; i < titles.size(); i++) {
      insertMilestone(viewer, order, id, i + 1, titles.get(i));
    }
  }

  private void insertMilestone(Viewer viewer, Order order, UUID offer, int number, String title) {
    jdbc.sql(
            """
            insert into experts.offer_milestone
              (id, offer_id, organisation_id, institution_organisation_id, number, title)
            values (:id, :offer, :organisation, :institution, :number, :title)
            """)
        .param("id", UUID.randomUUID())
        .param("offer", offer)
        .param("organisation", order.enterprise().value())
        .param("institution", viewer.organisation().value())
        .param("number", number)
        .param("title", title)
        .update();
  }

  void insertWithdrawal(Viewer viewer, Order order, Offer offer, String reason, Instant now) {
    jdbc.sql(
            """
            insert into experts.offer_withdrawal
              (offer_id, organisation_id, institution_organisation_id, reason, withdrawn_by, account_id, withdrawn_at)
            values (:offer, :organisation, :institution, :reason, :by, :account, :now)
            on conflict (offer_id) do nothing
            """)
        .param("offer", offer.id())
        .param("organisation", order.enterprise().value())
        .param("institution", offer.institution().value())
        .param("reason", reason)
        .param("by", viewer.name())
        .param("account", viewer.account().value())
        .param("now", OrderStore.at(now))
        .update();
  }

  /** The newest offer of each institution that the viewer may see, withdrawn ones among them. */
  List<Offer> list(UUID order) {
    return jdbc
        .sql(
            """
            select distinct on (f.institution_organisation_id)
                   f.id, f.institution_organisation_id, f.price_cents, f.working_days, f.approach, f.made_at,
                   w.offer_id is not null as withdrawn
              from experts.offer f
              left join experts.offer_withdrawal w on w.offer_id = f.id
             where f.order_id = :order
             order by f.institution_organisation_id, f.revision desc
            """)
        .param("order", order)
        .query((row, number) -> offer(row, List.of()))
        .list()
        .stream()
        .map(this::whole)
        .toList();
  }

  /** An offer by its id, as it was made. */
  Optional<Offer> find(UUID id) {
    return jdbc.sql(
            """
            select f.id, f.institution_organisation_id, f.price_cents, f.working_days, f.approach, f.made_at,
                   w.offer_id is not null as withdrawn
              from experts.offer f
              left join experts.offer_withdrawal w on w.offer_id = f.id
             where f.id = :id
            """)
        .param("id", id)
        .query((row, number) -> offer(row, List.of()))
        .optional()
        .map(this::whole);
  }

  private Offer whole(Offer offer) {
    return new Offer(
        offer.id(),
        offer.institution(),
        offer.terms(),
        milestones(offer.id()),
        offer.madeAt(),
        offer.withdrawn());
  }

  private static Offer offer(ResultSet row, List<Milestone> milestones) throws SQLException {
    return new Offer(
        row.getObject("id", UUID.class),
        new OrganisationId(row.getObject("institution_organisation_id", UUID.class)),
        new Offer.Terms(
            new Yuan(row.getLong("price_cents")),
            row.getInt("working_days"),
            row.getString("approach")),
        milestones,
        OrderStore.instant(row, "made_at"),
        row.getBoolean("withdrawn"));
  }

  private List<Milestone> milestones(UUID offer) {
    return jdbc.sql(
            """
            select m.id, m.number, m.title, coalesce(s.number, 0) as steps, coalesce(s.kind, 'planned') as state
              from experts.offer_milestone m
              left join lateral (select n.number, n.kind
                                   from experts.milestone_step n
                                  where n.milestone_id = m.id
                                  order by n.number desc
                                  limit 1) s on true
             where m.offer_id = :offer
             order by m.number
            """)
        .param("offer", offer)
        .query(
            (row, number) ->
                new Milestone(
                    row.getObject("id", UUID.class),
                    row.getInt("number"),
                    row.getString("title"),
                    row.getInt("steps"),
                    Milestone.State.of(row.getString("state"))))
        .list();
  }

  void insertChoice(Order order, Offer offer, Choice choice) {
    jdbc.sql(
            """
            insert into experts.offer_choice
              (order_id, event, offer_id, organisation_id, institution_organisation_id, offers, reason)
            values (:order, :event, :offer, :organisation, :institution, :offers, :reason)
            """)
        .param("order", order.id())
        .param("event", choice.event())
        .param("offer", offer.id())
        .param("organisation", order.enterprise().value())
        .param("institution", offer.institution().value())
        .param("offers", choice.offers())
        .param("reason", choice.reason(), Types.VARCHAR)
        .update();
  }

  /** The newest choice that the viewer may see. */
  Optional<Choice> findChoice(UUID order) {
    return jdbc.sql(
            """
            select event, offer_id, offers, reason
              from experts.offer_choice
             where order_id = :order
             order by event desc
             limit 1
            """)
        .param("order", order)
        .query(
            (row, number) ->
                new Choice(
                    row.getInt("event"),
                    row.getObject("offer_id", UUID.class),
                    row.getInt("offers"),
                    row.getString("reason")))
        .optional();
  }
}
