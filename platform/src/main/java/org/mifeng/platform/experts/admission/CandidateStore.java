package org.mifeng.platform.experts.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.experts.admission.Candidate.Belonging;
import org.mifeng.platform.experts.admission.Candidate.Kind;
import org.mifeng.platform.experts.admission.Candidate.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about candidates themselves. */
@Repository
class CandidateStore {
  private static final String NOBODY_IS_SOUGHT = "";

  private final JdbcClient jdbc;

  CandidateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Candidate candidate) {
    jdbc.sql(
            """
            insert into experts.candidate
              (id, number, kind, category, name, summary, fields, services, districts, languages, countries,
               stage, until_day, version, organisation_id, account_id, unit_organisation_id, demo, applied_at)
            values
              (:id, :number, :kind, :category, :name, :summary, :fields, :services, :districts, :languages, :countries,
               :stage, :until, :version, :organisation, :account, :unit, :demo, :at)
            """)
        .param("id", candidate.id())
        .param("number", candidate.number())
        .param("kind", candidate.kind().code())
        .param("category", candidate.category())
        .params(profile(candidate.profile()))
        .param("stage", candidate.stage().code())
        .param("until", candidate.standing().until(), Types.DATE)
        .param("version", candidate.standing().version())
        .param("organisation", candidate.belonging().organisation(), Types.OTHER)
        .param("account", candidate.belonging().account(), Types.OTHER)
        .param("unit", candidate.belonging().unit(), Types.OTHER)
        .param("demo", candidate.belonging().demo())
        .param("at", candidate.standing().appliedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The next stage, unless somebody else took a step since; whether it was taken. */
  boolean move(Candidate from, Step step) {
    return jdbc.sql(
                """
                update experts.candidate
                set stage = :stage, until_day = :until, version = version + 1
                where id = :id and version = :version
                """)
            .param("stage", step.stage().code())
            .param("until", step.until(), Types.DATE)
            .param("id", from.id())
            .param("version", from.standing().version())
            .update()
        == 1;
  }

  void setOrganisation(UUID id, UUID organisation) {
    jdbc.sql("update experts.candidate set organisation_id = :organisation where id = :id")
        .param("organisation", organisation)
        .param("id", id)
        .update();
  }

  boolean setAccount(UUID id, UUID account) {
    return jdbc.sql(
                """
                update experts.candidate
                set account_id = :account
                where id = :id and account_id is null
                """)
            .param("account", account)
            .param("id", id)
            .update()
        == 1;
  }

  void updateProfile(UUID id, Profile profile) {
    jdbc.sql(
            """
            update experts.candidate
            set name = :name, summary = :summary, fields = :fields, services = :services, districts = :districts,
                languages = :languages, countries = :countries
            where id = :id
            """)
        .params(profile(profile))
        .param("id", id)
        .update();
  }

  Optional<Candidate> find(UUID id) {
    return jdbc.sql(
            """
            select id, number, kind, category, name, summary, fields, services, districts, languages, countries,
                   stage, until_day, version, organisation_id, account_id, unit_organisation_id, demo, applied_at
            from experts.candidate
            where id = :id
            """)
        .param("id", id)
        .query(CandidateStore::candidate)
        .optional();
  }

  Optional<Candidate> findByPhrase(byte[] digest) {
    return jdbc.sql(
            """
            select c.id, c.number, c.kind, c.category, c.name, c.summary, c.fields, c.services, c.districts,
                   c.languages, c.countries, c.stage, c.until_day, c.version, c.organisation_id, c.account_id,
                   c.unit_organisation_id, c.demo, c.applied_at
            from experts.candidate c
            join experts.dossier d on d.candidate_id = c.id
            where d.phrase = :digest
            """)
        .param("digest", digest)
        .query(CandidateStore::candidate)
        .optional();
  }

  /** The latest candidate an organisation is. */
  Optional<Candidate> findByOrganisation(UUID organisation) {
    return jdbc.sql(
            """
            select id, number, kind, category, name, summary, fields, services, districts, languages, countries,
                   stage, until_day, version, organisation_id, account_id, unit_organisation_id, demo, applied_at
            from experts.candidate
            where organisation_id = :organisation
            order by applied_at desc, id
            limit 1
            """)
        .param("organisation", organisation)
        .query(CandidateStore::candidate)
        .optional();
  }

  /** Those whose term ends within these days, the first first. */
  List<Candidate> listEnding(LocalDate from, LocalDate to, int limit) {
    return jdbc.sql(
            """
            select id, number, kind, category, name, summary, fields, services, districts, languages, countries,
                   stage, until_day, version, organisation_id, account_id, unit_organisation_id, demo, applied_at
            from experts.candidate
            where stage = 'in-term' and until_day between :from and :to
            order by until_day, id
            limit :limit
            """)
        .param("from", from)
        .param("to", to)
        .param("limit", limit)
        .query(CandidateStore::candidate)
        .list();
  }

  /** Notes that the end of a term was told so many days before; false when it was before. */
  boolean insertReminder(UUID id, LocalDate until, int days, Instant at) {
    return jdbc.sql(
                """
                insert into experts.term_reminder (candidate_id, until_day, days, at)
                values (:id, :until, :days, :at)
                on conflict do nothing
                """)
            .param("id", id)
            .param("until", until)
            .param("days", days)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  List<Candidate> list(CandidateFilter filter, LocalDate today, int limit, int offset) {
    return jdbc.sql(
            """
            select id, number, kind, category, name, summary, fields, services, districts, languages, countries,
                   stage, until_day, version, organisation_id, account_id, unit_organisation_id, demo, applied_at
            from experts.candidate
            where (:kind = '' or kind = :kind)
              and (:category = '' or category = :category)
              and (:stage = '' or stage = :stage)
              and (not :inTerm or until_day >= :today)
              and (:field = '' or :field = any(fields) or :field = any(services))
              and (:district = '' or cardinality(districts) = 0 or :district = any(districts))
              and (:language = '' or :language = any(languages))
              and (:search = '' or position(:search in lower(name)) > 0 or lower(number) = :search)
            order by case when stage = 'in-term' then 1 else 0 end, name, id
            limit :limit offset :offset
            """)
        .params(sought(filter, today))
        .param("limit", limit)
        .param("offset", offset)
        .query(CandidateStore::candidate)
        .list();
  }

  long count(CandidateFilter filter, LocalDate today) {
    return jdbc.sql(
            """
            select count(*)
            from experts.candidate
            where (:kind = '' or kind = :kind)
              and (:category = '' or category = :category)
              and (:stage = '' or stage = :stage)
              and (not :inTerm or until_day >= :today)
              and (:field = '' or :field = any(fields) or :field = any(services))
              and (:district = '' or cardinality(districts) = 0 or :district = any(districts))
              and (:language = '' or :language = any(languages))
              and (:search = '' or position(:search in lower(name)) > 0 or lower(number) = :search)
            """)
        .params(sought(filter, today))
        .query(Long.class)
        .single();
  }

  private static Map<String, Object> sought(CandidateFilter filter, LocalDate today) {
    return Map.of(
        "kind", filter.kind(),
        "category", filter.category(),
        "stage", filter.stage(),
        "inTerm", filter.stage().equals(Stage.IN_TERM.code()),
        "today", today,
        "field", filter.field(),
        "district", filter.district(),
        "language", filter.language(),
        "search",
            filter.q().isBlank() ? NOBODY_IS_SOUGHT : filter.q().strip().toLowerCase(Locale.ROOT));
  }

  private static Map<String, Object> profile(Profile profile) {
    var map = new HashMap<String, Object>();
    map.put("name", profile.name());
    map.put("summary", profile.summary());
    map.put("fields", profile.fields().toArray(String[]::new));
    map.put("services", profile.services().toArray(String[]::new));
    map.put("districts", profile.districts().toArray(String[]::new));
    map.put("languages", profile.languages().toArray(String[]::new));
    map.put("countries", profile.countries().toArray(String[]::new));
    return map;
  }

  private static Candidate candidate(ResultSet row, int number) throws SQLException {
    return new Candidate(
        row.getObject("id", UUID.class),
        row.getString("number"),
        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("category"),
        new Profile(
            row.getString("name"),
            row.getString("summary"),
            strings(row, "fields"),
            strings(row, "services"),
            strings(row, "districts"),
            strings(row, "languages"),
            strings(row, "countries")),
        new Standing(
            Stage.ofCode(row.getString("stage")),
            row.getObject("until_day", LocalDate.class),
            row.getInt("version"),
            row.getObject("applied_at", OffsetDateTime.class).toInstant()),
        new Belonging(
            id(row, "organisation_id"),
            id(row, "account_id"),
            id(row, "unit_organisation_id"),
            row.getBoolean("demo")));
  }

  private static @Nullable UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static List<String> strings(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
