package org.mifeng.platform.notifications.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Shell;

/**
 * Deliveries for the operator.
 *
 * @param filter what was asked for
 * @param ways those that are set up, and how they are just now
 * @param untold how many notices wait for somebody to be told
 * @param rows the latest first
 */
record DeliveryPage(DeliveryFilter filter, List<Way> ways, long untold, Paged<Row> rows) {
  /**
   * A way out.
   *
   * @param trouble why nothing goes out by it just now; empty when nothing is known
   */
  record Way(String name, String label, String trouble) {}

  /**
   * One delivery, in words.
   *
   * @param retriable whether it can be handed over once more
   */
  record Row(Delivery delivery, String subject, String login, State state, boolean retriable) {}

  /** Where it stands, in words. */
  record State(String text, String tone, String times, String trouble) {}

  List<Option> channelOptions() {
    return ways.stream().map(way -> Option.of(way.name(), way.label())).toList();
  }

  List<Option> stateOptions(Shell shell) {
    return Arrays.stream(Delivery.State.values())
        .map(state -> Option.of(state.code(), text(shell, state)))
        .toList();
  }

  static Row row(Shell shell, Delivery delivery, String subject, Map<AccountId, String> logins) {
    var progress = delivery.progress();
    return new Row(
        delivery,
        subject,
        logins.getOrDefault(delivery.person(), "-"),
        new State(
            text(shell, progress.state()),
            tone(progress),
            times(shell, progress),
            progress.trouble() == null ? "" : trouble(shell, progress.trouble())),
        progress.state() != Delivery.State.SENT);
  }

  private static String text(Shell shell, Delivery.State state) {
    return shell.text("notifications.state." + state.code());
  }

  /** What went wrong, with its code for whoever looks for it. */
  static String trouble(Shell shell, String code) {
    return shell.text("notifications.trouble." + code) + " (" + code + ")";
  }

  private static String times(Shell shell, Delivery.Progress progress) {
    var planned = shell.shortTime(progress.planned());
    var sent = progress.sent();
    return switch (progress.state()) {
      case WAITING ->
          shell.text(
              "notifications.deliveries.waits",
              planned,
              progress.attempts(),
              shell.shortTime(progress.due()));
      case SENT ->
          shell.text(
              "notifications.deliveries.sent",
              planned,
              progress.attempts(),
              sent == null ? "-" : shell.shortTime(sent));
      case FAILED, GIVEN_UP ->
          shell.text("notifications.deliveries.over", planned, progress.attempts());
    };
  }

  private static String tone(Delivery.Progress progress) {
    return switch (progress.state()) {
      case WAITING -> progress.attempts() > 0 ? "warning" : "info";
      case SENT -> "success";
      case FAILED, GIVEN_UP -> "danger";
    };
  }
}
