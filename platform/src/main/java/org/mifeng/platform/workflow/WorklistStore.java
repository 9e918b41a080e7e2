package org.mifeng.platform.workflow;

import static org.mifeng.platform.workflow.ItemRows.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** SQL of lists of items. Each list is one of four sources under the same filter. */
@Repository
class WorklistStore {
  private static final String COLUMNS =
      """
      select i.id, i.kind, i.subject, i.arguments, i.path, i.organisation_id, i.seat, i.at_desk, i.holder_account_id, i.holder_name,
             i.initiator_account_id, i.initiator_organisation_id, i.initiator_name, i.opened_at, i.turn, i.given_at, i.due_at,
             i.ended_at, i.ending, i.outcome
      """;

  private static final String TO_DO =
      """
      from workflow.item i
      where i.ended_at is null
        and ((i.holder_account_id = any(:holders)
              and (i.organisation_id = :organisation or (i.organisation_id is null and i.holder_account_id = :me)))
             or (i.holder_account_id is null and i.at_desk and i.organisation_id = :organisation and i.seat = :seat))
      """;

  private static final String DONE =
      """
      from workflow.handled h
      join workflow.item i on i.id = h.item_id
      where h.account_id = :me
        and not (i.ended_at is null and coalesce(i.holder_account_id = :me, false))
      """;

  private static final String STARTED =
      """
      from workflow.item i
      where i.initiator_account_id = :me
        and i.initiator_organisation_id = :organisation
      """;

  private static final String COPIED_TO_ME =
      """
      where c.account_id = :me
      """;

  /** Whoever is copied as a person too finds the item once. */
  private static final String COPIED_TO_MY_DESK =
      """
      where c.organisation_id = :organisation and c.seat = :seat
        and not exists (select 1 from workflow.copy p where p.item_id = c.item_id and p.account_id = :me)
      """;

  private static final String FILTER =
      """
        and (:kind = '' or i.kind = :kind)
        and (:words = '' or i.kind = any(:kinds) or i.subject = :words
             or strpos(lower(array_to_string(i.arguments, ' ')), lower(:words)) > 0)
        and (:urgency = ''
             or (:urgency = 'none' and i.due_at is null)
             or (:urgency = 'green' and i.warn_at > coalesce(i.ended_at, :now))
             or (:urgency = 'yellow' and i.warn_at <= coalesce(i.ended_at, :now) and i.due_at > coalesce(i.ended_at, :now))
             or (:urgency = 'red' and i.due_at <= coalesce(i.ended_at, :now)))
      """;

  private final JdbcClient jdbc;

  WorklistStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Who asks, and when.
   *
   * @param holders the viewer and whom they stand in for
   */
  record Question(Viewer viewer, List<AccountId> holders, WorkFilter filter, Instant now) {}

  List<WorkItem> list(Worklist.Tab tab, Question question, int limit, int offset) {
    var sql =
        tab == Worklist.Tab.COPIED
            ? COLUMNS
                + "from (select item_id, at from ("
                + copied(
                    question,
                    "select c.item_id, c.at ",
                    "order by c.at desc, c.item_id limit :most")
                + ") both_ways order by at desc, item_id limit :limit offset :offset) c"
                + " join workflow.item i on i.id = c.item_id order by c.at desc, i.id"
            : COLUMNS
                + source(tab)
                + FILTER
                + " order by "
                + order(tab)
                + " limit :limit offset :offset";
    return asked(sql, question)
        .param("most", limit + offset)
        .param("limit", limit)
        .param("offset", offset)
        .query(ItemRows::item)
        .list();
  }

  /** How many there are, counted up to a limit. */
  long count(Worklist.Tab tab, Question question, int limit) {
    var some =
        tab == Worklist.Tab.COPIED
            ? "select 1 from ("
                + copied(question, "select 1 ", "limit :limit")
                + ") as copies limit :limit"
            : "select 1 " + source(tab) + FILTER + " limit :limit";
    return asked("select count(*) from (" + some + ") as some_items", question)
        .param("limit", limit)
        .query(Long.class)
        .single();
  }

  /**
   * Copies to a person and to their desk, each in its own order from its own index: an {@code or}
   * over both would read all of either before the first is known. Items are read only where the
   * filter asks for something of theirs: whoever has a copy may see the item.
   *
   * @param end order and limit of each
   */
  private static String copied(Question question, String columns, String end) {
    var filter = question.filter();
    var copies = columns + "from workflow.copy c ";
    if (!filter.isEmpty()) {
      copies += "join workflow.item i on i.id = c.item_id ";
    }
    var narrowed = (filter.isEmpty() ? "" : FILTER) + end;
    return "("
        + copies
        + COPIED_TO_ME
        + narrowed
        + ") union all ("
        + copies
        + COPIED_TO_MY_DESK
        + narrowed
        + ")";
  }

  private static String source(Worklist.Tab tab) {
    return switch (tab) {
      case TO_DO -> TO_DO;
      case DONE -> DONE;
      case STARTED -> STARTED;
      case COPIED -> throw new IllegalArgumentException("copies have two sources");
    };
  }

  /** What is to be done is in the order it is due; else the latest comes first. */
  private static String order(Worklist.Tab tab) {
    return switch (tab) {
      case TO_DO -> "i.due_at, i.opened_at, i.id";
      case DONE -> "h.at desc, i.id";
      case STARTED -> "i.opened_at desc, i.id";
      case COPIED -> throw new IllegalArgumentException("copies have two orders");
    };
  }

  private StatementSpec asked(String sql, Question question) {
    var viewer = question.viewer();
    var filter = question.filter();
    return jdbc.sql(sql)
        .param("me", viewer.account().value())
        .param("organisation", viewer.organisation().value())
        .param("seat", viewer.seat().code())
        .param("holders", question.holders().stream().map(AccountId::value).toArray(UUID[]::new))
        .param("kind", filter.kind())
        .param("words", filter.words())
        .param("kinds", filter.kinds().toArray(String[]::new))
        .param("urgency", filter.urgencyCode())
        .param("now", utc(question.now()));
  }

  Optional<WorkItem> find(UUID id) {
    return jdbc.sql(
            """
            select id, kind, subject, arguments, path, organisation_id, seat, at_desk, holder_account_id, holder_name,
                   initiator_account_id, initiator_organisation_id, initiator_name, opened_at, turn, given_at, due_at,
                   ended_at, ending, outcome
              from workflow.item
             where id = :id
            """)
        .param("id", id)
        .query(ItemRows::item)
        .optional();
  }

  /** What happened to an item, the first first. */
  List<WorkEvent> listEvents(UUID item) {
    return jdbc.sql(
            """
            select what, account_id, organisation_id, who, to_account_id, to_name, opinion, at
              from workflow.item_event
             where item_id = :item
             order by id
            """)
        .param("item", item)
        .query(
            (row, number) ->
                new WorkEvent(
                    WorkEvent.What.of(row.getString("what")),
                    new WorkItem.Person(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("who")),
                    new OrganisationId(row.getObject("organisation_id", UUID.class)),
                    ItemRows.person(row, "to_account_id", "to_name"),
                    row.getString("opinion"),
                    ItemRows.instant(row, "at")))
        .list();
  }

  List<String> listKinds() {
    return jdbc.sql(
            """
            select kind
              from workflow.kind
             order by kind
            """)
        .query((row, number) -> row.getString(1))
        .list();
  }
}
