package org.mifeng.platform.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which PostgreSQL to use.
 *
 * @param embedded whether the platform starts its own; otherwise {@code spring.datasource.*} names
 *     an external one and the role the application connects as
 * @param ownerUsername external only: the role that owns the schemas and applies migrations
 * @param ownerPassword external only: that role's password
 * @param binaries where the embedded server's programs are unpacked; by default a cache folder of
 *     the machine
 * @param demoEnterprises demonstration only: a city of so many enterprises for load, with ten
 *     deposits and two check-ups for each, is written into the database after the start
 */
@ConfigurationProperties("mifeng.database")
record DatabaseProperties(
    @DefaultValue("true") boolean embedded,
    @DefaultValue("") String ownerUsername,
    @DefaultValue("") String ownerPassword,
    @Nullable Path binaries,
    @DefaultValue("0") long demoEnterprises) {

  @Override
  public String toString() {
    return "DatabaseProperties[embedded=%s, ownerUsername=%s]".formatted(embedded, ownerUsername);
  }
}
