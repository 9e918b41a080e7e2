package org.mifeng.platform.checkup.areas;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.mifeng.index.form.SystemReader;
import org.mifeng.platform.checkup.CheckupFixture;
import org.mifeng.platform.checkup.SystemVersionId;
import org.mifeng.platform.checkup.Systems;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Enterprises with signed check-ups, as many as are asked for, written by few statements: for tests
 * of groups, and to fill a database with 100,000 of them. Each has a scale of its own to be
 * measured with.
 */
public final class AreaFixture {
  private static final Viewer PLATFORM = Viewer.system("test");

  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final Scale scale;
  private final int items;
  private Instant signed = Instant.parse("2026-06-01T00:00:00Z");

  private AreaFixture(JdbcClient jdbc, Transactions transactions, Scale scale, int items) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.scale = scale;
    this.items = items;
  }

  /** With a version of the built-in system that nobody else uses. */
  public static AreaFixture with(JdbcClient jdbc, Transactions transactions, Systems systems) {
    var file = CheckupFixture.file("T-" + UUID.randomUUID().toString().substring(0, 8), "1");
    var system = SystemReader.read(file).require();
    var id = systems.add(CheckupFixture.aCityOfficer(), system, file);
    systems.publish(CheckupFixture.aCityOfficer(), id, "试用");
    return new AreaFixture(
        jdbc, transactions, new Scale(id, "full"), system.yardstick().items().size());
  }

  Scale scale() {
    return scale;
  }

  /** How it is chosen in addresses. */
  public String code() {
    return scale.code();
  }

  /** The version that was made. */
  public SystemVersionId system() {
    return scale.system();
  }

  /** The next signatures are of a later day. */
  AreaFixture later(int days) {
    signed = signed.plusSeconds(86_400L * days);
    return this;
  }

  /**
   * Confirmed enterprises of a division, without figures.
   *
   * @param mark part of their names and of nobody else's
   */
  public AreaFixture enterprises(String mark, int count, String division, String size) {
    transactions.run(
        PLATFORM,
        () ->
            jdbc.sql(
                    """
                    insert into registry.enterprise (id, name, credit_code, legal_representative, division, park_id,
                           sector, size, tags, contact_name, contact_phone, standing, origin, has_account, demo,
                           version, registered_at, search_text, search_readings, search_pinyin, search_tokens)
                    select n.id, :mark || ' ' || n.number, upper(substring(replace(n.id::text, '-', '') for 18)), '', :division, null,
                           'I65', :size, '{}', '', '', 'confirmed', 'roster', false, true,
                           1, :now, lower(:mark) || n.number, '', '', '{}'
                      from (select gen_random_uuid() as id, number from generate_series(1, :count) as number) n
                    """)
                .param("mark", mark)
                .param("division", division)
                .param("size", size)
                .param("count", count)
                .param("now", signed.atOffset(ZoneOffset.UTC))
                .update());
    return this;
  }

  /** Puts an enterprise that has accounts on the register. */
  public AreaFixture register(OrganisationId id, String name, String division, String size) {
    enterprises(name, 1, division, size);
    transactions.run(
        PLATFORM,
        () ->
            jdbc.sql(
                    """
                    update registry.enterprise
                       set id = :id, name = :name
                     where name = :name || ' 1'
                    """)
                .param("id", id.value())
                .param("name", name)
                .update());
    return this;
  }

  /** Computes the figures about groups, as happens each hour. */
  public void takeEdition(ApplicationContext application) {
    application.getBean(Editions.class).take(scale);
  }

  /** Puts enterprises of a mark into a park. */
  AreaFixture moveTo(UUID park, String mark) {
    transactions.run(
        PLATFORM,
        () ->
            jdbc.sql(
                    """
                    update registry.enterprise
                       set park_id = :park
                     where starts_with(name, :mark || ' ')
                    """)
                .param("park", park)
                .param("mark", mark)
                .update());
    return this;
  }

  /** Closes as many enterprises of a mark, those of the smallest numbers. */
  AreaFixture close(String mark, int count) {
    transactions.run(
        PLATFORM,
        () ->
            jdbc.sql(
                    """
                    update registry.enterprise
                       set standing = 'closed'
                     where starts_with(name, :mark || ' ')
                       and split_part(name, ' ', 2)::int <= :count
                    """)
                .param("mark", mark)
                .param("count", count)
                .update());
    return this;
  }

  /**
   * Lets as many enterprises of a mark sign a check-up, those of the smallest numbers.
   *
   * @param percent how far each item is in place
   * @param figure their index
   */
  public AreaFixture sign(String mark, int count, int percent, int figure) {
    transactions.run(
        PLATFORM,
        () ->
            jdbc.sql(
                    """
                    with signed as (
                      select gen_random_uuid() as id, e.id as enterprise
                        from registry.enterprise e
                       where starts_with(e.name, :mark || ' ')
                         and split_part(e.name, ' ', 2)::int <= :count),
                    counted as (
                      insert into checkup.area_record
                        (check_up_id, organisation_id, system_id, item_set, figure, grade, percents, gaps_before, gaps_closed, signed_at)
                      select id, enterprise, :system, :set, :figure, :grade, decode(repeat(:byte, :items), 'hex'), 10, 5, :now
                        from signed
                      returning 1)
                    insert into checkup.standing_figure
                      (organisation_id, system_id, item_set, check_up_id, day, confirmed, use_points, resilience, figure, grade,
                       exposure, exposure_codes, exposure_inputs, priority, signed_at)
                    select enterprise, :system, :set, id, :now::date, :figure, 0, 0, :figure, :grade,
                           25, '{sector-risk}', '{1}', round(25 * (100 - :figure) / 100.0, 2), :now
                      from signed
                    on conflict (system_id, item_set, organisation_id) do update
                       set check_up_id = excluded.check_up_id, figure = excluded.figure, grade = excluded.grade,
                           priority = excluded.priority, day = excluded.day, signed_at = excluded.signed_at
                    """)
                .param("mark", mark)
                .param("count", count)
                .param("system", scale.system().value())
                .param("set", scale.set())
                .param("figure", figure)
                .param("grade", figure >= 85 ? "A" : figure >= 60 ? "C" : "E")
                .param("byte", "%02x".formatted(percent))
                .param("items", items)
                .param("now", signed.atOffset(ZoneOffset.UTC))
                .update());
    return this;
  }
}
