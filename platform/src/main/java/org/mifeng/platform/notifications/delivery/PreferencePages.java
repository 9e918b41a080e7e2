package org.mifeng.platform.notifications.delivery;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Makes the page of preferences. */
@Component
class PreferencePages {
  /** What the names of the boxes of a way begin with. */
  static final String FIELD = "by-";

  private final Preferences preferences;
  private final Addresses addresses;
  private final Channels channels;

  PreferencePages(Preferences preferences, Addresses addresses, Channels channels) {
    this.preferences = preferences;
    this.addresses = addresses;
    this.channels = channels;
  }

  PreferencePage of(Viewer viewer, Shell shell) {
    return of(viewer, shell, preferences.own(viewer));
  }

  /** The page with what was typed and not kept. */
  PreferencePage of(Viewer viewer, Shell shell, Set<Preferences.Way> typed) {
    var wanted = new HashMap<Preferences.Way, Boolean>();
    for (var room : preferences.listRooms()) {
      for (var channel : channels.all()) {
        var way = new Preferences.Way(room, channel.name());
        wanted.put(way, typed.contains(way));
      }
    }
    var habit = preferences.own(viewer).habit();
    return of(viewer, shell, new Preferences.Chosen(wanted, habit));
  }

  private PreferencePage of(Viewer viewer, Shell shell, Preferences.Chosen chosen) {
    var own = addresses.own(viewer);
    var rooms = preferences.listRooms();
    return new PreferencePage(
        Arrays.stream(AddressKind.values())
            .filter(kind -> channels.first(kind).isPresent())
            .map(kind -> reached(kind, own))
            .toList(),
        channels.all().stream().map(channel -> way(shell, channel, chosen, rooms, own)).toList(),
        rooms.stream().map(room -> Option.of(room, name(shell, room))).toList(),
        chosen.habit(),
        IntStream.range(0, 24)
            .mapToObj(
                hour ->
                    Option.of(Integer.toString(hour), String.format(Locale.ROOT, "%02d:00", hour)))
            .toList());
  }

  private PreferencePage.Reached reached(AddressKind kind, List<Address> own) {
    return new PreferencePage.Reached(
        kind.code(),
        find(own.stream().filter(Address::confirmed).toList(), kind),
        find(own.stream().filter(addresses::isWaiting).toList(), kind));
  }

  private static @Nullable String find(List<Address> own, AddressKind kind) {
    return own.stream()
        .filter(address -> address.kind() == kind)
        .map(Address::value)
        .findFirst()
        .orElse(null);
  }

  private static PreferencePage.Way way(
      Shell shell,
      Channel channel,
      Preferences.Chosen chosen,
      List<String> rooms,
      List<Address> own) {
    return new PreferencePage.Way(
        FIELD + channel.name(),
        channel.label(shell),
        rooms.stream()
            .filter(room -> chosen.wants(new Preferences.Way(room, channel.name())))
            .toList(),
        own.stream().anyMatch(a -> a.confirmed() && a.kind() == channel.addressed()));
  }

  /** A room without a name of its own here is shown by its code. */
  private static String name(Shell shell, String room) {
    var name = shell.optionalText("notifications.room." + room);
    return name == null ? room : name;
  }
}
