package org.mifeng.platform.architecture;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mifeng.platform.architecture.HouseRule.Finding;
import org.mifeng.platform.architecture.JavaText.Literal;

/** SQL lives in the store, names its own schema only, and takes its time from the caller. */
final class SqlRules {
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?is)^\\s*(select\\s.+|insert\\s+into\\s.+|update\\s+[\\w.]+.*\\sset\\s.+"
              + "|delete\\s+from\\s.+|with\\s+(recursive\\s+)?\\w+\\s*(\\([\\w, ]+\\))?\\s+as\\s.+"
              + "|(create|alter|drop|truncate|grant|revoke)\\s+"
              + "(table|role|schema|user|index|function|view|policy|sequence|select)\\b.*"
              + "|copy\\s+[\\w.]+.*\\s(from|to)\\s.+|lock\\s+table\\s.+|set\\s+(local|session)\\s.+)");

  /** What follows a word that names a table; sub-queries and functions are not names. */
  private static final Pattern TABLE =
      Pattern.compile(
          "(?<!:)(?<!\\bfor )(?<!\\bdo )(?<!\\bfor no key )(?<!\\bdistinct )"
              + "\\b(from|join|into|update|copy|truncate)\\s+(?:only\\s+|lateral\\s+)?"
              + "([a-z_][a-z0-9_]*)(?:\\.([a-z_][a-z0-9_]*))?(\\s*\\()?");

  private static final Pattern NAMED_QUERY =
      Pattern.compile(
          "(?:\\bwith\\s+(?:recursive\\s+)?|,\\s*)([a-z_]\\w*)\\s*(?:\\([^)]*\\))?\\s+as\\s");

  private static final Pattern CLOCK_OF_THE_DATABASE =
      Pattern.compile(
          "(?i)\\bnow\\s*\\(|\\bcurrent_(timestamp|date|time)\\b|\\blocaltime(stamp)?\\b"
              + "|\\b(clock|statement|transaction)_timestamp\\s*\\(");

  private static final Pattern UPPER_CASE_KEYWORD =
      Pattern.compile(
          "\\b(SELECT|INSERT|UPDATE|DELETE|FROM|WHERE|JOIN|ORDER BY|GROUP BY|VALUES)\\b");

  private static final Set<String> SHARED_SCHEMAS =
      Set.of("viewer", "pg_catalog", "information_schema");

  static final HouseRule<List<SourceFile>> ONLY_IN_STORES =
      HouseRule.<List<SourceFile>>of(
              "SQL stands only in classes called …Store",
              files ->
                  statements(files)
                      .filter(found -> !found.file().className().endsWith("Store"))
                      .filter(found -> !found.file().module().equals("database"))
                      .map(found -> found.finding("holds SQL")))
          .except(
              Map.of(
                  "platform/src/main/java/org/mifeng/platform/identity/Transactions.java",
                  "states the viewer at the start of a transaction; reads no table"));

  static final HouseRule<List<SourceFile>> OWN_SCHEMA =
      HouseRule.of(
          "A store names its own schema only, and always names it",
          files -> statements(files).flatMap(SqlRules::foreignTables));

  static final HouseRule<List<SourceFile>> NO_NOW =
      HouseRule.of(
          "SQL takes its time from the caller's clock, never from the database",
          files ->
              Stream.concat(
                  statements(files)
                      .filter(found -> CLOCK_OF_THE_DATABASE.matcher(found.sql()).find())
                      .map(found -> found.finding("asks the database for the time")),
                  files.stream()
                      .filter(file -> file.path().endsWith(".sql") && !file.isTest())
                      .filter(file -> CLOCK_OF_THE_DATABASE.matcher(file.text()).find())
                      .map(file -> new Finding(file.path(), "asks the database for the time"))));

  static final HouseRule<List<SourceFile>> LOWER_CASE =
      HouseRule.of(
          "SQL is written in lower case",
          files ->
              statements(files)
                  .filter(found -> UPPER_CASE_KEYWORD.matcher(found.sql()).find())
                  .map(found -> found.finding("holds an upper-case keyword")));

  /** A statement found in a class. */
  private record Statement(SourceFile file, Literal literal) {
    String sql() {
      return literal.value();
    }

    Finding finding(String problem) {
      return new Finding(file.path(), problem + " in line " + literal.line());
    }
  }

  private SqlRules() {}

  private static Stream<Statement> statements(List<SourceFile> files) {
    return files.stream()
        .filter(file -> file.isJava() && !file.isTest())
        .filter(file -> !file.module().isEmpty())
        .flatMap(
            file ->
                JavaText.of(file).literals().stream()
                    .filter(literal -> STATEMENT.matcher(literal.value()).matches())
                    .map(literal -> new Statement(file, literal)));
  }

  private static Stream<Finding> foreignTables(Statement found) {
    if (found.file().module().equals("database")) {
      return Stream.of();
    }
    var sql = found.sql().replaceAll("'[^']*'", "''").replaceAll("\\s+", " ");
    sql =
        sql.replaceAll(
            "\\b(extract|substring|trim|overlay)\\s*\\([^()]*(\\([^()]*\\)[^()]*)*\\)", "x");
    var named = new HashSet<String>();
    NAMED_QUERY.matcher(sql).results().forEach(result -> named.add(result.group(1)));
    return TABLE
        .matcher(sql)
        .results()
        .filter(result -> !(result.group(4) != null && isFunction(result.group(1))))
        .filter(result -> result.group(3) != null || !named.contains(result.group(2)))
        .filter(result -> result.group(3) != null || !result.group(2).equals("select"))
        .filter(result -> !mayName(found.file().module(), result.group(2), result.group(3)))
        .map(result -> found.finding("names " + result.group(2) + table(result.group(3))));
  }

  /**
   * A parenthesis after {@code from} or {@code join} is a function's, after {@code into} a column
   * list's.
   */
  private static boolean isFunction(String keyword) {
    return keyword.equals("from") || keyword.equals("join");
  }

  private static String table(@org.jspecify.annotations.Nullable String name) {
    return name == null ? " without a schema" : "." + name;
  }

  private static boolean mayName(
      String module, String schema, @org.jspecify.annotations.Nullable String table) {
    if (table == null) {
      return false;
    }
    return schema.equals(module)
        || SHARED_SCHEMAS.contains(schema)
        || (module.equals("oversight") && table.startsWith("stats_"));
  }
}
