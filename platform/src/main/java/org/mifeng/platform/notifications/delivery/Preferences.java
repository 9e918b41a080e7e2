package org.mifeng.platform.notifications.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/** What each person wants to hear of, by which ways and when. */
@Component
class Preferences {
  private final PreferenceStore store;
  private final Channels channels;
  private final Rooms rooms;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  Preferences(
      PreferenceStore store,
      Channels channels,
      Rooms rooms,
      Transactions transactions,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.channels = channels;
    this.rooms = rooms;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** A way for the matters of a room. */
  record Way(String room, String channel) {}

  /**
   * What a person chose.
   *
   * @param chosen each way that was ever chosen or left out
   */
  record Chosen(Map<Way, Boolean> chosen, Habit habit) {
    /** Mails are wanted until they are not; what rings is not wanted until it is. */
    boolean wants(Way way) {
      return chosen.getOrDefault(way, way.channel().equals(MailChannel.NAME));
    }
  }

  /** What the viewer chose. */
  Chosen own(Viewer viewer) {
    viewer.require(Permission.OWN_ACCOUNT);
    return transactions.as(viewer, () -> of(viewer.account()));
  }

  /** What a person chose, for the platform in its own transaction. */
  Chosen of(AccountId person) {
    return new Chosen(store.choices(person), store.findHabit(person).orElse(Habit.DEFAULT));
  }

  /** The rooms whose matters one can choose about. */
  List<String> listRooms() {
    return rooms.all();
  }

  /**
   * Chooses anew. Ways that are not set up just now keep what was chosen about them.
   *
   * @param wanted the ways that are wanted; the others are not
   */
  void choose(Viewer viewer, Set<Way> wanted, Habit habit) {
    viewer.require(Permission.OWN_ACCOUNT);
    transactions.run(
        viewer,
        () -> {
          var now = clock.instant();
          for (var room : rooms.all()) {
            for (var channel : channels.all()) {
              var way = new Way(room, channel.name());
              store.choose(viewer.account(), way, wanted.contains(way), now);
            }
          }
          store.keep(viewer.account(), habit, now);
          var quiet = habit.quiet();
          audit.record(
              viewer,
              "notifications.preferences-chosen",
              viewer.account().toString(),
              Map.of(
                  "ways",
                  Integer.toString(wanted.size()),
                  "quiet",
                  quiet == null ? "none" : quiet.from() + "-" + quiet.to()));
        });
  }
}
