package org.mifeng.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A million work items of 2,000 people in 40 offices, written by COPY into the database of a
 * running platform, the same in each run. One person of them is the demonstration's city officer.
 */
final class ManyItems {
  static final int ITEMS = 1_000_000;
  private static final int PEOPLE = 2_000;
  private static final int OFFICES = 40;
  private static final int AT_ONCE = 10_000;

  /** How many of them lie with the officer, and how. */
  private static final int OWN_TO_DO = 1_500;

  private static final int DESK_TO_DO = 500;
  private static final int OWN_DONE = 5_000;
  private static final int OWN_STARTED = 3_000;
  private static final int OWN_COPIES = 10_000;
  private static final int DESK_COPIES = 10_000;

  private static final String KIND = "consultation.work.answer";
  private static final Instant FIRST = Instant.parse("2026-01-01T01:00:00Z");
  private static final String ME =
      """
      select a.id || ' ' || g.organisation_id
        from identity.account a join identity.seat_grant g on g.account_id = a.id
       where a.login = 'demo-city' and g.seat = 'city'
      """;

  private final Database database;
  private final Random random = new Random(53);
  private final List<UUID> people = new ArrayList<>();
  private final List<UUID> offices = new ArrayList<>();

  ManyItems(Database database) {
    this.database = database;
  }

  private enum Share {
    TO_DO,
    DESK,
    DONE,
    STARTED,
    COPY,
    DESK_COPY,
    OTHERS
  }

  void write() throws SQLException, IOException {
    for (int i = 0; i < PEOPLE; i++) {
      people.add(id());
    }
    for (int i = 0; i < OFFICES; i++) {
      offices.add(id());
    }
    var me = me();
    try (var connection = database.connect()) {
      var copy = connection.unwrap(PGConnection.class).getCopyAPI();
      var shares = shares();
      for (int from = 0; from < ITEMS; from += AT_ONCE) {
        batch(copy, me, shares.subList(from, Math.min(ITEMS, from + AT_ONCE)));
      }
    }
    database.execute(
        """
        insert into workflow.kind (kind, first_at) values ('%s', timestamptz '2026-01-01') on conflict do nothing
        """
            .formatted(KIND));
    database.execute("vacuum (analyze) workflow.item, workflow.copy, workflow.handled");
  }

  /** Whose share each item is, in a mixed order. */
  private List<Share> shares() {
    var all = new ArrayList<Share>(ITEMS);
    add(all, Share.TO_DO, OWN_TO_DO);
    add(all, Share.DESK, DESK_TO_DO);
    add(all, Share.DONE, OWN_DONE);
    add(all, Share.STARTED, OWN_STARTED);
    add(all, Share.COPY, OWN_COPIES);
    add(all, Share.DESK_COPY, DESK_COPIES);
    add(all, Share.OTHERS, ITEMS - all.size());
    java.util.Collections.shuffle(all, random);
    return all;
  }

  private static void add(List<Share> all, Share share, int count) {
    for (int i = 0; i < count; i++) {
      all.add(share);
    }
  }

  private List<UUID> me() throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(ME)) {
      rows.next();
      var ids = rows.getString(1).split(" ", 2);
      return List.of(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
    }
  }

  private void batch(CopyManager copy, List<UUID> me, List<Share> shares)
      throws SQLException, IOException {
    var items = new StringBuilder();
    var copies = new StringBuilder();
    var handled = new StringBuilder();
    for (var share : shares) {
      one(me, share, items, copies, handled);
    }
    send(
        copy,
        "workflow.item (id, kind, arguments, subject, path, organisation_id, seat, at_desk, holder_account_id, holder_name,"
            + " initiator_account_id, initiator_organisation_id, initiator_name, opened_at, turn, given_at, due_at, warn_at,"
            + " ended_at, ending, outcome)",
        items);
    send(copy, "workflow.copy (item_id, account_id, organisation_id, seat, at)", copies);
    send(copy, "workflow.handled (account_id, item_id, at)", handled);
  }

  private static void send(CopyManager copy, String table, StringBuilder rows)
      throws SQLException, IOException {
    copy.copyIn(
        "copy " + table + " from stdin",
        new java.io.ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private void one(
      List<UUID> me,
      Share share,
      StringBuilder items,
      StringBuilder copies,
      StringBuilder handled) {
    var item = id();
    boolean own = share == Share.TO_DO || share == Share.DONE;
    boolean desk = share == Share.DESK;
    boolean open = share == Share.TO_DO || desk || (share != Share.DONE && random.nextInt(10) == 0);
    var holder = own ? me.getFirst() : any(people);
    var office = own || desk ? me.getLast() : any(offices);
    var initiator = share == Share.STARTED ? me.getFirst() : any(people);
    var opened = FIRST.plusSeconds(random.nextInt(28_000_000));
    var due = opened.plusSeconds(86_400L * (1 + random.nextInt(20)));
    row(
        items,
        item,
        KIND,
        "{Q2026-" + Integer.toString(100_000_000 + random.nextInt(900_000_000), 36) + "}",
        item,
        "/question-desk/" + item,
        office,
        "city",
        desk,
        desk ? null : holder,
        desk ? null : "bench",
        initiator,
        share == Share.STARTED ? me.getLast() : any(offices),
        "bench",
        opened,
        1,
        opened,
        due,
        opened.plusSeconds((due.getEpochSecond() - opened.getEpochSecond()) * 4 / 5),
        open ? null : due,
        open ? null : "done",
        open ? null : "consultation.work.outcome.answered");
    if (!open) {
      row(handled, holder, item, due);
    }
    switch (share) {
      case COPY -> row(copies, item, me.getFirst(), null, null, opened);
      case DESK_COPY -> row(copies, item, null, me.getLast(), "city", opened);
      case OTHERS -> {
        if (random.nextInt(3) == 0) {
          row(copies, item, any(people), null, null, opened);
        }
      }
      case TO_DO, DESK, DONE, STARTED -> {}
    }
  }

  private static void row(
      StringBuilder rows, @org.jspecify.annotations.Nullable Object... columns) {
    for (int i = 0; i < columns.length; i++) {
      rows.append(i == 0 ? "" : "\t").append(columns[i] == null ? "\\N" : columns[i]);
    }
    rows.append('\n');
  }

  private UUID any(List<UUID> ids) {
    return ids.get(random.nextInt(ids.size()));
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
