package org.mifeng.platform.experts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who is in the pool on a day. */
@Repository
class PoolStore {
  private final JdbcClient jdbc;

  PoolStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ExpertSummary> listExperts(String field, LocalDate today) {
    return jdbc.sql(
            """
            select c.id, c.organisation_id, c.account_id, c.name, c.category, c.fields,
                   (select count(*) from experts.matter m where m.candidate_id = c.id and m.closed_at is null) as load
            from experts.candidate c
            where c.kind = 'expert' and c.stage = 'in-term' and c.until_day >= :today
              and c.account_id is not null
              and (:field = '' or :field = any(c.fields))
            order by load, c.name, c.id
            """)
        .param("field", field)
        .param("today", today)
        .query(PoolStore::expert)
        .list();
  }

  Optional<ExpertSummary> findExpert(ExpertId id, LocalDate today) {
    return jdbc.sql(
            """
            select c.id, c.organisation_id, c.account_id, c.name, c.category, c.fields,
                   (select count(*) from experts.matter m where m.candidate_id = c.id and m.closed_at is null) as load
            from experts.candidate c
            where c.id = :id and c.kind = 'expert' and c.stage = 'in-term' and c.until_day >= :today
              and c.account_id is not null
            """)
        .param("id", id.value())
        .param("today", today)
        .query(PoolStore::expert)
        .optional();
  }

  Optional<ExpertId> findExpert(AccountId account) {
    return jdbc.sql(
            """
            select id
            from experts.candidate
            where account_id = :account and kind = 'expert'
            order by applied_at desc
            limit 1
            """)
        .param("account", account.value())
        .query((row, number) -> new ExpertId(row.getObject("id", UUID.class)))
        .optional();
  }

  List<InstitutionSummary> listInstitutions(String service, LocalDate today) {
    return jdbc.sql(
            """
            select id, organisation_id, name, category, services, districts
            from experts.candidate
            where kind = 'institution' and stage = 'in-term' and until_day >= :today
              and organisation_id is not null
              and (:service = '' or :service = any(services))
            order by name, id
            """)
        .param("service", service)
        .param("today", today)
        .query(PoolStore::institution)
        .list();
  }

  Optional<InstitutionSummary> findInstitution(InstitutionId id, LocalDate today) {
    return jdbc.sql(
            """
            select id, organisation_id, name, category, services, districts
            from experts.candidate
            where id = :id and kind = 'institution' and stage = 'in-term' and until_day >= :today
              and organisation_id is not null
            """)
        .param("id", id.value())
        .param("today", today)
        .query(PoolStore::institution)
        .optional();
  }

  Optional<InstitutionSummary> findInstitution(OrganisationId organisation, LocalDate today) {
    return jdbc.sql(
            """
            select id, organisation_id, name, category, services, districts
            from experts.candidate
            where organisation_id = :organisation
              and kind = 'institution' and stage = 'in-term' and until_day >= :today
            """)
        .param("organisation", organisation.value())
        .param("today", today)
        .query(PoolStore::institution)
        .optional();
  }

  private static ExpertSummary expert(ResultSet row, int number) throws SQLException {
    return new ExpertSummary(
        new ExpertId(row.getObject("id", UUID.class)),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getString("name"),
        row.getString("category"),
        List.of((String[]) row.getArray("fields").getArray()),
        row.getInt("load"));
  }

  private static InstitutionSummary institution(ResultSet row, int number) throws SQLException {
    return new InstitutionSummary(
        new InstitutionId(row.getObject("id", UUID.class)),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        row.getString("name"),
        row.getString("category"),
        List.of((String[]) row.getArray("services").getArray()),
        List.of((String[]) row.getArray("districts").getArray()));
  }
}
