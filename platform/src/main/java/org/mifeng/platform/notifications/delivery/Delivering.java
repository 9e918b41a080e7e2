package org.mifeng.platform.notifications.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands deliveries over, one after the other: takes one and commits that, hands it over outside of
 * any transaction, notes what came of it. A way by which nothing goes out just now rests for a
 * while; what waits for it loses no attempt.
 */
@Component
class Delivering {
  private static final Logger log = LoggerFactory.getLogger(Delivering.class);
  private static final Viewer PLATFORM = Viewer.system("notifications.delivering");
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration REST = Duration.ofSeconds(30);
  private static final int MOST_AT_ONCE = 500;

  private final DeliveryStore store;
  private final Channels channels;
  private final Recipients recipients;
  private final LetterWriter writer;
  private final DeliveryProperties properties;
  private final Transactions transactions;
  private final Clock clock;
  private final Map<String, Rest> resting = new ConcurrentHashMap<>();

  Delivering(
      DeliveryStore store,
      Channels channels,
      Recipients recipients,
      LetterWriter writer,
      DeliveryProperties properties,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.channels = channels;
    this.recipients = recipients;
    this.writer = writer;
    this.properties = properties;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Why a way rests.
   *
   * @param since when it was found out
   * @param trouble its code
   */
  record Rest(Instant since, String trouble) {
    boolean holdsAt(Instant now) {
      return !now.isBefore(since) && now.isBefore(since.plus(REST));
    }
  }

  /** Hands over what is due. */
  void go() {
    for (var n = 0; n < MOST_AT_ONCE && !Thread.currentThread().isInterrupted(); n++) {
      var taken = take();
      if (taken.isEmpty()) {
        return;
      }
      hand(taken.get());
    }
  }

  /** What keeps a way from being used just now. */
  Optional<Rest> rest(String channel) {
    return Optional.ofNullable(resting.get(channel));
  }

  private Optional<Delivery> take() {
    var now = clock.instant();
    var open =
        channels.all().stream()
            .map(Channel::name)
            .filter(name -> rest(name).filter(rest -> rest.holdsAt(now)).isEmpty())
            .toList();
    return open.isEmpty()
        ? Optional.empty()
        : transactions.as(PLATFORM, () -> store.take(open, now, now.plus(LEASE)));
  }

  private void hand(Delivery delivery) {
    var channel = channels.find(delivery.channel()).orElseThrow();
    Handover handed;
    var habit = Habit.DEFAULT;
    try {
      var recipient = transactions.as(PLATFORM, () -> recipients.of(delivery, channel));
      habit = recipient.habit();
      handed =
          recipient.trouble().isEmpty()
              ? channel.hand(writer.write(delivery, recipient.person(), recipient.address(), habit))
              : Handover.refused(recipient.trouble());
    } catch (RuntimeException defect) {
      log.warn("Delivery {} could not be handed over; it is tried again", delivery.id(), defect);
      handed = Handover.later("defect");
    }
    note(delivery, handed, habit);
  }

  private void note(Delivery delivery, Handover handed, Habit habit) {
    var now = clock.instant();
    if (handed.kind() == Handover.Kind.NOT_NOW) {
      resting.put(delivery.channel(), new Rest(now, handed.trouble()));
    } else {
      resting.remove(delivery.channel());
    }
    transactions.run(
        PLATFORM,
        () -> {
          switch (handed.kind()) {
            case TAKEN -> store.sent(delivery.id(), now);
            case REFUSED ->
                store.troubled(delivery.id(), Delivery.State.FAILED, handed.trouble(), now);
            case LATER, NOT_NOW -> tryAgain(delivery, handed.trouble(), habit, now);
          }
        });
  }

  private void tryAgain(Delivery delivery, String trouble, Habit habit, Instant now) {
    var next = Patience.next(delivery.id(), delivery.progress().attempts(), now);
    var tooOld = delivery.progress().planned().plus(properties.giveUpAfter()).isBefore(now);
    store.troubled(
        delivery.id(),
        tooOld ? Delivery.State.GIVEN_UP : Delivery.State.WAITING,
        trouble,
        habit.mayGo(next, delivery.told().urgent()));
  }
}
