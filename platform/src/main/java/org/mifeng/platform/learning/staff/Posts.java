package org.mifeng.platform.learning.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.learning.staff.Post.Holder;
import org.mifeng.platform.learning.staff.Post.Need;
import org.springframework.stereotype.Component;

/**
 * The posts of an enterprise that touch secrets: which courses they need and how often, who holds
 * them, and who owes what.
 */
@Component
class Posts {
  /** How many posts an enterprise may name, and how many courses one may need. */
  static final int MOST = 100;

  static final int MOST_NEEDS = 12;
  static final int MOST_HOLDERS = 500;
  private static final int SHORTEST = 1;
  private static final int LONGEST = 60;

  private final PostStore store;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  Posts(PostStore store, Transactions transactions, Audit audit, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** The day in China. */
  LocalDate today() {
    return LegalTime.today(clock);
  }

  List<Post> list(Viewer viewer) {
    viewer.require(Permission.TRAIN_STAFF);
    return transactions.as(viewer, () -> store.list(viewer));
  }

  /** One of the enterprise's posts; 404 when it is not there, closed or another's. */
  Post require(Viewer viewer, UUID id) {
    viewer.require(Permission.TRAIN_STAFF);
    return transactions
        .as(viewer, () -> store.find(viewer, id))
        .orElseThrow(() -> Refusal.notFound("learning.refusal.no-such-post"));
  }

  List<Need> listNeeds(Viewer viewer, Post post) {
    return transactions.as(viewer, () -> store.listNeeds(post.id()));
  }

  List<Holder> listHolders(Viewer viewer, Post post) {
    return transactions.as(viewer, () -> store.listHolders(post.id()));
  }

  /** What the enterprise's people owe by their posts. */
  List<Duty> listDuties(Viewer viewer) {
    viewer.require(Permission.TRAIN_STAFF);
    return transactions.as(viewer, () -> store.listDuties(viewer.organisation()));
  }

  /** The same, to be exported. */
  List<Duty> exportDuties(Viewer viewer) {
    viewer.require(Permission.TRAIN_STAFF);
    return transactions.as(
        viewer,
        () -> {
          audit.record(viewer, "learning.duties-exported", viewer.organisation().toString());
          return store.listDuties(viewer.organisation());
        });
  }

  /**
   * Names a post.
   *
   * @throws Refusal 422 without a name; 409 when there is one of that name
   */
  UUID open(Viewer viewer, String typed) {
    viewer.require(Permission.TRAIN_STAFF);
    var name = typed.strip();
    if (name.isEmpty()
        || name.length() > Post.LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.invalid("learning.refusal.post-name", Post.LONGEST_NAME);
    }
    var id = UUID.randomUUID();
    transactions.run(
        viewer,
        () -> {
          var before = store.list(viewer);
          if (before.stream().anyMatch(one -> one.name().equals(name))) {
            throw Refusal.conflict("learning.refusal.post-twice", name);
          }
          if (before.size() >= MOST) {
            throw Refusal.conflict("learning.refusal.too-many-posts", MOST);
          }
          store.insert(viewer, id, name, clock.instant());
          audit.record(viewer, "learning.post-opened", id.toString(), Map.of("name", name));
        });
    return id;
  }

  /** Closes a post: nobody owes anything by it from then on. */
  void close(Viewer viewer, Post post) {
    viewer.require(Permission.TRAIN_STAFF);
    transactions.run(
        viewer,
        () -> {
          store.insertClosure(viewer, post.id(), clock.instant());
          audit.record(
              viewer, "learning.post-closed", post.id().toString(), Map.of("name", post.name()));
        });
  }

  /** Has a post need a course; the course was checked to exist. */
  void ask(Viewer viewer, Post post, String course, int months) {
    viewer.require(Permission.TRAIN_STAFF);
    if (months < SHORTEST || months > LONGEST) {
      throw Refusal.invalid("learning.refusal.post-months", SHORTEST, LONGEST);
    }
    transactions.run(
        viewer,
        () -> {
          var needs = store.listNeeds(post.id());
          if (needs.size() >= MOST_NEEDS
              || needs.stream().anyMatch(need -> need.course().equals(course))) {
            throw Refusal.conflict("learning.refusal.post-course-twice");
          }
          store.insertNeed(
              viewer, post.id(), new Need(UUID.randomUUID(), course, months), clock.instant());
          audit.record(
              viewer,
              "learning.post-course-asked",
              post.id().toString(),
              Map.of("course", course, "months", String.valueOf(months)));
        });
  }

  /** One of a post's courses; 404 when it is not among them. */
  Need requireNeed(Viewer viewer, Post post, UUID need) {
    return found(listNeeds(viewer, post).stream().filter(one -> one.id().equals(need)).findFirst());
  }

  void endNeed(Viewer viewer, Post post, Need need) {
    viewer.require(Permission.TRAIN_STAFF);
    transactions.run(
        viewer,
        () -> {
          store.insertNeedEnd(viewer, need.id(), clock.instant());
          audit.record(
              viewer,
              "learning.post-course-ended",
              post.id().toString(),
              Map.of("course", need.course()));
        });
  }

  /**
   * Names people who hold a post.
   *
   * @param people name with account, or with null for who takes courses by link
   * @throws Refusal 409 when one of them holds it already, or when they become too many
   */
  void name(Viewer viewer, Post post, Map<String, @Nullable UUID> people) {
    viewer.require(Permission.TRAIN_STAFF);
    transactions.run(
        viewer,
        () -> {
          var before = store.listHolders(post.id());
          if (before.size() + people.size() > MOST_HOLDERS) {
            throw Refusal.conflict("learning.refusal.too-many-holders", MOST_HOLDERS);
          }
          people.forEach(
              (name, account) -> {
                if (before.stream().anyMatch(one -> one.name().equals(name))) {
                  throw Refusal.conflict("learning.refusal.holds-already", name);
                }
                store.insertHolder(
                    viewer,
                    post.id(),
                    new Holder(UUID.randomUUID(), name, account),
                    clock.instant());
                audit.record(
                    viewer,
                    "learning.post-holder-named",
                    post.id().toString(),
                    Map.of("name", name));
              });
        });
  }

  void endHolder(Viewer viewer, Post post, UUID holder) {
    var one =
        found(listHolders(viewer, post).stream().filter(h -> h.id().equals(holder)).findFirst());
    transactions.run(
        viewer,
        () -> {
          store.insertHolderEnd(viewer, one.id(), clock.instant());
          audit.record(
              viewer,
              "learning.post-holder-ended",
              post.id().toString(),
              Map.of("name", one.name()));
        });
  }

  private static <T> T found(Optional<T> one) {
    return one.orElseThrow(() -> Refusal.notFound("learning.refusal.no-such-post"));
  }
}
