package org.mifeng.platform.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.consultation.Question.Asker;
import org.mifeng.platform.consultation.Question.Course;
import org.mifeng.platform.consultation.Question.First;
import org.mifeng.platform.consultation.Question.Handler;
import org.mifeng.platform.consultation.Question.Matter;
import org.mifeng.platform.consultation.Question.Place;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Seat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** All SQL about questions as they stand. */
@Repository
class QuestionStore {
  private static final String ALL =
      """
      select q.id, q.number, q.organisation_id, q.asker_account_id, q.asker_name, q.topic, q.urgency, q.division,
             q.title, q.body, q.asked_at, q.stage, q.desk_organisation_id, q.desk_seat, q.handler_account_id,
             q.handler_name, q.by_expert, q.due_at, q.silent_at, q.first_answered_at, q.first_in_time, q.rating, q.version
        from consultation.question q
      """;

  private static final String MATCHING =
      """
       where (:q = '' or position(lower(:q) in lower(q.number || ' ' || q.title)) > 0)
         and (:stage = '' or q.stage = :stage or (:stage = 'late' and q.due_at <= :now))
         and (:topic = '' or q.topic = :topic)
         and (:division = '' or q.division = :division)
         and (:urgency = '' or q.urgency = :urgency)
      """;

  private final JdbcClient jdbc;

  QuestionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Question question) {
    var row =
        jdbc.sql(
            """
            insert into consultation.question
              (id, number, organisation_id, asker_account_id, asker_name, topic, urgency, division, title, body, asked_at,
               stage, desk_organisation_id, desk_seat, handler_account_id, handler_name, by_expert, due_at, silent_at,
               first_answered_at, first_in_time, rating, version)
            values (:id, :number, :organisation, :asker, :name, :topic, :urgency, :division, :title, :body, :asked,
                    :stage, :desk, :seat, :handler, :handlerName, :expert, :due, :silent, :first, :inTime, :rating, :version)
            """);
    var organisation = question.asker().organisation();
    var account = question.asker().account();
    present(row, question)
        .param("number", question.number())
        .param("organisation", organisation == null ? null : organisation.value())
        .param("asker", account == null ? null : account.value())
        .param("name", question.asker().name())
        .param("topic", question.matter().topic())
        .param("urgency", question.matter().urgency().code())
        .param("division", question.matter().division())
        .param("title", question.matter().title())
        .param("body", question.matter().body())
        .param("asked", utc(question.course().asked()))
        .update();
  }

  /** Writes how it stands now; false when somebody was there first. */
  boolean update(Question question) {
    var row =
        jdbc.sql(
            """
            update consultation.question
               set stage = :stage, desk_organisation_id = :desk, desk_seat = :seat, handler_account_id = :handler,
                   handler_name = :handlerName, by_expert = :expert, due_at = :due, silent_at = :silent,
                   first_answered_at = :first, first_in_time = :inTime, rating = :rating, version = :version
             where id = :id and version = :version - 1
            """);
    return present(row, question).update() == 1;
  }

  private static StatementSpec present(StatementSpec row, Question question) {
    var course = question.course();
    var place = question.place();
    var handler = place.handler();
    var first = course.first();
    return row.param("id", question.id().value())
        .param("stage", course.stage().code())
        .param("desk", place.desk().value())
        .param("seat", place.seat().code())
        .param("handler", handler == null ? null : handler.account().value())
        .param("handlerName", handler == null ? null : handler.name())
        .param("expert", handler != null && handler.expert())
        .param("due", utc(course.due()))
        .param("silent", utc(course.silentAt()))
        .param("first", first == null ? null : utc(first.at()))
        .param("inTime", first == null ? null : first.inTime())
        .param("rating", course.rating())
        .param("version", question.version());
  }

  Optional<Question> find(QuestionId id) {
    return jdbc.sql(ALL + "where q.id = :id")
        .param("id", id.value())
        .query(QuestionStore::question)
        .optional();
  }

  Optional<Question> find(String number) {
    return jdbc.sql(ALL + "where q.number = :number")
        .param("number", number)
        .query(QuestionStore::question)
        .optional();
  }

  /** Those nobody has answered first: urgent ones, then by when they are due; then the latest. */
  List<Question> list(QuestionFilter filter, Instant now, int limit, int offset) {
    return matching(
            ALL
                + MATCHING
                + """
                order by case q.stage when 'open' then 1 when 'waiting' then 2 when 'answered' then 3 else 4 end,
                         case when q.stage = 'open' and q.urgency = 'urgent' then 1 else 2 end,
                         q.due_at nulls last, q.asked_at desc, q.id
                limit :limit offset :offset
                """,
            filter,
            now)
        .param("limit", limit)
        .param("offset", offset)
        .query(QuestionStore::question)
        .list();
  }

  long count(QuestionFilter filter, Instant now) {
    return matching("select count(*) from consultation.question q " + MATCHING, filter, now)
        .query(Long.class)
        .single();
  }

  private StatementSpec matching(String sql, QuestionFilter filter, Instant now) {
    return jdbc.sql(sql)
        .param("q", QuestionFilter.value(filter.q()))
        .param("stage", QuestionFilter.value(filter.stage()))
        .param("topic", QuestionFilter.value(filter.topic()))
        .param("division", QuestionFilter.value(filter.division()))
        .param("urgency", QuestionFilter.value(filter.urgency()))
        .param("now", utc(now));
  }

  /** Answered ones whose asker has been silent for long enough. */
  List<Question> listSilent(Instant now, int limit) {
    return jdbc.sql(
            ALL
                + """
                where q.silent_at <= :now
                order by q.silent_at
                limit :limit
                """)
        .param("now", utc(now))
        .param("limit", limit)
        .query(QuestionStore::question)
        .list();
  }

  void insertPhrase(QuestionId id, String hash) {
    jdbc.sql("insert into consultation.pass_phrase (question_id, hash) values (:id, :hash)")
        .param("id", id.value())
        .param("hash", hash)
        .update();
  }

  Optional<String> findPhrase(QuestionId id) {
    return jdbc.sql("select hash from consultation.pass_phrase where question_id = :id")
        .param("id", id.value())
        .query(String.class)
        .optional();
  }

  private static Question question(ResultSet row, int number) throws SQLException {
    var organisation = row.getObject("organisation_id", UUID.class);
    var asker = row.getObject("asker_account_id", UUID.class);
    return new Question(
        new QuestionId(row.getObject("id", UUID.class)),
        row.getString("number"),
        new Asker(
            organisation == null ? null : new OrganisationId(organisation),
            asker == null ? null : new AccountId(asker),
            row.getString("asker_name")),
        new Matter(
            row.getString("topic"),
            Urgency.parse(row.getString("urgency")).orElse(Urgency.NORMAL),
            row.getString("division"),
            row.getString("title"),
            row.getString("body")),
        place(row),
        course(row),
        row.getInt("version"));
  }

  private static Place place(ResultSet row) throws SQLException {
    var handler = row.getObject("handler_account_id", UUID.class);
    return new Place(
        new OrganisationId(row.getObject("desk_organisation_id", UUID.class)),
        Seat.valueOf(row.getString("desk_seat").toUpperCase(Locale.ROOT)),
        handler == null
            ? null
            : new Handler(
                new AccountId(handler),
                row.getString("handler_name"),
                row.getBoolean("by_expert")));
  }

  private static Course course(ResultSet row) throws SQLException {
    var first = instant(row, "first_answered_at");
    return new Course(
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        Stage.ofCode(row.getString("stage")),
        instant(row, "due_at"),
        instant(row, "silent_at"),
        first == null ? null : new First(first, row.getBoolean("first_in_time")),
        row.getObject("rating", Integer.class));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
