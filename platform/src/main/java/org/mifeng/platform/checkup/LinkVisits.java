package org.mifeng.platform.checkup;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.LinkSecret;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * What a colleague without an account does by a personal link. They are a visitor whose reach is
 * that link: row-level security shows them the items it names and nothing else of the enterprise.
 */
@Component
public class LinkVisits {
  private static final Viewer LOOKUP = Viewer.system("checkup.links");

  private final Checkups checkups;
  private final Answering answering;
  private final LinkStore store;
  private final LinkPace pace;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  LinkVisits(
      Checkups checkups,
      Answering answering,
      LinkStore store,
      LinkPace pace,
      Transactions transactions,
      Audit audit,
      Clock clock) {
    this.checkups = checkups;
    this.answering = answering;
    this.store = store;
    this.pace = pace;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * An opened link.
   *
   * @param sheet the check-up, with the answers to its own items alone
   * @param handedIn sections that were handed in
   */
  public record Visit(SectionLink link, AnswerSheet sheet, Map<String, Author> handedIn) {
    public Visit {
      handedIn = Map.copyOf(handedIn);
    }

    /** Whether the visitor has said what they are called. */
    public boolean isConfirmed() {
      return link.confirmed() != null;
    }
  }

  /**
   * Opens a link.
   *
   * @param secret as it was sent
   * @param network where the request came from: whoever tries many secrets has to wait
   * @throws Refusal 404 when it is unknown, expired, revoked, or its check-up is closed; 429 after
   *     too many tries
   */
  public Visit open(String secret, String network) {
    pace.requireCalm(network);
    var link =
        LinkSecret.parse(secret)
            .flatMap(parsed -> transactions.as(LOOKUP, () -> store.find(parsed)))
            .orElseThrow(
                () -> {
                  pace.missed(network);
                  return Refusal.notFound("checkup.refusal.no-such-link");
                });
    if (!link.isUsableAt(clock.instant())) {
      throw Refusal.notFound("checkup.refusal.link-over");
    }
    var visitor = visitor(link);
    return transactions.as(
        visitor,
        () -> {
          var sheet = checkups.sheet(visitor, link.organisation(), link.checkup());
          if (!sheet.checkup().isOpen()) {
            throw Refusal.notFound("checkup.refusal.link-over");
          }
          return new Visit(link, sheet, store.handedIn(link.id()));
        });
  }

  private static Viewer visitor(SectionLink link) {
    var confirmed = link.confirmed();
    return new Viewer(
        AccountId.NOBODY,
        OrganisationId.NONE,
        Seat.PUBLIC,
        Reach.link(link.id().toString()),
        confirmed == null ? link.grant().colleague() : confirmed.name(),
        Set.of());
  }

  /**
   * Takes down what the visitor is called.
   *
   * @throws Refusal 409 when somebody has said so before; 422 for what is no name
   */
  public void confirm(Visit visit, String name) {
    var called = Delegations.requireName(name);
    var link = visit.link();
    pace.step(link.id());
    transactions.run(
        visitor(link),
        () -> {
          if (!store.insertConfirmation(link, called, clock.instant())) {
            throw Refusal.conflict("checkup.refusal.link-confirmed");
          }
          audit.record(
              visitor(link),
              "checkup.link-confirmed",
              link.checkup().toString(),
              Map.of("link", link.id().toString(), "name", called));
        });
  }

  /**
   * Takes an answer in.
   *
   * @throws Refusal 404 for an item the link does not open; 409 before the name is confirmed or
   *     when the check-up is closed; 429 when answers come faster than anybody gives them
   */
  public Saving answer(Visit visit, String code, Claim claim, int seen) {
    var link = visit.link();
    pace.step(link.id());
    if (!visit.isConfirmed()) {
      throw Refusal.conflict("checkup.refusal.link-unconfirmed");
    }
    if (!link.grant().items().contains(code)) {
      throw Refusal.notFound("checkup.refusal.no-such-item");
    }
    return answering.answer(visitor(link), link, code, claim, seen);
  }

  /** Notes that the visitor has done what they can about a section. */
  public void handIn(Visit visit, String section) {
    var link = visit.link();
    pace.step(link.id());
    if (!visit.isConfirmed() || !link.grant().sections().contains(section)) {
      throw Refusal.notFound("checkup.refusal.no-such-section");
    }
    var visitor = visitor(link);
    transactions.run(
        visitor,
        () -> {
          if (store.insertHandIn(link, section, visitor.name(), clock.instant())) {
            audit.record(
                visitor,
                "checkup.section-handed-in",
                link.checkup().toString(),
                Map.of("link", link.id().toString(), "section", section));
          }
        });
  }
}
