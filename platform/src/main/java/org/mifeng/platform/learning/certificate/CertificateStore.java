package org.mifeng.platform.learning.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.learning.Wording;
import org.mifeng.platform.learning.certificate.CourseCertificate.Finished;
import org.mifeng.platform.learning.certificate.CourseCertificate.Holder;
import org.mifeng.platform.learning.certificate.CourseCertificate.Score;
import org.mifeng.platform.learning.certificate.CourseCertificate.Size;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about certificates: rows are only ever added. */
@Repository
class CertificateStore {
  private final JdbcClient jdbc;

  CertificateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Viewer viewer, CourseCertificate certificate, byte[] body) {
    var finished = certificate.finished();
    jdbc.sql(
            """
            insert into learning.certificate
              (number, act_id, study_id, organisation_id, person_id, name, organisation_name, course, version,
               title_zh, title_en, minutes, lessons, correct, questions, body, sha256, sm3, issued_at)
            values
              (:number, :act, :study, :organisation, :person, :name, :organisationName, :course, :version,
               :zh, :en, :minutes, :lessons, :correct, :questions, :body, :sha256, :sm3, :at)
            """)
        .param("number", certificate.number())
        .param("act", certificate.act())
        .param("study", certificate.holder().study())
        .param("organisation", viewer.organisation().value())
        .param("person", viewer.account().value())
        .param("name", certificate.holder().name())
        .param("organisationName", certificate.holder().organisation())
        .param("course", finished.course())
        .param("version", finished.version())
        .param("zh", finished.title().zh())
        .param("en", finished.title().en())
        .param("minutes", finished.size().minutes())
        .param("lessons", finished.size().lessons())
        .param("correct", finished.test().correct())
        .param("questions", finished.test().questions())
        .param("body", body)
        .param("sha256", certificate.digests().sha256())
        .param("sm3", certificate.digests().sm3())
        .param("at", certificate.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<CourseCertificate> find(CertificateNumber number) {
    return jdbc.sql(
            """
            select number, act_id, study_id, name, organisation_name, course, version, title_zh, title_en,
                   minutes, lessons, correct, questions, sha256, sm3, octet_length(body) as size, issued_at
            from learning.certificate
            where number = :number
            """)
        .param("number", number.value())
        .query(CertificateStore::certificate)
        .optional();
  }

  Optional<CourseCertificate> find(UUID study) {
    return jdbc.sql(
            """
            select number, act_id, study_id, name, organisation_name, course, version, title_zh, title_en,
                   minutes, lessons, correct, questions, sha256, sm3, octet_length(body) as size, issued_at
            from learning.certificate
            where study_id = :study
            """)
        .param("study", study)
        .query(CertificateStore::certificate)
        .optional();
  }

  byte[] requireBody(String number) {
    return jdbc.sql(
            """
            select body
            from learning.certificate
            where number = :number
            """)
        .param("number", number)
        .query((row, at) -> row.getBytes(1))
        .single();
  }

  private static CourseCertificate certificate(ResultSet row, int number) throws SQLException {
    return new CourseCertificate(
        row.getString("number"),
        row.getObject("act_id", UUID.class),
        new Holder(
            row.getObject("study_id", UUID.class),
            row.getString("name"),
            row.getString("organisation_name")),
        new Finished(
            row.getString("course"),
            row.getObject("version", LocalDate.class),
            new Wording(row.getString("title_zh"), row.getString("title_en")),
            new Size(row.getInt("minutes"), row.getInt("lessons")),
            new Score(row.getInt("correct"), row.getInt("questions"))),
        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
        new Digests(row.getBytes("sha256"), row.getBytes("sm3"), row.getLong("size")));
  }
}
