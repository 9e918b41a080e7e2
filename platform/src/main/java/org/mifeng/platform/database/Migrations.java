package org.mifeng.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Applies each module's migrations, as the owner: {@code db/migration/<module>/V<n>__….sql} into
 * the schema of that name, the root and lower floors first. When every script is already in, one
 * query says so.
 */
final class Migrations {
  /** The modules with tables, in the order their schemas may refer to each other's functions. */
  static final List<String> ORDER =
      List.of(
          "__root",
          "identity",
          "audit",
          "notifications",
          "workflow",
          "registry",
          "purchase",
          "evidence",
          "checkup",
          "learning",
          "experts",
          "consultation",
          "oversight");

  /** The schema that holds the history of {@code __root} and the mark of what is in. */
  static final String ROOT_SCHEMA = "migration";

  private static final Pattern MODULE = Pattern.compile("db/migration/([^/]+)/[^/]+\\.sql$");
  private static final Pattern ROLE = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

  private final DataSource owner;
  private final String appRole;

  /**
   * @param owner connects as the role that owns the schemas
   * @param appRole the role that scripts grant to as <code>${app_role}</code>
   */
  Migrations(DataSource owner, String appRole) {
    if (!ROLE.matcher(appRole).matches()) {
      throw new DatabaseUnusable(
          "The database role of the application must be lower-case letters, digits and underscores, not '"
              + appRole
              + "'.");
    }
    this.owner = owner;
    this.appRole = appRole;
  }

  /** Brings the database up to this release; several nodes may do so at once. */
  void apply() {
    try {
      var scripts = scripts();
      var mark = markOf(scripts);
      try (var store = new MigrationStore(owner.getConnection())) {
        if (store.findMark().filter(mark::equals).isPresent()) {
          return;
        }
        store.awaitTurn();
        for (var module : modulesOf(scripts)) {
          migrate(module);
        }
        store.replaceMark(mark);
      }
    } catch (SQLException e) {
      throw new DatabaseUnusable(
          "The database cannot be reached as its owner to apply migrations: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new DatabaseUnusable("The migrations cannot be read: " + e.getMessage(), e);
    }
  }

  private void migrate(String module) {
    var schema = module.equals("__root") ? ROOT_SCHEMA : module;
    Flyway.configure(getClass().getClassLoader())
        .dataSource(owner)
        .locations("classpath:db/migration/" + module)
        .failOnMissingLocations(true)
        .validateMigrationNaming(true)
        .defaultSchema(schema)
        .schemas(schema)
        .createSchemas(true)
        .cleanDisabled(true)
        .placeholders(Map.of("app_role", appRole))
        .load()
        .migrate();
  }

  private static List<Resource> scripts() throws IOException {
    var found =
        new PathMatchingResourcePatternResolver(Migrations.class.getClassLoader())
            .getResources("classpath*:db/migration/*/*.sql");
    return Arrays.stream(found).sorted(Comparator.comparing(Migrations::pathOf)).toList();
  }

  private static List<String> modulesOf(List<Resource> scripts) {
    var found = new TreeSet<String>();
    scripts.forEach(script -> found.add(moduleOf(script)));
    var unknown = new TreeSet<>(found);
    ORDER.forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(
          "migration folders without a place in Migrations.ORDER: " + unknown);
    }
    return ORDER.stream().filter(found::contains).toList();
  }

  private static String moduleOf(Resource script) {
    var matcher = MODULE.matcher(pathOf(script));
    if (!matcher.find()) {
      throw new IllegalStateException("not a migration: " + script);
    }
    return matcher.group(1);
  }

  private static String pathOf(Resource script) {
    try {
      var path = script.getURL().toString();
      return path.substring(path.lastIndexOf("db/migration/"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A digest over every script and the role it grants to. */
  private String markOf(List<Resource> scripts) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(appRole.getBytes(StandardCharsets.UTF_8));
      for (var script : scripts) {
        digest.update(pathOf(script).getBytes(StandardCharsets.UTF_8));
        digest.update(script.getContentAsByteArray());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
