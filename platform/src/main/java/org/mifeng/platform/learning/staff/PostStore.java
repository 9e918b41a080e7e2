package org.mifeng.platform.learning.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.learning.staff.Duty.Proof;
import org.mifeng.platform.learning.staff.Post.Holder;
import org.mifeng.platform.learning.staff.Post.Need;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about posts and what their holders owe. */
@Repository
class PostStore {
  private static final String POSTS =
      """
      select p.id, p.name,
             (select count(*) from learning.post_course r
              where r.post_id = p.id
                and not exists (select 1 from learning.post_course_end e where e.post_course_id = r.id)) as courses,
             (select count(*) from learning.post_holder h
              where h.post_id = p.id
                and not exists (select 1 from learning.post_holder_end e where e.post_holder_id = h.id)) as holders
      from learning.post p
      where p.organisation_id = :organisation
        and not exists (select 1 from learning.post_closure c where c.post_id = p.id)
      """;

  private final JdbcClient jdbc;

  PostStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Post> list(Viewer viewer) {
    return jdbc.sql(POSTS + "order by p.opened_at, p.id limit 500")
        .param("organisation", viewer.organisation().value())
        .query(PostStore::post)
        .list();
  }

  Optional<Post> find(Viewer viewer, UUID id) {
    return jdbc.sql(POSTS + "and p.id = :id")
        .param("organisation", viewer.organisation().value())
        .param("id", id)
        .query(PostStore::post)
        .optional();
  }

  List<Need> listNeeds(UUID post) {
    return jdbc.sql(
            """
            select r.id, r.course, r.months
            from learning.post_course r
            where r.post_id = :post
              and not exists (select 1 from learning.post_course_end e where e.post_course_id = r.id)
            order by r.asked_at, r.id
            """)
        .param("post", post)
        .query(
            (row, at) ->
                new Need(
                    row.getObject("id", UUID.class), row.getString("course"), row.getInt("months")))
        .list();
  }

  List<Holder> listHolders(UUID post) {
    return jdbc.sql(
            """
            select h.id as holder_id, h.name, h.person_id
            from learning.post_holder h
            where h.post_id = :post
              and not exists (select 1 from learning.post_holder_end e where e.post_holder_id = h.id)
            order by h.name, h.id
            """)
        .param("post", post)
        .query((row, at) -> holder(row))
        .list();
  }

  /** What an organisation's people owe by their posts, what ends first in front. */
  List<Duty> listDuties(OrganisationId organisation) {
    return jdbc.sql(
            """
            select d.post, d.post_course_id, d.course, d.months, d.holder_id, d.name, d.person_id, d.certificate,
                   d.valid_until, d.study_id
            from learning.duties(:organisation) d
            order by d.valid_until nulls first, d.post, d.name, d.course
            """)
        .param("organisation", organisation.value())
        .query(
            (row, at) ->
                new Duty(
                    row.getString("post"),
                    row.getObject("post_course_id", UUID.class),
                    row.getString("course"),
                    row.getInt("months"),
                    holder(row),
                    proof(row),
                    row.getObject("study_id", UUID.class) != null))
        .list();
  }

  /** Every organisation that has posts, for the platform's daily round. */
  List<OrganisationId> listOrganisations() {
    return jdbc.sql(
            """
            select distinct p.organisation_id
            from learning.post p
            where not exists (select 1 from learning.post_closure c where c.post_id = p.id)
            """)
        .query((row, at) -> new OrganisationId(row.getObject("organisation_id", UUID.class)))
        .list();
  }

  void insert(Viewer viewer, UUID id, String name, Instant now) {
    jdbc.sql(
            """
            insert into learning.post (id, organisation_id, name, account_id, opened_by, opened_at)
            values (:id, :organisation, :name, :account, :by, :now)
            """)
        .param("id", id)
        .param("organisation", viewer.organisation().value())
        .param("name", name)
        .param("account", viewer.account().value())
        .param("by", viewer.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void insertClosure(Viewer viewer, UUID post, Instant now) {
    jdbc.sql(
            """
            insert into learning.post_closure (post_id, organisation_id, account_id, closed_by, closed_at)
            values (:id, :organisation, :account, :by, :now)
            on conflict (post_id) do nothing
            """)
        .param("id", post)
        .param("organisation", viewer.organisation().value())
        .param("account", viewer.account().value())
        .param("by", viewer.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void insertNeed(Viewer viewer, UUID post, Need need, Instant now) {
    jdbc.sql(
            """
            insert into learning.post_course
              (id, post_id, organisation_id, course, months, account_id, asked_by, asked_at)
            values
              (:id, :post, :organisation, :course, :months, :account, :by, :now)
            """)
        .param("id", need.id())
        .param("post", post)
        .param("organisation", viewer.organisation().value())
        .param("course", need.course())
        .param("months", need.months())
        .param("account", viewer.account().value())
        .param("by", viewer.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void insertNeedEnd(Viewer viewer, UUID need, Instant now) {
    jdbc.sql(
            """
            insert into learning.post_course_end (post_course_id, organisation_id, account_id, ended_by, ended_at)
            values (:id, :organisation, :account, :by, :now)
            on conflict (post_course_id) do nothing
            """)
        .param("id", need)
        .param("organisation", viewer.organisation().value())
        .param("account", viewer.account().value())
        .param("by", viewer.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void insertHolder(Viewer viewer, UUID post, Holder holder, Instant now) {
    jdbc.sql(
            """
            insert into learning.post_holder
              (id, post_id, organisation_id, name, person_id, account_id, named_by, named_at)
            values
              (:id, :post, :organisation, :name, :person, :account, :by, :now)
            """)
        .param("id", holder.id())
        .param("post", post)
        .param("organisation", viewer.organisation().value())
        .param("name", holder.name())
        .param("person", holder.account())
        .param("account", viewer.account().value())
        .param("by", viewer.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void insertHolderEnd(Viewer viewer, UUID holder, Instant now) {
    jdbc.sql(
            """
            insert into learning.post_holder_end (post_holder_id, organisation_id, account_id, ended_by, ended_at)
            values (:id, :organisation, :account, :by, :now)
            on conflict (post_holder_id) do nothing
            """)
        .param("id", holder)
        .param("organisation", viewer.organisation().value())
        .param("account", viewer.account().value())
        .param("by", viewer.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Post post(ResultSet row, int number) throws SQLException {
    return new Post(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getLong("courses"),
        row.getLong("holders"));
  }

  private static Holder holder(ResultSet row) throws SQLException {
    return new Holder(
        row.getObject("holder_id", UUID.class),
        row.getString("name"),
        row.getObject("person_id", UUID.class));
  }

  private static @Nullable Proof proof(ResultSet row) throws SQLException {
    var certificate = row.getString("certificate");
    return certificate == null
        ? null
        : new Proof(certificate, row.getObject("valid_until", LocalDate.class));
  }
}
