package org.mifeng.platform.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.architecture.HouseRule.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rules about the tables the migrations have made, and what the application's role may do to them.
 */
final class Tables {
  /**
   * A table as the catalogue shows it.
   *
   * @param policies how many row-level policies it has
   * @param grants what the application's role may do: {@code SELECT, INSERT, UPDATE, DELETE}
   */
  record Table(
      String name, Set<String> columns, boolean rowSecurity, int policies, Set<String> grants) {}

  private static final Pattern OF_SOMEBODY =
      Pattern.compile("(.*_)?(organisation|enterprise|owner|tenant|account)(_id)?");

  static final HouseRule<List<Table>> WHAT_IS_SOMEBODYS_IS_LOCKED =
      HouseRule.<List<Table>>of(
              "A table that says whose its rows are has row-level security with a policy",
              tables ->
                  tables.stream()
                      .filter(table -> !table.grants().isEmpty())
                      .filter(
                          table ->
                              table.columns().stream()
                                  .anyMatch(column -> OF_SOMEBODY.matcher(column).matches()))
                      .filter(table -> !table.rowSecurity() || table.policies() == 0)
                      .map(table -> new Finding(table.name(), "has no row-level security")))
          .except(Exceptions.WITHOUT_ROW_SECURITY);

  static final HouseRule<List<Table>> WHAT_IS_OPEN_IS_SAID =
      HouseRule.<List<Table>>of(
              "A table without row-level security is named with the reason",
              tables ->
                  tables.stream()
                      .filter(table -> !table.grants().isEmpty() && !table.rowSecurity())
                      .filter(table -> !Exceptions.WITHOUT_ROW_SECURITY.containsKey(table.name()))
                      .map(table -> new Finding(table.name(), "is open to every query")))
          .except(Exceptions.OPEN_TABLES);

  static final HouseRule<List<Table>> WHAT_IS_SEALED_STAYS =
      HouseRule.of(
          "The application can neither change nor delete audit rows and entries of the log",
          tables ->
              tables.stream()
                  .filter(
                      table ->
                          table.name().startsWith("audit.")
                              || table.name().equals("evidence.entry"))
                  .filter(
                      table ->
                          Set.of("UPDATE", "DELETE", "TRUNCATE").stream()
                              .anyMatch(table.grants()::contains))
                  .map(table -> new Finding(table.name(), "may be " + table.grants())));

  private Tables() {}

  static List<Table> read(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select n.nspname || '.' || c.relname as name,
                   (select string_agg(a.attname, ',') from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
                   c.relrowsecurity as row_security,
                   (select count(*) from pg_policy p where p.polrelid = c.oid) as policies,
                   concat_ws(',',
                     case when has_table_privilege(c.oid, 'select') or has_any_column_privilege(c.oid, 'select') then 'SELECT' end,
                     case when has_table_privilege(c.oid, 'insert') or has_any_column_privilege(c.oid, 'insert') then 'INSERT' end,
                     case when has_table_privilege(c.oid, 'update') or has_any_column_privilege(c.oid, 'update') then 'UPDATE' end,
                     case when has_table_privilege(c.oid, 'delete') then 'DELETE' end,
                     case when has_table_privilege(c.oid, 'truncate') then 'TRUNCATE' end) as grants
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
              and n.nspname not like 'pg\\_%' and c.relname <> 'flyway_schema_history'
            order by 1
            """)
        .query(
            (row, number) ->
                new Table(
                    row.getString("name"),
                    words(row.getString("columns")),
                    row.getBoolean("row_security"),
                    row.getInt("policies"),
                    words(row.getString("grants"))))
        .list();
  }

  private static Set<String> words(String commas) {
    return Arrays.stream(commas.split(","))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  /** What the connection's role is allowed to be. */
  static Map<String, @Nullable Object> role(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select rolsuper as superuser, rolbypassrls as bypasses, rolcreaterole as makes_roles, rolcreatedb as makes_databases,
                   (select count(*) from pg_class where relowner = r.oid) as owned,
                   (select count(*) from pg_namespace n where n.nspname not like 'pg\\_%'
                      and has_schema_privilege(n.oid, 'create')) as schemas_to_create_in
            from pg_roles r where rolname = current_user
            """)
        .query()
        .singleRow();
  }
}
