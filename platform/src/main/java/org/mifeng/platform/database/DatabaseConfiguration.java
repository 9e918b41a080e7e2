package org.mifeng.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.mifeng.platform.database.DatabaseAccess.Login;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Wires the database: a server (embedded unless {@code mifeng.database.embedded=false}), its
 * migrations, then the pool of connections in the application's role. Nobody can get a connection
 * before the migrations are in.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  private static final String EMBEDDED = "mifeng.database.embedded";
  private static final int CONNECT_SECONDS = 2;

  // Where a database hangs rather than fails, a statement gives up after this long.
  private static final int SOCKET_SECONDS = 60;

  @Bean(destroyMethod = "close")
  @ConditionalOnBooleanProperty(name = EMBEDDED, matchIfMissing = true)
  EmbeddedPostgres embeddedPostgres(DataFolder data, DatabaseProperties properties) {
    return EmbeddedPostgres.start(data, properties.binaries());
  }

  @Bean
  @ConditionalOnBooleanProperty(name = EMBEDDED, matchIfMissing = true)
  DatabaseAccess embeddedAccess(EmbeddedPostgres postgres) {
    return postgres.access();
  }

  @Bean
  @ConditionalOnBooleanProperty(name = EMBEDDED, havingValue = false)
  DatabaseAccess externalAccess(DatabaseProperties properties, DataSourceProperties spring) {
    var access =
        new DatabaseAccess(
            require(spring.getUrl(), "spring.datasource.url"),
            new Login(
                require(spring.getUsername(), "spring.datasource.username"),
                require(spring.getPassword(), "spring.datasource.password")),
            new Login(
                require(properties.ownerUsername(), "mifeng.database.owner-username"),
                require(properties.ownerPassword(), "mifeng.database.owner-password")));
    ExternalCheck.check(simple(access.url(), access.application()), access.owner().role());
    return access;
  }

  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(DatabaseAccess access) {
    new Migrations(simple(access.url(), access.owner()), access.application().role()).apply();
    var pool = new HikariConfig();
    pool.setPoolName("mifeng");
    pool.setDataSource(simple(access.url(), access.application()));
    pool.setMaximumPoolSize(24);
    pool.setMinimumIdle(2);
    // Virtual threads may queue in thousands; when the database is away each is told so soon.
    pool.setConnectionTimeout(3_000);
    pool.setValidationTimeout(1_000);
    return new HikariDataSource(pool);
  }

  /** A demonstration may be as large as asked for; what it takes is said on the terminal. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  @ConditionalOnBooleanProperty("mifeng.demo")
  ApplicationListener<ApplicationReadyEvent> demoRows(
      DatabaseAccess access, DatabaseProperties properties, Clock clock) {
    return ready -> {
      if (properties.demoEnterprises() > 0) {
        var owner = simple(access.url(), access.owner());
        // An index over ten million rows takes as long as it takes.
        owner.setSocketTimeout(0);
        new DemoRows(owner, clock, System.out).write(properties.demoEnterprises());
      }
    };
  }

  private static PGSimpleDataSource simple(String url, Login login) {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(login.role());
    source.setPassword(login.password());
    source.setApplicationName("mifeng");
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setLoginTimeout(CONNECT_SECONDS + 1);
    source.setSocketTimeout(SOCKET_SECONDS);
    source.setTcpKeepAlive(true);
    source.setReWriteBatchedInserts(true);
    return source;
  }

  private static String require(@org.jspecify.annotations.Nullable String value, String setting) {
    if (value == null || value.isBlank()) {
      throw new DatabaseUnusable(
          "An external database is configured (mifeng.database.embedded=false) but "
              + setting
              + " is not set.");
    }
    return value;
  }
}
