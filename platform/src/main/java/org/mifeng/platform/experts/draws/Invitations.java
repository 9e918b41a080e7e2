package org.mifeng.platform.experts.draws;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.experts.ExpertId;
import org.mifeng.platform.experts.MatterOutcome;
import org.mifeng.platform.experts.Matters;
import org.mifeng.platform.experts.admission.Candidate;
import org.mifeng.platform.experts.admission.Candidates;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Asks those whose lots came out, hears their answers, and asks the next when one declines. */
@Component
class Invitations {
  private static final Viewer DRAWING = Viewer.system("experts.drawing");
  private static final String MATTER = "experts.draw";

  private final DrawStore draws;
  private final LotStore lots;
  private final Candidates candidates;
  private final Matters matters;
  private final Asking asking;
  private final Transactions transactions;
  private final Audit audit;

  Invitations(
      DrawStore draws,
      LotStore lots,
      Candidates candidates,
      Matters matters,
      Asking asking,
      Transactions transactions,
      Audit audit) {
    this.draws = draws;
    this.lots = lots;
    this.candidates = candidates;
    this.matters = matters;
    this.asking = asking;
    this.transactions = transactions;
    this.audit = audit;
  }

  /** Asks as many as there are free places, by the rule of the draw. */
  void fill(Viewer by, Draw draw, List<Lot> order) {
    transactions.run(
        DRAWING,
        () -> {
          lots.awaitTurn(draw.id());
          var invited = lots.listInvitations(draw.id());
          var asked = new HashSet<String>();
          invited.forEach(one -> asked.add(one.token()));
          var byToken = order.stream().collect(Collectors.toMap(Lot::token, lot -> lot));
          var seated =
              invited.stream()
                  .filter(Invitation::isSeated)
                  .map(one -> Objects.requireNonNull(byToken.get(one.token())))
                  .collect(Collectors.toCollection(java.util.ArrayList::new));
          var rule = draw.terms().rule();
          var number = invited.size();
          while (seated.size() < rule.places()) {
            var next = rule.next(order, asked, seated);
            if (next.isEmpty()) {
              runOut(by, draw, rule.places() - seated.size());
              return;
            }
            number++;
            lots.invite(draw.id(), number, next.get().token(), asking.now());
            asking.ask(by, draw, lots.findExpert(draw.id(), next.get().token()).orElseThrow());
            asked.add(next.get().token());
            seated.add(next.get());
          }
        });
  }

  /** Nobody is left to ask: the office that drew is told, once. */
  private void runOut(Viewer by, Draw draw, int free) {
    if (draws.insertEnd(draw, free, asking.now())) {
      audit.record(
          by,
          "experts.draw-ran-out",
          draw.id().toString(),
          Map.of("number", draw.number(), "free", String.valueOf(free)));
      asking.ranOut(by, draw, free, draws.requireOffice(draw));
    } else {
      draws.updateEnd(draw, free);
    }
  }

  /** What stayed free of a draw is drawn again. */
  void drawnAgain(Viewer by, Draw draw) {
    asking.drawnAgain(by, draw);
  }

  /** Who was asked, in order; a name only of those who accepted. */
  List<Invitation> list(Draw draw) {
    return transactions.as(DRAWING, () -> lots.listInvitations(draw.id()));
  }

  /** What the expert was asked, the latest first. */
  List<LotStore.Own> listOwn(Viewer viewer) {
    viewer.require(Permission.OWN_EXPERTISE);
    var own = candidates.findOwn(viewer).map(one -> new ExpertId(one.id()));
    return own.map(id -> transactions.as(DRAWING, () -> lots.listOwn(id))).orElse(List.of());
  }

  /**
   * The expert accepts or declines.
   *
   * @throws Refusal 404 when they were not asked; 409 when they answered already
   */
  void answer(Viewer viewer, String number, boolean accepted) {
    viewer.require(Permission.OWN_EXPERTISE);
    var own =
        candidates
            .findOwn(viewer)
            .orElseThrow(() -> Refusal.notFound("experts.refusal.no-such-invitation"));
    transactions.run(viewer, () -> answer(viewer, own, number, accepted));
  }

  private void answer(Viewer viewer, Candidate own, String number, boolean accepted) {
    var expert = new ExpertId(own.id());
    var token =
        transactions.as(DRAWING, () -> lots.listOwn(expert)).stream()
            .filter(one -> one.draw().equals(number))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("experts.refusal.no-such-invitation"))
            .token();
    var draw = transactions.as(DRAWING, () -> draws.find(number)).orElseThrow();
    transactions.run(
        DRAWING,
        () -> {
          lots.awaitTurn(draw.id());
          if (!lots.answer(
              draw.id(), token, accepted, accepted ? own.name() : null, asking.now())) {
            throw Refusal.conflict("experts.refusal.answered");
          }
        });
    asking.answered(viewer, draw, expert, accepted);
    if (accepted) {
      matters.open(viewer, expert, MATTER, number);
    } else {
      fill(viewer, draw, asking.order(draw, transactions.as(DRAWING, () -> lots.list(draw.id()))));
    }
    audit.record(
        viewer,
        accepted ? "experts.invitation-accepted" : "experts.invitation-declined",
        draw.id().toString());
  }

  /**
   * The lead bureau says how what an expert took on came out.
   *
   * @throws Refusal 409 when nobody of this lot accepted, or it is said already
   */
  void finish(
      Viewer viewer, Draw draw, String token, MatterOutcome outcome, @Nullable Integer score) {
    viewer.require(Permission.DRAW_EXPERTS);
    transactions.run(
        viewer,
        () -> {
          var expert =
              transactions
                  .as(DRAWING, () -> lots.findExpert(draw.id(), token))
                  .orElseThrow(() -> Refusal.notFound("experts.refusal.no-such-invitation"));
          if (!transactions.as(DRAWING, () -> lots.finish(draw.id(), token, outcome.code()))) {
            throw Refusal.conflict("experts.refusal.answered");
          }
          matters.finish(viewer, expert, MATTER, draw.number(), outcome, score);
          audit.record(
              viewer,
              "experts.draw-outcome-recorded",
              draw.id().toString(),
              Map.of("token", token, "outcome", outcome.code()));
        });
  }
}
