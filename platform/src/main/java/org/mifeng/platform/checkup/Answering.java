package org.mifeng.platform.checkup;

import static org.mifeng.platform.identity.Permission.CHECK_UP;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.Answer;
import org.mifeng.index.Item;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.evidence.DepositId;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Answers handed in. Colleagues may work on the same section: whoever hands in an answer says which
 * one they saw, and what they did not see they cannot replace.
 */
@Component
public class Answering {
  private final Checkups checkups;
  private final CheckupStore store;
  private final AnswerStore answers;
  private final Deposits deposits;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  Answering(
      Checkups checkups,
      CheckupStore store,
      AnswerStore answers,
      Deposits deposits,
      Transactions transactions,
      Audit audit,
      Clock clock) {
    this.checkups = checkups;
    this.store = store;
    this.answers = answers;
    this.deposits = deposits;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes an answer in.
   *
   * @param code of the item
   * @param seen the revision whoever answers has seen; 0 when there was none
   * @throws Refusal 404 for another's check-up or an item it does not ask; 409 when it is closed
   */
  public Saving answer(Viewer viewer, CheckupId id, String code, Claim claim, int seen) {
    viewer.require(CHECK_UP);
    return transactions.as(
        viewer,
        () -> {
          store.lock(id);
          checkups.requireOpen(viewer, id);
          var sheet = checkups.sheet(viewer, id);
          var rules =
              new ClaimRules(
                  sheet.system().yardstick(),
                  LegalTime.today(clock),
                  deposit -> day(viewer, deposit),
                  level -> answers.findSiteCheckDay(sheet.checkup(), code, level).orElse(null));
          var outcome = rules.apply(item(sheet, code), claim);
          var author = new Author(viewer.name(), clock.instant());
          return outcome.answer() == null
              ? new Saving.Faulty(outcome.faults())
              : save(viewer, sheet, given(sheet, code, outcome, author), seen);
        });
  }

  /**
   * Takes an answer in that came by a link. Deposits and visits are not the visitor's to see; what
   * shows the item already stays.
   */
  Saving answer(Viewer visitor, SectionLink link, String code, Claim claim, int seen) {
    return transactions.as(
        visitor,
        () -> {
          store.lock(link.checkup());
          var sheet = checkups.sheet(visitor, link.organisation(), link.checkup());
          if (!sheet.checkup().isOpen()) {
            throw Refusal.conflict("checkup.refusal.closed");
          }
          var before = sheet.given().get(code);
          var rules =
              new ClaimRules(
                  sheet.system().yardstick(),
                  LegalTime.today(clock),
                  deposit -> day(before, deposit),
                  level -> day(before, level));
          var outcome = rules.apply(item(sheet, code), claim);
          var author = new Author(visitor.name(), clock.instant(), link.id());
          return outcome.answer() == null
              ? new Saving.Faulty(outcome.faults())
              : save(visitor, sheet, given(sheet, code, outcome, author), seen);
        });
  }

  private static @Nullable LocalDate day(@Nullable GivenAnswer before, DepositId deposit) {
    return before != null
            && deposit.equals(before.backing().deposit())
            && before.answer() instanceof Answer.Reached(var unused, var proof)
        ? proof.day()
        : null;
  }

  private static @Nullable LocalDate day(@Nullable GivenAnswer before, int level) {
    return before != null
            && before.answer() instanceof Answer.Reached(int reached, var proof)
            && reached == level
        ? proof.day()
        : null;
  }

  private static GivenAnswer given(
      AnswerSheet sheet, String code, ClaimRules.Outcome outcome, Author author) {
    var before = sheet.given().get(code);
    return new GivenAnswer(
        code,
        before == null ? 1 : before.revision() + 1,
        java.util.Objects.requireNonNull(outcome.answer()),
        outcome.backing(),
        author);
  }

  private static Item item(AnswerSheet sheet, String code) {
    return sheet.system().yardstick().itemsOf(sheet.checkup().set()).stream()
        .filter(item -> item.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("checkup.refusal.no-such-item"));
  }

  private Saving save(Viewer viewer, AnswerSheet sheet, GivenAnswer given, int seen) {
    var before = sheet.given().get(given.code());
    var word = sheet.system().yardstick().verifications().getFirst().code();
    if (before != null && before.saysSameAs(given, word)) {
      return new Saving.Saved(before);
    }
    if (before != null && before.revision() != seen) {
      return new Saving.Overtaken(before);
    }
    answers.insert(sheet.checkup(), given, viewer);
    audit.record(viewer, "checkup.item-answered", sheet.checkup().id().toString(), detail(given));
    return new Saving.Saved(given);
  }

  private static Map<String, String> detail(GivenAnswer given) {
    var revision = String.valueOf(given.revision());
    var link = given.by().link();
    return link == null
        ? Map.of("item", given.code(), "revision", revision)
        : Map.of("item", given.code(), "revision", revision, "link", link.toString());
  }

  private @Nullable LocalDate day(Viewer viewer, DepositId deposit) {
    try {
      return LegalTime.day(deposits.require(viewer, deposit).receivedAt());
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        return null;
      }
      throw refusal;
    }
  }

  /**
   * Takes the answers to all scope questions in.
   *
   * @param options the option chosen for each question
   * @param seen the revision whoever answers has seen; 0 when there was none
   * @throws Refusal 422 when a question is missing or an option unknown; 409 when the check-up is
   *     closed, or a colleague was faster
   */
  public void putScope(Viewer viewer, CheckupId id, Map<String, String> options, int seen) {
    viewer.require(CHECK_UP);
    transactions.run(
        viewer,
        () -> {
          store.lock(id);
          var checkup = checkups.requireOpen(viewer, id);
          var sheet = checkups.sheet(viewer, id);
          var chosen = chosen(sheet, options);
          if (chosen.equals(sheet.scope().options())) {
            return;
          }
          if (sheet.scope().revision() != seen) {
            throw Refusal.conflict("checkup.refusal.scope-overtaken");
          }
          store.insert(checkup, new Scope(seen + 1, chosen), viewer, clock.instant());
          audit.record(
              viewer,
              "checkup.scope-answered",
              id.toString(),
              Map.of("revision", String.valueOf(seen + 1)));
        });
  }

  private static Map<String, String> chosen(AnswerSheet sheet, Map<String, String> options) {
    Map<String, String> chosen = new TreeMap<>();
    sheet
        .system()
        .yardstick()
        .applicability()
        .scope()
        .forEach(
            (question, known) -> {
              var option = options.get(question);
              if (option == null || !known.contains(option)) {
                throw Refusal.invalid("checkup.refusal.scope-incomplete");
              }
              chosen.put(question, option);
            });
    return chosen;
  }
}
