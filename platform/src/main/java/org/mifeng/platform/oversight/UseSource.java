package org.mifeng.platform.oversight;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The rooms that tell who used what, each by a view {@code stats_service_use}; one that does not
 * exist is missing and said to be.
 */
enum UseSource {
  CHECK_UP("checkup.stats_service_use"),
  DEPOSIT("evidence.stats_service_use"),
  TRAINING("learning.stats_service_use"),
  CONSULTATION("consultation.stats_service_use");

  /** What counts as use and no room records yet: the staff's acknowledgement of a policy. */
  static final String ACKNOWLEDGEMENT = "acknowledgement";

  private final String view;

  UseSource(String view) {
    this.view = view;
  }

  /** The view it reads. */
  String view() {
    return view;
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
