package org.mifeng.platform.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mifeng.platform.web.Paging;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of enterprises. What may not be seen is not there: row-level security sees to it. */
@Repository
class EnterpriseStore {
  private static final String COLUMNS =
      """
      select id, name, credit_code, legal_representative, division, park_id, sector, size, tags,
             contact_name, contact_phone, standing, origin, has_account, demo, version, registered_at
      from registry.enterprise
      """;

  private static final String INSERT =
      """
      insert into registry.enterprise (id, name, credit_code, legal_representative, division, park_id,
             sector, size, tags, contact_name, contact_phone, standing, origin, has_account, demo,
             version, registered_at, search_text, search_readings, search_pinyin, search_tokens)
      values (:id, :name, :creditCode, :legalRepresentative, :division, :park,
             :sector, :size, :tags, :contactName, :contactPhone, :standing, :origin, :hasAccount, :demo,
             :version, :registeredAt, :searchText, :searchReadings, :searchPinyin, :searchTokens)
      """;

  private static final String UPDATE =
      """
      update registry.enterprise
      set name = :name, credit_code = :creditCode, legal_representative = :legalRepresentative,
          division = :division, park_id = :park, sector = :sector, size = :size, tags = :tags,
          contact_name = :contactName, contact_phone = :contactPhone, standing = :standing,
          has_account = :hasAccount, version = version + 1, search_text = :searchText,
          search_readings = :searchReadings, search_pinyin = :searchPinyin,
          search_tokens = :searchTokens
      where id = :id and version = :version
      """;

  private static final Map<String, String> ORDERS =
      Map.of(
          "name", "name collate \"zh-Hans-x-icu\"",
          "code", "credit_code",
          "division", "division",
          "sector", "sector",
          "standing", "standing",
          "registered", "registered_at");

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  EnterpriseStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  void insert(Enterprise enterprise) {
    jdbc.sql(INSERT).params(parameters(enterprise)).update();
  }

  void insertAll(List<Enterprise> enterprises) {
    batches.batchUpdate(INSERT, batch(enterprises));
  }

  /** Writes the enterprise as it is to be; false when its row is no longer at that version. */
  boolean update(Enterprise enterprise) {
    return jdbc.sql(UPDATE).params(parameters(enterprise)).update() == 1;
  }

  /** Writes each enterprise as it is to be; how many were still at their version. */
  int updateAll(List<Enterprise> enterprises) {
    return Arrays.stream(batches.batchUpdate(UPDATE, batch(enterprises))).sum();
  }

  Optional<Enterprise> find(EnterpriseId id) {
    return jdbc.sql(COLUMNS + "where id = :id")
        .param("id", id.value())
        .query(EnterpriseStore::enterprise)
        .optional();
  }

  /** The open records with these codes that the viewer may see. */
  List<Enterprise> listOpen(Collection<CreditCode> codes) {
    return jdbc.sql(
            COLUMNS + "where credit_code = any (:codes) and standing in ('awaiting', 'confirmed')")
        .param("codes", codes.stream().map(CreditCode::value).toArray(String[]::new))
        .query(EnterpriseStore::enterprise)
        .list();
  }

  /** Which of these codes have an open record, whoever may see it. */
  Set<String> listTaken(Collection<CreditCode> codes) {
    return new HashSet<>(
        jdbc.sql(
                """
                select t.code
                from registry.taken(:codes) as t(code)
                """)
            .param("codes", codes.stream().map(CreditCode::value).toArray(String[]::new))
            .query(String.class)
            .list());
  }

  List<Enterprise> list(EnterpriseFilter filter, Paging paging) {
    var where = new EnterpriseSearch(filter);
    return jdbc.sql(
            COLUMNS
                + where.clause()
                + "order by "
                + paging.orderBy(ORDERS, "registered_at desc")
                + ", id limit :limit offset :offset")
        .params(where.parameters())
        .param("limit", paging.size())
        .param("offset", paging.offset())
        .query(EnterpriseStore::enterprise)
        .list();
  }

  /** The ids of all that pass the filter, in the order asked for. */
  List<EnterpriseId> listIds(EnterpriseFilter filter, Paging paging, int most) {
    var where = new EnterpriseSearch(filter);
    return jdbc.sql(
            "select id from registry.enterprise "
                + where.clause()
                + "order by "
                + paging.orderBy(ORDERS, "registered_at desc")
                + ", id limit :limit")
        .params(where.parameters())
        .param("limit", most)
        .query((row, number) -> new EnterpriseId(row.getObject("id", UUID.class)))
        .list();
  }

  /** These enterprises, in no order. */
  List<Enterprise> listAll(Collection<EnterpriseId> ids) {
    return jdbc.sql(COLUMNS + "where id = any (:ids)")
        .param("ids", ids.stream().map(EnterpriseId::value).toArray(UUID[]::new))
        .query(EnterpriseStore::enterprise)
        .list();
  }

  long count(EnterpriseFilter filter) {
    var where = new EnterpriseSearch(filter);
    return jdbc.sql("select count(*) from registry.enterprise " + where.clause())
        .params(where.parameters())
        .query(Long.class)
        .single();
  }

  /** How many confirmed enterprises the viewer may see in each division. */
  Map<String, Long> countByDivision() {
    return jdbc
        .sql(
            """
            select division, count(*) as n
            from registry.enterprise
            where standing = 'confirmed'
            group by division
            """)
        .query((row, number) -> Map.entry(row.getString("division"), row.getLong("n")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, ?>[] batch(List<Enterprise> enterprises) {
    @SuppressWarnings("unchecked")
    Map<String, ?>[] batch =
        enterprises.stream().map(EnterpriseStore::parameters).toArray(Map[]::new);
    return batch;
  }

  private static Map<String, Object> parameters(Enterprise enterprise) {
    var profile = enterprise.profile();
    var terms = SearchTerms.of(profile.name(), profile.creditCode().value());
    var map = new HashMap<String, Object>();
    map.put("id", enterprise.id().value());
    map.put("name", profile.name());
    map.put("creditCode", profile.creditCode().value());
    map.put("legalRepresentative", profile.legalRepresentative());
    map.put("division", profile.division());
    putPark(map, profile);
    map.put("sector", profile.sector());
    map.put("size", profile.size().code());
    map.put("tags", profile.tags().stream().map(EnterpriseTag::code).toArray(String[]::new));
    map.put("contactName", profile.contactName());
    map.put("contactPhone", profile.contactPhone());
    map.put("standing", enterprise.standing().code());
    map.put("origin", enterprise.origin().code());
    map.put("hasAccount", enterprise.hasAccount());
    map.put("demo", enterprise.demo());
    map.put("version", enterprise.version());
    map.put("registeredAt", enterprise.registeredAt().atOffset(ZoneOffset.UTC));
    map.put("searchText", terms.text());
    map.put("searchReadings", terms.readings());
    map.put("searchPinyin", terms.pinyin());
    map.put("searchTokens", terms.tokens().toArray(String[]::new));
    return map;
  }

  @SuppressWarnings("NullAway") // no park is a null parameter
  private static void putPark(Map<String, Object> map, EnterpriseProfile profile) {
    var park = profile.park();
    map.put("park", park == null ? null : park.value());
  }

  private static Enterprise enterprise(ResultSet row, int number) throws SQLException {
    var park = row.getObject("park_id", UUID.class);
    var profile =
        new EnterpriseProfile(
            row.getString("name"),
            new CreditCode(row.getString("credit_code")),
            row.getString("legal_representative"),
            row.getString("division"),
            park == null ? null : new ParkId(park),
            row.getString("sector"),
            EnterpriseSize.ofCode(row.getString("size")),
            Arrays.stream((String[]) row.getArray("tags").getArray())
                .map(EnterpriseTag::ofCode)
                .collect(Collectors.toSet()),
            row.getString("contact_name"),
            row.getString("contact_phone"));
    return new Enterprise(
        new EnterpriseId(row.getObject("id", UUID.class)),
        profile,
        EnterpriseStanding.ofCode(row.getString("standing")),
        Enterprise.Origin.ofCode(row.getString("origin")),
        row.getBoolean("has_account"),
        row.getBoolean("demo"),
        row.getInt("version"),
        row.getObject("registered_at", OffsetDateTime.class).toInstant());
  }
}
