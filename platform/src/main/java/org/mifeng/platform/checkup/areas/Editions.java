package org.mifeng.platform.checkup.areas;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mifeng.index.AreaTerms;
import org.mifeng.platform.checkup.Systems;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.registry.Directories;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Computes figures about groups: once an hour unless set otherwise, for all groups of a scale at
 * one moment, and only when something has changed that may be said. What is computed is kept,
 * refusals included.
 */
@Component
class Editions {
  private static final Viewer PLATFORM = Viewer.system("checkup.areas");
  private static final int AT_ONCE = 10_000;

  private final EditionStore store;
  private final FrozenStore lists;
  private final Systems systems;
  private final Directories directories;
  private final Transactions transactions;
  private final Clock clock;

  Editions(
      EditionStore store,
      FrozenStore lists,
      Systems systems,
      Directories directories,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.lists = lists;
    this.systems = systems;
    this.directories = directories;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(cron = "${mifeng.checkup.areas.taken-at:" + AreaProperties.HOURLY + "}")
  void takeAll() {
    transactions.as(PLATFORM, store::listScales).forEach(this::take);
  }

  /**
   * Computes the figures of one scale, unless another node does so now.
   *
   * @return whether there is a new edition
   */
  boolean take(Scale scale) {
    var system = systems.content(PLATFORM, scale.system());
    var terms = system.yardstick().composition().area();
    var items = system.yardstick().itemsOf(scale.set()).stream().map(item -> item.code()).toList();
    return transactions.as(PLATFORM, () -> store.lock() && take(scale, terms, items));
  }

  private boolean take(Scale scale, AreaTerms terms, List<String> items) {
    var last = store.findNewest(scale);
    var before = lists.listFrozen(scale);
    Set<Group> published =
        last.map(edition -> store.listSaid(edition.id())).orElse(Set.of()).stream()
            .map(Group::ofCode)
            .collect(Collectors.toSet());
    var standing = lists.listNow(scale);
    var freezing = new Freezing(terms);
    var frozen = freezing.next(before, published, standing);
    var changed = Freezing.changed(before, frozen.entries());
    var now = clock.instant();
    if (last.isPresent()
        && changed.isEmpty()
        && frozen.said().equals(published)
        && isSameDay(last.get().takenAt(), now)) {
      return false;
    }
    freeze(scale, frozen, changed);
    var edition =
        new Edition(UUID.randomUUID(), scale, now, frozen.entries().size(), frozen.heldBack());
    store.insert(edition);
    publish(edition, standing.values(), new Figures(terms, items, frozen));
    return true;
  }

  /** Once a day participation is told anew, also when no figure has changed. */
  private static boolean isSameDay(Instant one, Instant other) {
    return LegalTime.day(one).equals(LegalTime.day(other));
  }

  private void freeze(Scale scale, Frozen frozen, Set<UUID> changed) {
    var list = List.copyOf(changed);
    for (int at = 0; at < list.size(); at += AT_ONCE) {
      var part = list.subList(at, Math.min(list.size(), at + AT_ONCE));
      lists.deleteFrozen(scale, part);
      lists.insertFrozen(
          scale, part.stream().flatMap(id -> Stream.ofNullable(frozen.entries().get(id))).toList());
    }
  }

  private void publish(Edition edition, Collection<Entry> signed, Figures figures) {
    lists.eachPart(edition.scale(), figures::add);
    var divisions =
        directories.current().parks().stream()
            .collect(Collectors.toMap(park -> park.id().value(), park -> park.division()));
    var reaches = new Reaches(divisions);
    for (var figure : figures.all(lists.listRegistered(), signed, reaches)) {
      store.insert(edition, figure, reaches.division(figure.group()), reaches.park(figure.group()));
    }
  }
}
