package org.mifeng.platform.checkup;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.LinkSecret;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of personal links. */
@Repository
class LinkStore {
  private final JdbcClient jdbc;

  LinkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(SectionLink link, LinkSecret secret, Viewer by) {
    jdbc.sql(
            """
            insert into checkup.section_link
              (id, check_up_id, organisation_id, sections, items, colleague, secret_sha256, expires_at, account_id, made_by, made_at)
            values (:id, :checkup, :organisation, string_to_array(:sections, ' '), string_to_array(:items, ' '), :colleague,
                    :secret, :expires, :account, :by, :now)
            """)
        .param("id", link.id())
        .param("checkup", link.checkup().value())
        .param("organisation", link.organisation().value())
        // Codes hold no blanks.
        .param("sections", String.join(" ", link.grant().sections()))
        .param("items", String.join(" ", link.grant().items()))
        .param("colleague", link.grant().colleague())
        .param("secret", secret.digest())
        .param("expires", link.life().expires().atOffset(ZoneOffset.UTC))
        .param("account", by.account().value())
        .param("by", by.name())
        .param("now", link.life().made().at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Ends a link; false when it was ended before. */
  boolean insertRevocation(SectionLink link, Viewer by, Instant now) {
    return jdbc.sql(
                """
                insert into checkup.link_revocation (link_id, organisation_id, account_id, revoked_by, revoked_at)
                values (:id, :organisation, :account, :by, :now)
                on conflict (link_id) do nothing
                """)
            .param("id", link.id())
            .param("organisation", link.organisation().value())
            .param("account", by.account().value())
            .param("by", by.name())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Writes down what the visitor is called; false when somebody has said so before. */
  boolean insertConfirmation(SectionLink link, String name, Instant now) {
    return jdbc.sql(
                """
                insert into checkup.link_confirmation (link_id, organisation_id, name, confirmed_at)
                values (:id, :organisation, :name, :now)
                on conflict (link_id) do nothing
                """)
            .param("id", link.id())
            .param("organisation", link.organisation().value())
            .param("name", name)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Notes that a section was handed in; false when it was before. */
  boolean insertHandIn(SectionLink link, String section, String by, Instant now) {
    return jdbc.sql(
                """
                insert into checkup.section_hand_in (link_id, section, organisation_id, handed_in_by, handed_in_at)
                values (:id, :section, :organisation, :by, :now)
                on conflict (link_id, section) do nothing
                """)
            .param("id", link.id())
            .param("section", section)
            .param("organisation", link.organisation().value())
            .param("by", by)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<SectionLink> find(LinkSecret secret) {
    return jdbc.sql(
            """
            select l.id, l.check_up_id, l.organisation_id, l.sections, l.items, l.colleague, l.expires_at, l.made_by, l.made_at,
                   r.revoked_by, r.revoked_at, c.name, c.confirmed_at
              from checkup.section_link l
              left join checkup.link_revocation r on r.link_id = l.id
              left join checkup.link_confirmation c on c.link_id = l.id
             where l.secret_sha256 = :secret
            """)
        .param("secret", secret.digest())
        .query(LinkStore::read)
        .optional();
  }

  /** The links of a check-up, the latest first. */
  List<SectionLink> list(CheckupId checkup) {
    return jdbc.sql(
            """
            select l.id, l.check_up_id, l.organisation_id, l.sections, l.items, l.colleague, l.expires_at, l.made_by, l.made_at,
                   r.revoked_by, r.revoked_at, c.name, c.confirmed_at
              from checkup.section_link l
              left join checkup.link_revocation r on r.link_id = l.id
              left join checkup.link_confirmation c on c.link_id = l.id
             where l.check_up_id = :checkup
             order by l.made_at desc, l.id
            """)
        .param("checkup", checkup.value())
        .query(LinkStore::read)
        .list();
  }

  /** How many items were answered by each link of a check-up. */
  Map<UUID, Integer> answered(CheckupId checkup) {
    Map<UUID, Integer> answered = new HashMap<>();
    jdbc.sql(
            """
            select link_id, count(distinct code) as items
              from checkup.answer
             where check_up_id = :checkup
               and link_id is not null
             group by link_id
            """)
        .param("checkup", checkup.value())
        .query(
            row -> {
              answered.put(row.getObject("link_id", UUID.class), row.getInt("items"));
            });
    return answered;
  }

  /** Who handed which sections in by a link, and when. */
  Map<String, Author> handedIn(UUID link) {
    Map<String, Author> handedIn = new HashMap<>();
    jdbc.sql(
            """
            select section, handed_in_by, handed_in_at
              from checkup.section_hand_in
             where link_id = :link
            """)
        .param("link", link)
        .query(
            row -> {
              handedIn.put(
                  row.getString("section"),
                  new Author(
                      row.getString("handed_in_by"),
                      SystemStore.instant(row, "handed_in_at"),
                      link));
            });
    return handedIn;
  }

  private static SectionLink read(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new SectionLink(
        id,
        new CheckupId(row.getObject("check_up_id", UUID.class)),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        new SectionLink.Grant(
            texts(row.getArray("sections")),
            texts(row.getArray("items")),
            row.getString("colleague")),
        new SectionLink.Life(
            new Author(row.getString("made_by"), SystemStore.instant(row, "made_at")),
            SystemStore.instant(row, "expires_at"),
            author(row, "revoked_by", "revoked_at", null)),
        author(row, "name", "confirmed_at", id));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static @Nullable Author author(ResultSet row, String name, String at, @Nullable UUID link)
      throws SQLException {
    var called = row.getString(name);
    return called == null ? null : new Author(called, SystemStore.instant(row, at), link);
  }
}
