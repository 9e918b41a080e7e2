package org.mifeng.platform.learning.packages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.learning.Wording;
import org.mifeng.platform.learning.packages.CoursePackage.About;
import org.mifeng.platform.learning.packages.CoursePackage.Decision;
import org.mifeng.platform.learning.packages.CoursePackage.Measure;
import org.mifeng.platform.learning.packages.CoursePackage.Stamp;
import org.mifeng.platform.learning.packages.CoursePackage.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about packages and what is in them: rows are only ever added. */
@Repository
class PackageStore {
  private static final int MOST = 500;

  private final JdbcClient jdbc;

  PackageStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(CoursePackage one) {
    jdbc.sql(
            """
            insert into learning.package
              (id, code, title_zh, title_en, audience, summary, minutes, sha256, size, unpacked, files,
               account_id, handed_in_by, handed_in_at)
            values
              (:id, :code, :zh, :en, :audience, :summary, :minutes, :sha256, :size, :unpacked, :files,
               :account, :by, :at)
            """)
        .param("id", one.id())
        .param("code", one.code())
        .param("zh", one.about().title().zh())
        .param("en", one.about().title().en())
        .param("audience", one.about().audience())
        .param("summary", one.about().summary())
        .param("minutes", one.about().minutes())
        .param("sha256", one.measure().sha256())
        .param("size", one.measure().size())
        .param("unpacked", one.measure().unpacked())
        .param("files", one.measure().files())
        .param("account", one.handedIn().account())
        .param("by", one.handedIn().who())
        .param("at", one.handedIn().at().atOffset(ZoneOffset.UTC))
        .update();
    for (int i = 0; i < one.scos().size(); i++) {
      insert(one.id(), i + 1, one.scos().get(i));
    }
  }

  private void insert(UUID id, int number, Sco sco) {
    jdbc.sql(
            """
            insert into learning.package_sco (package_id, number, title, start, reports, mastery, data)
            values (:id, :number, :title, :start, :reports, :mastery, :data)
            """)
        .param("id", id)
        .param("number", number)
        .param("title", sco.title())
        .param("start", sco.start())
        .param("reports", sco.reports())
        .param("mastery", sco.mastery())
        .param("data", sco.data())
        .update();
  }

  void insert(UUID id, Map<String, byte[]> files, byte[] key) {
    files.forEach(
        (path, body) ->
            jdbc.sql(
                    """
                    insert into learning.package_file (package_id, path, body)
                    values (:id, :path, :body)
                    """)
                .param("id", id)
                .param("path", path)
                .param("body", body)
                .update());
    jdbc.sql(
            """
            insert into learning.package_key (package_id, key)
            values (:id, :key)
            """)
        .param("id", id)
        .param("key", key)
        .update();
  }

  /** Adds a decision; false when it was made before. */
  boolean insert(UUID id, Decision decision) {
    return jdbc.sql(
                """
                insert into learning.package_decision (package_id, outcome, reason, account_id, decided_by, decided_at)
                values (:id, :outcome, :reason, :account, :by, :at)
                on conflict do nothing
                """)
            .param("id", id)
            .param("outcome", decision.outcome().code())
            .param("reason", decision.reason())
            .param("account", decision.by().account())
            .param("by", decision.by().who())
            .param("at", decision.by().at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** The latest first. */
  List<CoursePackage> list() {
    return jdbc.sql(
            """
            select id, code, title_zh, title_en, audience, summary, minutes, sha256, size, unpacked, files,
                   account_id, handed_in_by, handed_in_at
            from learning.package
            order by handed_in_at desc, id
            limit :most
            """)
        .param("most", MOST)
        .query(this::coursePackage)
        .list();
  }

  Optional<CoursePackage> find(String code) {
    return jdbc.sql(
            """
            select id, code, title_zh, title_en, audience, summary, minutes, sha256, size, unpacked, files,
                   account_id, handed_in_by, handed_in_at
            from learning.package
            where code = :code
            """)
        .param("code", code)
        .query(this::coursePackage)
        .optional();
  }

  private CoursePackage coursePackage(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new CoursePackage(
        id,
        row.getString("code"),
        new About(
            new Wording(row.getString("title_zh"), row.getString("title_en")),
            row.getString("audience"),
            row.getString("summary"),
            row.getInt("minutes")),
        new Measure(
            row.getString("sha256"),
            row.getLong("size"),
            row.getLong("unpacked"),
            row.getInt("files")),
        listScos(id),
        stamp(row, "handed_in_by", "handed_in_at"),
        listDecisions(id));
  }

  private static Stamp stamp(ResultSet row, String who, String at) throws SQLException {
    return new Stamp(
        row.getObject("account_id", UUID.class),
        row.getString(who),
        row.getObject(at, OffsetDateTime.class).toInstant());
  }

  private List<Sco> listScos(UUID id) {
    return jdbc.sql(
            """
            select title, start, reports, mastery, data
            from learning.package_sco
            where package_id = :id
            order by number
            """)
        .param("id", id)
        .query(
            (row, number) ->
                new Sco(
                    row.getString("title"),
                    row.getString("start"),
                    row.getBoolean("reports"),
                    row.getObject("mastery", Integer.class),
                    row.getString("data")))
        .list();
  }

  private List<Decision> listDecisions(UUID id) {
    return jdbc.sql(
            """
            select outcome, reason, account_id, decided_by, decided_at
            from learning.package_decision
            where package_id = :id
            order by decided_at desc, outcome desc
            """)
        .param("id", id)
        .query(
            (row, number) ->
                new Decision(
                    state(row.getString("outcome")),
                    row.getString("reason"),
                    stamp(row, "decided_by", "decided_at")))
        .list();
  }

  private static State state(String code) {
    return State.valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
  }

  Optional<byte[]> findFile(UUID id, String path) {
    return jdbc.sql(
            """
            select body
            from learning.package_file
            where package_id = :id
              and path = :path
            """)
        .param("id", id)
        .param("path", path)
        .query((row, number) -> row.getBytes(1))
        .optional();
  }

  /** What addresses of a package's files are signed with; none once nobody may play it any more. */
  Optional<byte[]> findKey(UUID id) {
    return jdbc.sql(
            """
            select k.key
            from learning.package_key k
            where k.package_id = :id
              and not exists (
                select 1
                from learning.package_decision d
                where d.package_id = k.package_id
                  and d.outcome in ('declined', 'taken-down'))
            """)
        .param("id", id)
        .query((row, number) -> row.getBytes(1))
        .optional();
  }

  @Nullable UUID findId(String code) {
    return jdbc.sql(
            """
            select id
            from learning.package
            where code = :code
            """)
        .param("code", code)
        .query(UUID.class)
        .optional()
        .orElse(null);
  }
}
