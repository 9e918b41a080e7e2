package org.mifeng.platform.registry;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the lists of the city; everybody may. */
@Repository
class DirectoryStore {
  private final JdbcClient jdbc;

  DirectoryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Division> listDivisions() {
    return jdbc.sql(
            """
            select code, zh, en, kind, valid_from, valid_to, formed_from, successors, mark, note
            from registry.division
            order by valid_to is not null, code
            """)
        .query(
            (row, number) ->
                new Division(
                    row.getString("code"),
                    row.getString("zh"),
                    row.getString("en"),
                    row.getString("kind"),
                    day(row, "valid_from"),
                    day(row, "valid_to"),
                    words(row, "formed_from"),
                    words(row, "successors"),
                    row.getString("mark"),
                    row.getString("note")))
        .list();
  }

  List<Park> listParks() {
    return jdbc.sql(
            """
            select id, code, zh, en, division, kind, sample
            from registry.park
            order by division, zh collate "zh-Hans-x-icu", code
            """)
        .query(
            (row, number) ->
                new Park(
                    new ParkId(row.getObject("id", UUID.class)),
                    row.getString("code"),
                    row.getString("zh"),
                    row.getString("en"),
                    row.getString("division"),
                    row.getString("kind"),
                    row.getBoolean("sample")))
        .list();
  }

  List<Sector> listSectors() {
    return jdbc.sql(
            """
            select code, zh, en, coalesce(vulnerable_group, '') as vulnerable_group
            from registry.sector
            order by code
            """)
        .query(
            (row, number) ->
                new Sector(
                    row.getString("code"),
                    row.getString("zh"),
                    row.getString("en"),
                    row.getString("vulnerable_group")))
        .list();
  }

  List<Term> listParkKinds() {
    return jdbc.sql(
            """
            select code, zh, en
            from registry.park_kind
            order by code
            """)
        .query(DirectoryStore::term)
        .list();
  }

  List<Term> listSectorGroups() {
    return jdbc.sql(
            """
            select code, zh, en
            from registry.sector_group
            order by code desc
            """)
        .query(DirectoryStore::term)
        .list();
  }

  private static Term term(ResultSet row, int number) throws SQLException {
    return new Term(row.getString("code"), row.getString("zh"), row.getString("en"));
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    Date date = row.getDate(column);
    return date == null ? null : date.toLocalDate();
  }

  private static List<String> words(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
