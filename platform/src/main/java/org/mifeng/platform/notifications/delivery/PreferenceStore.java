package org.mifeng.platform.notifications.delivery;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.notifications.delivery.Preferences.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about what people want. */
@Repository
class PreferenceStore {
  private final JdbcClient jdbc;

  PreferenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<Way, Boolean> choices(AccountId person) {
    var found = new HashMap<Way, Boolean>();
    jdbc.sql(
            """
            select room, channel, wanted
              from notifications.choice
             where account_id = :person
            """)
        .param("person", person.value())
        .query(
            row -> {
              found.put(
                  new Way(row.getString("room"), row.getString("channel")),
                  row.getBoolean("wanted"));
            });
    return found;
  }

  void choose(AccountId person, Way way, boolean wanted, Instant now) {
    jdbc.sql(
            """
            insert into notifications.choice (account_id, room, channel, wanted, chosen_at)
            values (:person, :room, :channel, :wanted, :now)
            on conflict (account_id, room, channel) do update
               set wanted = excluded.wanted, chosen_at = excluded.chosen_at
             where choice.wanted <> excluded.wanted
            """)
        .param("person", person.value())
        .param("room", way.room())
        .param("channel", way.channel())
        .param("wanted", wanted)
        .param("now", utc(now))
        .update();
  }

  Optional<Habit> findHabit(AccountId person) {
    return jdbc.sql(
            """
            select quiet_from, quiet_to, language
              from notifications.habit
             where account_id = :person
            """)
        .param("person", person.value())
        .query(
            (row, number) -> {
              var from = row.getObject("quiet_from", Integer.class);
              var to = row.getObject("quiet_to", Integer.class);
              return new Habit(
                  from == null || to == null ? null : new Habit.Quiet(from, to),
                  row.getString("language"));
            })
        .optional();
  }

  void keep(AccountId person, Habit habit, Instant now) {
    var quiet = habit.quiet();
    jdbc.sql(
            """
            insert into notifications.habit (account_id, quiet_from, quiet_to, language, chosen_at)
            values (:person, :from, :to, :language, :now)
            on conflict (account_id) do update
               set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
                   language = excluded.language, chosen_at = excluded.chosen_at
            """)
        .param("person", person.value())
        .param("from", quiet == null ? null : quiet.from())
        .param("to", quiet == null ? null : quiet.to())
        .param("language", habit.language())
        .param("now", utc(now))
        .update();
  }

  static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
