package org.mifeng.platform.learning.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.learning.staff.Trainee.State;
import org.mifeng.platform.learning.staff.Trainee.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about an enterprise's people in courses. */
@Repository
class TraineeStore {
  private final JdbcClient jdbc;

  TraineeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static final String ALL =
      """
      select t.id, t.name, t.by_link, t.course, t.required_by, t.begun_at, t.read, t.tests, t.number, t.issued_at,
             t.link_until, t.state
      from (
        select s.id, s.name, s.by_link, s.course, s.required_by, s.begun_at, c.number, c.issued_at,
               (select count(*) from learning.lesson_read r where r.study_id = s.id) as read,
               (select count(*) from learning.sitting_result h where h.study_id = s.id) as tests,
               (select max(l.expires_at) from learning.personal_link l
                where l.study_id = s.id
                  and not exists (select 1 from learning.link_revocation v where v.link_id = l.id)) as link_until,
               case when c.number is not null then 'finished'
                    when s.required_by < :today then 'overdue'
                    when exists (select 1 from learning.lesson_read r where r.study_id = s.id)
                      or exists (select 1 from learning.name_confirmation n where n.study_id = s.id) then 'learning'
                    else 'waiting' end as state
        from learning.study s
        left join learning.certificate c on c.study_id = s.id
        where s.organisation_id = :organisation
          and not exists (select 1 from learning.withdrawal w where w.study_id = s.id)
      ) t
      """;

  /** Those who are late first, then those who are not done, the finished last. */
  List<Trainee> list(Viewer viewer, TraineeFilter filter, LocalDate today, int limit, long offset) {
    return jdbc.sql(
            ALL
                + """
                where (:course = '' or t.course = :course)
                  and (:state = '' or t.state = :state)
                order by case t.state when 'overdue' then 1 when 'waiting' then 2 when 'learning' then 3 else 4 end,
                         t.required_by nulls last, t.begun_at desc, t.name, t.id
                limit :limit offset :offset
                """)
        .param("organisation", viewer.organisation().value())
        .param("today", today)
        .param("course", filter.course())
        .param("state", filter.state())
        .param("limit", limit)
        .param("offset", offset)
        .query(TraineeStore::trainee)
        .list();
  }

  long count(Viewer viewer, TraineeFilter filter, LocalDate today) {
    return jdbc.sql(
            "select count(*) from ("
                + ALL
                + """
                where (:course = '' or t.course = :course)
                  and (:state = '' or t.state = :state)
                ) counted
                """)
        .param("organisation", viewer.organisation().value())
        .param("today", today)
        .param("course", filter.course())
        .param("state", filter.state())
        .query(Long.class)
        .single();
  }

  Optional<Trainee> find(Viewer viewer, UUID study, LocalDate today) {
    return jdbc.sql(ALL + "where t.id = :study")
        .param("organisation", viewer.organisation().value())
        .param("today", today)
        .param("study", study)
        .query(TraineeStore::trainee)
        .optional();
  }

  /**
   * The names of those who take a course by link, or have taken it and are not to take it again:
   * who must by their post, and has a certificate that ends within two months, is free to.
   */
  List<String> listNames(Viewer viewer, String course, LocalDate today) {
    return jdbc.sql(
            """
            select s.name
            from learning.study s
            left join learning.certificate c on c.study_id = s.id
            where s.organisation_id = :organisation
              and s.course = :course
              and s.by_link
              and not exists (select 1 from learning.withdrawal w where w.study_id = s.id)
              and (c.number is null or not exists (
                select 1
                from learning.duties(:organisation) d
                where d.course = s.course
                  and d.name = s.name
                  and d.valid_until <= :soon))
            """)
        .param("soon", today.plusDays(Duty.LATER_DAYS))
        .param("organisation", viewer.organisation().value())
        .param("course", course)
        .query((row, at) -> row.getString("name"))
        .list();
  }

  void insert(Viewer viewer, UUID study, Assignment assignment, String name, Instant now) {
    jdbc.sql(
            """
            insert into learning.study
              (id, organisation_id, person_id, by_link, name, course, required_by, begun_by, begun_by_account_id, begun_at)
            values
              (:id, :organisation, :person, true, :name, :course, :requiredBy, :by, :account, :now)
            """)
        .param("id", study)
        .param("organisation", viewer.organisation().value())
        .param("person", UUID.randomUUID())
        .param("name", name)
        .param("course", assignment.course())
        .param("requiredBy", assignment.requiredBy())
        .param("by", viewer.name())
        .param("account", viewer.account().value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void updateRequiredBy(Viewer viewer, UUID study, @Nullable LocalDate day) {
    jdbc.sql(
            """
            update learning.study
            set required_by = :day
            where id = :study
              and organisation_id = :organisation
            """)
        .param("day", day)
        .param("study", study)
        .param("organisation", viewer.organisation().value())
        .update();
  }

  void insertWithdrawal(Viewer viewer, UUID study, Instant now) {
    jdbc.sql(
            """
            insert into learning.withdrawal (study_id, organisation_id, account_id, withdrawn_by, withdrawn_at)
            values (:study, :organisation, :account, :by, :now)
            on conflict (study_id) do nothing
            """)
        .param("study", study)
        .param("organisation", viewer.organisation().value())
        .param("account", viewer.account().value())
        .param("by", viewer.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void insertLink(Viewer viewer, UUID study, byte[] digest, Instant now, Instant until) {
    jdbc.sql(
            """
            insert into learning.personal_link
              (id, study_id, organisation_id, account_id, digest, issued_by, issued_at, expires_at)
            values
              (:id, :study, :organisation, :account, :digest, :by, :now, :until)
            """)
        .param("id", UUID.randomUUID())
        .param("study", study)
        .param("organisation", viewer.organisation().value())
        .param("account", viewer.account().value())
        .param("digest", digest)
        .param("by", viewer.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Takes back every link of a study that still stands; says how many. */
  int revokeLinks(Viewer viewer, UUID study, Instant now) {
    return jdbc.sql(
            """
            insert into learning.link_revocation (link_id, organisation_id, account_id, revoked_by, revoked_at)
            select l.id, l.organisation_id, :account, :by, :now
            from learning.personal_link l
            where l.study_id = :study
              and l.organisation_id = :organisation
            on conflict (link_id) do nothing
            """)
        .param("study", study)
        .param("organisation", viewer.organisation().value())
        .param("account", viewer.account().value())
        .param("by", viewer.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Trainee trainee(ResultSet row, int number) throws SQLException {
    return new Trainee(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getBoolean("by_link"),
        row.getString("course"),
        row.getObject("required_by", LocalDate.class),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        new Work(
            row.getObject("begun_at", OffsetDateTime.class).toInstant(),
            row.getInt("read"),
            row.getInt("tests"),
            moment(row, "issued_at"),
            row.getString("number"),
            moment(row, "link_until")));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
