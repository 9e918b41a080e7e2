package org.mifeng.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The generated pages under {@code docs/map} show the code as it is. {@code bin/maps} writes them
 * ({@code -Dmaps.write=true}); otherwise a page that is stale fails.
 */
@PlatformTest
class MapsTest {
  @Autowired ApplicationContext context;
  @Autowired JdbcClient jdbc;

  @Test
  void modules() throws IOException {
    holds("modules.puml", ModuleMap.draw(OurClasses.MODULES));
  }

  @Test
  void routes() throws IOException {
    holds("routes.txt", RouteMap.draw(context));
  }

  @Test
  void permissions() throws IOException {
    holds("permissions.txt", PermissionMap.draw(RouteMap.routes(context)));
  }

  @Test
  void events() throws IOException {
    holds("events.txt", EventMap.draw(OurClasses.PLATFORM));
  }

  @Test
  void schema() throws IOException {
    holds("schema.sql", new SchemaMap(jdbc).draw());
  }

  @Test
  void settings() throws IOException {
    holds("settings.md", SettingsMap.draw(context, Sources.mainJava()));
  }

  private static void holds(String name, String drawn) throws IOException {
    var page = Sources.root().resolve("docs/map").resolve(name);
    if (Boolean.getBoolean("maps.write")) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, drawn);
    }
    assertThat(Files.exists(page) ? Files.readString(page) : "")
        .as("docs/map/%s is stale: run bin/maps and commit the difference", name)
        .isEqualTo(drawn);
  }
}
