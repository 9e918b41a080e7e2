package org.mifeng.platform.learning.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Viewer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A post with made-up holders for the demonstration's enterprise, once. */
@Component
@ConditionalOnBooleanProperty("mifeng.demo")
class PostsDemo {
  private static final Viewer DEMO = Viewer.system("demo");
  private static final String FILE = "content/learning/demo-post.txt";
  private static final int MONTHS = 12;

  private final Posts posts;
  private final Accounts accounts;
  private final Seats seats;

  PostsDemo(Posts posts, Accounts accounts, Seats seats) {
    this.posts = posts;
    this.accounts = accounts;
    this.seats = seats;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    accounts.findByLogin(DEMO, "demo-enterprise").stream()
        .flatMap(account -> seats.listHeld(DEMO, account.id()).stream())
        .limit(1)
        .flatMap(grant -> seats.standing(grant.id()).stream())
        .map(standing -> standing.viewer())
        .filter(viewer -> posts.list(viewer).isEmpty())
        .forEach(this::open);
  }

  /** The first line names the post, the others its holders. */
  private void open(Viewer viewer) {
    var lines = lines();
    var post = posts.require(viewer, posts.open(viewer, lines.getFirst()));
    posts.ask(viewer, post, "basics", MONTHS);
    posts.ask(viewer, post, "inventory", MONTHS);
    var people = new LinkedHashMap<String, @Nullable UUID>();
    lines.stream().skip(1).forEach(name -> people.put(name, null));
    posts.name(viewer, post, people);
  }

  private static List<String> lines() {
    try {
      return new ClassPathResource(FILE)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
