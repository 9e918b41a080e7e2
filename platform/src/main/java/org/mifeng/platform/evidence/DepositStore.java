package org.mifeng.platform.evidence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.OrganisationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The writing side of deposits and requests. A batch is one statement of arrays: COPY is closed to
 * tables with row-level security.
 */
@Repository
class DepositStore {
  /** A request answered before: where its deposits stand. */
  record Answered(byte[] digest, int year, long first, int count) {}

  /** What identifies a request: keys of one organisation say nothing about another's. */
  record RequestId(OrganisationId organisation, String key) {}

  private final JdbcTemplate template;

  DepositStore(JdbcTemplate template) {
    this.template = template;
  }

  /** Which of these requests were answered before. */
  Map<RequestId, Answered> findAnswered(Collection<RequestId> asked) {
    Map<RequestId, Answered> answered = new HashMap<>();
    if (asked.isEmpty()) {
      return answered;
    }
    template.query(
        """
        select r.organisation_id, r.key, r.digest, r.year, r.first_idx, r.count
          from unnest(?, ?) as asked (organisation_id, key)
          join evidence.request r using (organisation_id, key)
        """,
        statement -> {
          var columns = new Columns(statement);
          columns.add("uuid", asked, id -> id.organisation().value());
          columns.add("text", asked, RequestId::key);
        },
        row -> {
          answered.put(
              new RequestId(new OrganisationId(row.getObject(1, UUID.class)), row.getString(2)),
              new Answered(row.getBytes(3), row.getInt(4), row.getLong(5), row.getInt(6)));
        });
    return answered;
  }

  /** A request with the place it was given. */
  record Placed(Order order, long first) {}

  void insertRequests(int year, List<Placed> placed) {
    var keyed = placed.stream().filter(request -> request.order().request() != null).toList();
    if (keyed.isEmpty()) {
      return;
    }
    execute(
        """
        insert into evidence.request (organisation_id, key, digest, year, first_idx, count)
        select organisation_id, key, digest, %d, first_idx, count
          from unnest(?, ?, ?, ?, ?) as row (organisation_id, key, digest, first_idx, count)
        """
            .formatted(year),
        columns -> {
          columns.add("uuid", keyed, p -> p.order().viewer().organisation().value());
          columns.add("text", keyed, p -> key(p.order()).key());
          columns.add("bytea", keyed, p -> key(p.order()).digest());
          columns.add("int8", keyed, Placed::first);
          columns.add("int4", keyed, p -> p.order().size());
        });
  }

  private static RequestKey key(Order order) {
    var key = order.request();
    if (key == null) {
      throw new IllegalStateException("a request without a key is not remembered");
    }
    return key;
  }

  private record Row(long index, Order order, Sealing sealing) {
    Submission submission() {
      return sealing.submission();
    }
  }

  void insertDeposits(int year, List<Placed> placed) {
    List<Row> rows = new ArrayList<>();
    for (var request : placed) {
      long index = request.first();
      for (var sealing : request.order().sealings()) {
        rows.add(new Row(index++, request.order(), sealing));
      }
    }
    execute(
        """
        insert into evidence.deposit
          (id, year, idx, organisation_id, account_id, actor, received_at, sha256, sm3, size,
           media_type, salt, kind, title, note, made_at, previous_id, relation)
        select id, %d, idx, organisation_id, account_id, actor,
               timestamptz 'epoch' + received * interval '1 millisecond', sha256, sm3, size,
               media_type, salt, kind, title, note, timestamptz 'epoch' + made * interval '1 millisecond',
               previous_id, relation
          from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            as row (id, idx, organisation_id, account_id, actor, received, sha256, sm3, size,
                    media_type, salt, kind, title, note, made, previous_id, relation)
        """
            .formatted(year),
        columns -> {
          columns.add("uuid", rows, row -> row.sealing().id().value());
          columns.add("int8", rows, Row::index);
          columns.add("uuid", rows, row -> row.order().viewer().organisation().value());
          columns.add("uuid", rows, row -> row.order().viewer().account().value());
          columns.add("text", rows, row -> row.order().viewer().name());
          columns.add("int8", rows, row -> row.order().receivedAt().toEpochMilli());
          columns.add("bytea", rows, row -> row.submission().digests().sha256());
          columns.add("bytea", rows, row -> row.submission().digests().sm3());
          columns.add("int8", rows, row -> row.submission().digests().size());
          columns.add("text", rows, row -> row.submission().mediaType());
          columns.add("bytea", rows, row -> row.sealing().salt());
          columns.add("text", rows, row -> name(row.submission().kind()));
          columns.add("text", rows, row -> row.submission().title());
          columns.add("text", rows, row -> row.submission().note());
          columns.add("int8", rows, row -> millis(row.submission().madeAt()));
          columns.add("uuid", rows, row -> previous(row.submission().follows()));
          columns.add("text", rows, row -> relation(row.submission().follows()));
        });
  }

  private static @Nullable UUID previous(@Nullable Following follows) {
    return follows == null ? null : follows.previous().value();
  }

  private static @Nullable String relation(@Nullable Following follows) {
    return follows == null ? null : follows.relation().word();
  }

  private static @Nullable String name(@Nullable DepositKind kind) {
    return kind == null ? null : kind.name();
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  private interface Filling {
    void fill(Columns columns) throws SQLException;
  }

  private void execute(String sql, Filling filling) {
    template.execute(
        (Connection connection) -> {
          try (var statement = connection.prepareStatement(sql)) {
            filling.fill(new Columns(statement));
            return statement.executeUpdate();
          }
        });
  }

  /** Sets array parameters one after the other, each a column of the batch. */
  private static final class Columns {
    private final PreparedStatement statement;
    private int position;

    Columns(PreparedStatement statement) {
      this.statement = statement;
    }

    <T> void add(String type, Collection<T> rows, Function<T, @Nullable Object> value)
        throws SQLException {
      // The driver tells bytes from other objects by the array's own type.
      var values =
          type.equals("bytea") ? new byte[rows.size()][] : new @Nullable Object[rows.size()];
      int i = 0;
      for (var row : rows) {
        values[i++] = value.apply(row);
      }
      Array array = statement.getConnection().createArrayOf(type, values);
      statement.setArray(++position, array);
    }
  }
}
