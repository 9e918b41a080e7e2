package org.mifeng.platform.experts.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.mifeng.platform.experts.admission.Dossier.Paper;
import org.mifeng.platform.experts.admission.Dossier.Practice;
import org.mifeng.platform.experts.admission.Dossier.Terms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about what applications say. */
@Repository
class DossierStore {
  private final JdbcClient jdbc;

  DossierStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID candidate, Dossier dossier, Phrase phrase) {
    jdbc.sql(
            """
            insert into experts.dossier
              (candidate_id, contact, employer, title, years, cases, prices, data, complaints, promises, statement, phrase)
            values
              (:candidate, :contact, :employer, :title, :years, :cases, :prices, :data, :complaints, :promises,
               :statement, :phrase)
            """)
        .param("candidate", candidate)
        .param("contact", dossier.contact())
        .param("employer", dossier.practice().employer())
        .param("title", dossier.practice().title())
        .param("years", dossier.practice().years(), Types.INTEGER)
        .param("cases", dossier.practice().cases(), Types.INTEGER)
        .param("prices", dossier.terms().prices())
        .param("data", dossier.terms().data())
        .param("complaints", dossier.terms().complaints())
        .param("promises", dossier.promises().toArray(String[]::new))
        .param("statement", dossier.statement())
        .param("phrase", phrase.digest())
        .update();
    insertPapers(candidate, dossier.papers());
  }

  /** What was asked to be added takes the place of what was there. */
  void replace(UUID candidate, Dossier dossier) {
    jdbc.sql(
            """
            update experts.dossier
            set contact = :contact, employer = :employer, title = :title, years = :years, cases = :cases,
                prices = :prices, data = :data, complaints = :complaints, promises = :promises, statement = :statement
            where candidate_id = :candidate
            """)
        .param("contact", dossier.contact())
        .param("employer", dossier.practice().employer())
        .param("title", dossier.practice().title())
        .param("years", dossier.practice().years(), Types.INTEGER)
        .param("cases", dossier.practice().cases(), Types.INTEGER)
        .param("prices", dossier.terms().prices())
        .param("data", dossier.terms().data())
        .param("complaints", dossier.terms().complaints())
        .param("promises", dossier.promises().toArray(String[]::new))
        .param("statement", dossier.statement())
        .param("candidate", candidate)
        .update();
    jdbc.sql("delete from experts.document where candidate_id = :candidate")
        .param("candidate", candidate)
        .update();
    insertPapers(candidate, dossier.papers());
  }

  private void insertPapers(UUID candidate, List<Paper> papers) {
    for (int i = 0; i < papers.size(); i++) {
      var digest = papers.get(i).sha256();
      jdbc.sql(
              """
              insert into experts.document (candidate_id, number, title, sha256)
              values (:candidate, :number, :title, :sha256)
              """)
          .param("candidate", candidate)
          .param("number", i + 1)
          .param("title", papers.get(i).title())
          .param("sha256", digest == null ? null : HexFormat.of().parseHex(digest), Types.BINARY)
          .update();
    }
  }

  Dossier require(UUID candidate) {
    var papers =
        jdbc.sql(
                """
                select title, sha256
                from experts.document
                where candidate_id = :candidate
                order by number
                """)
            .param("candidate", candidate)
            .query(DossierStore::paper)
            .list();
    return jdbc.sql(
            """
            select contact, employer, title, years, cases, prices, data, complaints, promises, statement
            from experts.dossier
            where candidate_id = :candidate
            """)
        .param("candidate", candidate)
        .query(
            (row, number) ->
                new Dossier(
                    row.getString("contact"),
                    new Practice(
                        row.getString("employer"),
                        row.getString("title"),
                        row.getObject("years", Integer.class),
                        row.getObject("cases", Integer.class)),
                    new Terms(
                        row.getString("prices"),
                        row.getString("data"),
                        row.getString("complaints")),
                    List.of((String[]) row.getArray("promises").getArray()),
                    row.getString("statement"),
                    papers))
        .single();
  }

  private static Paper paper(ResultSet row, int number) throws SQLException {
    var digest = row.getBytes("sha256");
    return new Paper(
        row.getString("title"), digest == null ? null : HexFormat.of().formatHex(digest));
  }
}
