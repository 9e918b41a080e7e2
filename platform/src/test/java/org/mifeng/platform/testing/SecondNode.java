package org.mifeng.platform.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Properties;
import org.mifeng.platform.PlatformApplication;
import org.mifeng.platform.database.DataFolder;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A second node of the platform on the same database and keys, as behind a load balancer: for tests
 * of what two nodes must not both do. Takes some seconds to start, so a suite has few of them.
 */
public final class SecondNode implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private SecondNode(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts a node beside the one under test, on a random port. */
  public static SecondNode beside(ApplicationContext first) throws IOException {
    var data = first.getBean(DataFolder.class).path();
    var passwords = new Properties();
    try (var reader = Files.newBufferedReader(data.resolve("database-passwords.properties"))) {
      passwords.load(reader);
    }
    var pool = (PGSimpleDataSource) first.getBean(HikariDataSource.class).getDataSource();
    return new SecondNode(
        new SpringApplicationBuilder(PlatformApplication.class)
            .web(WebApplicationType.SERVLET)
            .run(
                "--server.port=0",
                "--mifeng.data=" + data,
                "--mifeng.start.prepare=false",
                "--mifeng.database.embedded=false",
                "--mifeng.database.owner-username=mifeng_owner",
                "--mifeng.database.owner-password=" + passwords.getProperty("mifeng_owner"),
                "--spring.datasource.url=" + pool.getUrl(),
                "--spring.datasource.username=mifeng_app",
                "--spring.datasource.password=" + passwords.getProperty("mifeng_app")));
  }

  /** What the node is made of. */
  public ApplicationContext context() {
    return context;
  }

  /** The port its pages answer on. */
  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
