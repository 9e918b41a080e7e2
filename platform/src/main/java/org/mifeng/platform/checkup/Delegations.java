package org.mifeng.platform.checkup;

import static org.mifeng.platform.identity.Permission.CHECK_UP;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.index.Item;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.LinkSecret;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Sections of an open check-up given to colleagues by personal links, as those who give them see
 * it. What the colleague does stands in {@link LinkVisits}.
 */
@Component
public class Delegations {
  /** Longest name of a colleague. */
  public static final int NAME_LIMIT = 60;

  /** Longest life of a link, in days. */
  public static final int MOST_DAYS = 30;

  /** Most links of a check-up, those that are over among them. */
  static final int MOST_LINKS = 50;

  private final Checkups checkups;
  private final CheckupStore checkupStore;
  private final LinkStore store;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  Delegations(
      Checkups checkups,
      CheckupStore checkupStore,
      LinkStore store,
      Transactions transactions,
      Audit audit,
      Clock clock) {
    this.checkups = checkups;
    this.checkupStore = checkupStore;
    this.store = store;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A link as the enterprise sees it.
   *
   * @param answered how many items came by it
   * @param handedIn sections that were handed in
   * @param open whether it still opens anything
   */
  public record Standing(
      SectionLink link, int answered, Map<String, Author> handedIn, boolean open) {
    public Standing {
      handedIn = Map.copyOf(handedIn);
    }
  }

  /** A link that was just made, with the secret that nobody can ask for again. */
  public record Made(SectionLink link, LinkSecret secret) {}

  /**
   * Makes a link.
   *
   * @param sections codes of dimensions of which the check-up asks something
   * @param colleague for whom
   * @param days how long it works
   * @throws Refusal 404 for another's check-up; 409 when it is closed or has too many links; 422
   *     without a known section, a name or a fit number of days
   */
  public Made delegate(
      Viewer viewer, CheckupId id, List<String> sections, String colleague, int days) {
    viewer.require(CHECK_UP);
    var name = requireName(colleague);
    if (days < 1 || days > MOST_DAYS) {
      throw Refusal.invalid("checkup.refusal.link-days", MOST_DAYS);
    }
    return transactions.as(
        viewer,
        () -> {
          checkupStore.lock(id);
          var checkup = checkups.requireOpen(viewer, id);
          if (store.list(id).size() >= MOST_LINKS) {
            throw Refusal.conflict("checkup.refusal.too-many-links", MOST_LINKS);
          }
          var now = clock.instant();
          var link =
              new SectionLink(
                  UUID.randomUUID(),
                  id,
                  checkup.organisation(),
                  new SectionLink.Grant(
                      sections, items(checkups.sheet(viewer, id), sections), name),
                  new SectionLink.Life(
                      new Author(viewer.name(), now), now.plus(Duration.ofDays(days)), null),
                  null);
          var secret = LinkSecret.random();
          store.insert(link, secret, viewer);
          audit.record(
              viewer,
              "checkup.sections-delegated",
              id.toString(),
              Map.of(
                  "link", link.id().toString(),
                  "colleague", name,
                  "sections", String.join(" ", sections)));
          return new Made(link, secret);
        });
  }

  /** A name as it is kept: neither empty nor long, and in one line. */
  static String requireName(String typed) {
    var name = typed.strip();
    if (name.isEmpty()
        || name.length() > NAME_LIMIT
        || name.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.invalid("checkup.refusal.link-name", NAME_LIMIT);
    }
    return name;
  }

  private static List<String> items(AnswerSheet sheet, List<String> sections) {
    var items =
        sheet.system().yardstick().itemsOf(sheet.checkup().set()).stream()
            .filter(item -> sections.contains(item.dimension()))
            .toList();
    if (sections.isEmpty()
        || sections.stream()
            .anyMatch(
                section -> items.stream().noneMatch(item -> item.dimension().equals(section)))) {
      throw Refusal.invalid("checkup.refusal.link-sections");
    }
    return items.stream().map(Item::code).toList();
  }

  /** The links of a check-up, the latest first, and how far each has come. */
  public List<Standing> list(Viewer viewer, CheckupId id) {
    var checkup = checkups.require(viewer, id);
    var now = clock.instant();
    return transactions.as(
        viewer,
        () -> {
          var answered = store.answered(id);
          return store.list(id).stream()
              .map(
                  link ->
                      new Standing(
                          link,
                          answered.getOrDefault(link.id(), 0),
                          store.handedIn(link.id()),
                          checkup.isOpen() && link.isUsableAt(now)))
              .toList();
        });
  }

  /**
   * Ends a link; what came by it stays.
   *
   * @throws Refusal 404 when the check-up has no such link; 409 when it was ended before
   */
  public void revoke(Viewer viewer, CheckupId id, UUID link) {
    viewer.require(CHECK_UP);
    transactions.run(
        viewer,
        () -> {
          checkups.require(viewer, id);
          var found = find(id, link);
          if (found.isEmpty()) {
            throw Refusal.notFound("checkup.refusal.no-such-link");
          }
          if (!store.insertRevocation(found.get(), viewer, clock.instant())) {
            throw Refusal.conflict("checkup.refusal.link-revoked");
          }
          audit.record(
              viewer, "checkup.link-revoked", id.toString(), Map.of("link", link.toString()));
        });
  }

  private Optional<SectionLink> find(CheckupId id, UUID link) {
    return store.list(id).stream().filter(one -> one.id().equals(link)).findFirst();
  }
}
