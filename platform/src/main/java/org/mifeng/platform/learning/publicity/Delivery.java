package org.mifeng.platform.learning.publicity;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.learning.publicity.Item.About;
import org.mifeng.platform.learning.publicity.Item.Origin;
import org.mifeng.platform.learning.publicity.Item.Stamp;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Puts what the platform comes with among what is published. An article that officials have written
 * a version of, or taken down, is theirs from then on: no release overwrites it.
 */
@Component
public class Delivery {
  private static final Viewer RELEASE = Viewer.system("learning.delivered-articles");

  private final Delivered delivered;
  private final ItemStore items;
  private final DecisionStore decisions;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  Delivery(
      Delivered delivered,
      ItemStore items,
      DecisionStore decisions,
      Transactions transactions,
      Audit audit,
      Clock clock) {
    this.delivered = delivered;
    this.items = items;
    this.decisions = decisions;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(0)
  void deliver() {
    delivered
        .read()
        .forEach(
            (code, article) ->
                put(
                    RELEASE,
                    code,
                    article.kind(),
                    Origin.DELIVERED,
                    new Content(article.text(), null)));
  }

  /**
   * An event for the demonstration, published at once and marked as made up.
   *
   * @param words title, summary and body, a line each for the first two
   */
  public void putDemoEvent(String code, String words, String english, Occasion occasion) {
    var text = new Text(words(words), words(english));
    put(Viewer.system("demo"), code, Kind.EVENT, Origin.DEMO, new Content(text, occasion));
  }

  private static Words words(String lines) {
    var parts = lines.split("\n", 3);
    return new Words(parts[0], parts[1], parts[2]);
  }

  private void put(Viewer viewer, String code, Kind kind, Origin origin, Content content) {
    transactions.run(
        viewer,
        () -> {
          var stamp = new Stamp(viewer.account().value(), viewer.name(), clock.instant());
          var before = items.find(code);
          if (before.isPresent()) {
            var item = before.get();
            var ours = item.written().account().equals(stamp.account());
            var same = item.content().text().equals(content.text());
            if (ours && !same && item.state() == Item.State.LIVE) {
              publish(viewer, item.about(), item.number() + 1, content, stamp);
            }
            return;
          }
          var about = new About(UUID.randomUUID(), code, kind, origin, null);
          if (items.insert(about, stamp)) {
            publish(viewer, about, 1, content, stamp);
          }
        });
  }

  private void publish(Viewer viewer, About about, int number, Content content, Stamp stamp) {
    if (items.insert(about.id(), number, content, stamp)) {
      decisions.insertSubmission(about.id(), number, stamp);
      decisions.insertDecision(about.id(), number, "published", null, stamp);
      audit.record(
          viewer,
          "learning.item-delivered",
          about.code(),
          Map.of("version", String.valueOf(number)));
    }
  }
}
