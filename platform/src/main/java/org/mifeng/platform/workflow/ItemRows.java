package org.mifeng.platform.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Seat;

/** Rows of items as items. */
final class ItemRows {
  private ItemRows() {}

  static WorkItem item(ResultSet row, int number) throws SQLException {
    var organisation = row.getObject("organisation_id", UUID.class);
    var seat = row.getString("seat");
    return new WorkItem(
        row.getObject("id", UUID.class),
        new WorkItem.Matter(
            row.getString("kind"),
            row.getString("subject"),
            texts(row, "arguments"),
            row.getString("path")),
        organisation == null || seat == null
            ? null
            : new Work.Assignee.Desk(new OrganisationId(organisation), seat(seat)),
        row.getBoolean("at_desk"),
        person(row, "holder_account_id", "holder_name"),
        new WorkItem.Course(
            new WorkItem.Person(
                new AccountId(row.getObject("initiator_account_id", UUID.class)),
                row.getString("initiator_name")),
            new OrganisationId(row.getObject("initiator_organisation_id", UUID.class)),
            instant(row, "opened_at"),
            row.getInt("turn"),
            new WorkTerm(instant(row, "given_at"), findInstant(row, "due_at"))),
        ending(row));
  }

  private static WorkItem.@Nullable Ending ending(ResultSet row) throws SQLException {
    var at = findInstant(row, "ended_at");
    return at == null
        ? null
        : new WorkItem.Ending("done".equals(row.getString("ending")), row.getString("outcome"), at);
  }

  static WorkItem.@Nullable Person person(ResultSet row, String id, String name)
      throws SQLException {
    var account = row.getObject(id, UUID.class);
    if (account == null) {
      return null;
    }
    var called = row.getString(name);
    return new WorkItem.Person(new AccountId(account), called == null ? "" : called);
  }

  static Seat seat(String code) {
    return Seat.valueOf(code.toUpperCase(Locale.ROOT));
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
