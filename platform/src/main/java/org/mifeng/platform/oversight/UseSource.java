package org.mifeng.platform.oversight;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The rooms that tell who used what, each by a view {@code stats_service_use} and a function {@code
 * take_uses} that tells whose uses have changed; a room without both is missing and said to be.
 */
enum UseSource {
  CHECK_UP("checkup"),
  DEPOSIT("evidence"),
  TRAINING("learning"),
  CONSULTATION("consultation");

  /** What counts as use and no room records yet: the staff's acknowledgement of a policy. */
  static final String ACKNOWLEDGEMENT = "acknowledgement";

  private final String room;

  UseSource(String room) {
    this.room = room;
  }

  /** The view it reads. */
  String view() {
    return room + ".stats_service_use";
  }

  /** The function that tells once whose uses have changed. */
  String changes() {
    return room + ".take_uses";
  }

  /** The signal that is counted by the days of its uses, or empty. */
  String signal() {
    return switch (this) {
      case CHECK_UP -> SignalStore.HASTY_CHECK_UPS;
      case DEPOSIT -> SignalStore.DEPOSITS;
      case TRAINING -> SignalStore.HASTY_CERTIFICATES;
      case CONSULTATION -> "";
    };
  }

  /** Code of the service. */
  String service() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What counts as use and is not recorded, given the views there are. */
  static List<String> missing(List<UseSource> present) {
    return Stream.concat(
            Arrays.stream(values())
                .filter(source -> !present.contains(source))
                .map(UseSource::service),
            Stream.of(ACKNOWLEDGEMENT))
        .toList();
  }
}
