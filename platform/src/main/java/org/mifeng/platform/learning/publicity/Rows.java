package org.mifeng.platform.learning.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.learning.publicity.Item.About;
import org.mifeng.platform.learning.publicity.Item.Origin;

/** Reads what rows about items have in common. */
final class Rows {
  private Rows() {}

  static About about(ResultSet row) throws SQLException {
    return new About(
        row.getObject("id", UUID.class),
        row.getString("code"),
        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
        row.getString("district"));
  }

  static Content content(ResultSet row) throws SQLException {
    var zh =
        new Words(row.getString("title_zh"), row.getString("summary_zh"), row.getString("body_zh"));
    var title = row.getString("title_en");
    var en =
        title == null
            ? null
            : new Words(title, row.getString("summary_en"), row.getString("body_en"));
    return new Content(new Text(zh, en), occasion(row));
  }

  static @Nullable Occasion occasion(ResultSet row) throws SQLException {
    var place = row.getString("place");
    return place == null
        ? null
        : new Occasion(
            place, moment(row, "begins_at"), moment(row, "ends_at"), row.getInt("seats"));
  }

  static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
