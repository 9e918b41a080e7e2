package org.mifeng.platform.consultation.excerpts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.consultation.ArticleRef;
import org.mifeng.platform.consultation.QuestionId;
import org.mifeng.platform.consultation.excerpts.Excerpt.By;
import org.mifeng.platform.consultation.excerpts.Excerpt.State;
import org.mifeng.platform.consultation.excerpts.Excerpt.Version;
import org.mifeng.platform.consultation.excerpts.Excerpt.Words;
import org.mifeng.platform.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about excerpts and what was decided about them. */
@Repository
class ExcerptStore {
  private static final String ALL =
      """
      select e.id, e.code, e.question_id, v.number, v.topic, v.question, v.answer, v.steps, v.confirmed, v.account_id,
             v.who, v.at, coalesce(d.what, 'proposed') as state,
             coalesce(case when l.what = 'published' then l.version end, 0) as live
        from consultation.excerpt e
        join lateral (select * from consultation.excerpt_version w where w.excerpt_id = e.id order by w.number desc limit 1) v on true
        left join lateral (
          select x.what from consultation.excerpt_decision x
           where x.excerpt_id = e.id and x.version = v.number order by x.number desc limit 1) d on true
        left join lateral (
          select x.what, x.version from consultation.excerpt_decision x
           where x.excerpt_id = e.id and x.what <> 'returned' order by x.number desc limit 1) l on true
      """;

  private final JdbcClient jdbc;

  ExcerptStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the question has an excerpt already. */
  boolean insert(UUID id, String code, QuestionId question) {
    return jdbc.sql(
                """
                insert into consultation.excerpt (id, code, question_id)
                values (:id, :code, :question)
                on conflict (question_id) do nothing
                """)
            .param("id", id)
            .param("code", code)
            .param("question", question.value())
            .update()
        == 1;
  }

  /** False when there is a version of this number. */
  boolean insert(UUID id, Version version) {
    var words = version.words();
    boolean first =
        jdbc.sql(
                    """
                    insert into consultation.excerpt_version
                      (excerpt_id, number, topic, question, answer, steps, confirmed, account_id, who, at)
                    values (:id, :number, :topic, :question, :answer, :steps, :confirmed, :account, :who, :at)
                    on conflict do nothing
                    """)
                .param("id", id)
                .param("number", version.number())
                .param("topic", words.topic())
                .param("question", words.question())
                .param("answer", words.text())
                .param("steps", words.steps().toArray(String[]::new))
                .param("confirmed", version.confirmed())
                .param("account", version.by().account().value())
                .param("who", version.by().name())
                .param("at", version.by().at().atOffset(ZoneOffset.UTC))
                .update()
            == 1;
    for (int place = 1; first && place <= words.law().size(); place++) {
      insert(id, version.number(), place, words.law().get(place - 1));
    }
    return first;
  }

  private void insert(UUID id, int number, int place, ArticleRef law) {
    jdbc.sql(
            """
            insert into consultation.excerpt_citation (excerpt_id, number, place, law, law_version, article)
            values (:id, :number, :place, :law, :version, :article)
            """)
        .param("id", id)
        .param("number", number)
        .param("place", place)
        .param("law", law.law())
        .param("version", law.version())
        .param("article", law.article())
        .update();
  }

  Optional<Excerpt> find(UUID id) {
    return jdbc.sql(ALL + "where e.id = :id").param("id", id).query(this::excerpt).optional();
  }

  Optional<Excerpt> find(QuestionId question) {
    return jdbc.sql(ALL + "where e.question_id = :question")
        .param("question", question.value())
        .query(this::excerpt)
        .optional();
  }

  /** Those that wait first, then the latest; {@code state} empty for all. */
  List<Excerpt> list(String state, int limit, int offset) {
    return jdbc.sql(
            ALL
                + """
                where :state = '' or replace(coalesce(d.what, 'proposed'), 'consent-', '') = :state
                order by case when d.what is null then 1 else 2 end, v.at desc, e.id
                limit :limit offset :offset
                """)
        .param("state", state)
        .param("limit", limit)
        .param("offset", offset)
        .query(this::excerpt)
        .list();
  }

  long count(String state) {
    return jdbc.sql(
            "select count(*) from ("
                + ALL
                + """
                where :state = '' or replace(coalesce(d.what, 'proposed'), 'consent-', '') = :state) found
                """)
        .param("state", state)
        .query(Long.class)
        .single();
  }

  /** The versions the knowledge base shows, each with the moment of its publication. */
  List<Live> listLive() {
    return jdbc.sql(
            """
            select e.id, e.code, v.number, v.topic, v.question, v.answer, v.steps, l.at
              from consultation.excerpt e
              join lateral (
                select x.what, x.version, x.at from consultation.excerpt_decision x
                 where x.excerpt_id = e.id and x.what <> 'returned' order by x.number desc limit 1) l on l.what = 'published'
              join consultation.excerpt_version v on v.excerpt_id = e.id and v.number = l.version
             order by e.code
            """)
        .query(
            (row, at) ->
                new Live(
                    row.getObject("id", UUID.class),
                    row.getString("code"),
                    row.getInt("number"),
                    words(row),
                    instant(row, "at")))
        .list();
  }

  /** What the knowledge base shows. */
  record Live(UUID id, String code, int version, Words words, Instant since) {}

  /** Who wrote the versions, and when. */
  List<Version> listVersions(UUID id) {
    return jdbc.sql(
            """
            select excerpt_id as id, number, topic, question, answer, steps, confirmed, account_id, who, at
              from consultation.excerpt_version
             where excerpt_id = :id
             order by number
            """)
        .param("id", id)
        .query((row, at) -> version(row))
        .list();
  }

  private Excerpt excerpt(ResultSet row, int number) throws SQLException {
    var state = row.getString("state").replace("consent-", "");
    return new Excerpt(
        row.getObject("id", UUID.class),
        row.getString("code"),
        new QuestionId(row.getObject("question_id", UUID.class)),
        version(row),
        State.valueOf(state.toUpperCase(Locale.ROOT)),
        row.getInt("live"));
  }

  private Version version(ResultSet row) throws SQLException {
    return new Version(row.getInt("number"), words(row), row.getString("confirmed"), by(row));
  }

  private Words words(ResultSet row) throws SQLException {
    return new Words(
        row.getString("topic"),
        row.getString("question"),
        row.getString("answer"),
        List.of((String[]) row.getArray("steps").getArray()),
        law(row.getObject("id", UUID.class), row.getInt("number")));
  }

  private List<ArticleRef> law(UUID id, int number) {
    return new ArrayList<>(
        jdbc.sql(
                """
                select law, law_version, article
                  from consultation.excerpt_citation
                 where excerpt_id = :id and number = :number
                 order by place
                """)
            .param("id", id)
            .param("number", number)
            .query(
                (row, at) ->
                    new ArticleRef(
                        row.getString("law"),
                        row.getObject("law_version", LocalDate.class),
                        row.getString("article")))
            .list());
  }

  static By by(ResultSet row) throws SQLException {
    return new By(
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getString("who"),
        instant(row, "at"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
