package org.mifeng.platform.experts.draws;

import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.platform.experts.ExpertCategory;
import org.mifeng.platform.experts.ExpertId;
import org.mifeng.platform.experts.ExpertSummary;
import org.mifeng.platform.experts.Experts;
import org.mifeng.platform.experts.Party;
import org.mifeng.platform.experts.Recusals;
import org.mifeng.platform.experts.draws.LotStore.Owned;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.springframework.stereotype.Component;

/** Draws: committed, then revealed. */
@Component
class Draws {
  private static final Viewer DRAWING = Viewer.system("experts.drawing");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int SEED_BYTES = 32;
  private static final int NONCE_BYTES = 16;
  private static final int LONGEST_VALUE = 200;
  private static final int LONGEST_REASON = 500;

  private final DrawStore store;
  private final LotStore lots;
  private final Experts experts;
  private final Recusals recusals;
  private final Invitations invitations;
  private final Announcing announcing;
  private final Transactions transactions;

  Draws(
      DrawStore store,
      LotStore lots,
      Experts experts,
      Recusals recusals,
      Invitations invitations,
      Announcing announcing,
      Transactions transactions) {
    this.store = store;
    this.lots = lots;
    this.experts = experts;
    this.recusals = recusals;
    this.invitations = invitations;
    this.announcing = announcing;
    this.transactions = transactions;
  }

  /**
   * Commits to a draw: freezes the list of lots and binds the platform to a seed.
   *
   * @param parties whom it concerns: whoever declared a tie to one of them has no lot
   * @return the number of the draw
   * @throws Refusal 409 when there are too few experts; 422 when the public value may be known
   */
  String commit(Viewer viewer, Draw.Terms terms, Draw.Beacon beacon, List<Party> parties) {
    return commit(viewer, terms, beacon, parties, null);
  }

  /**
   * Commits to a draw for what stayed free of another: whoever was asked there has no lot here.
   *
   * @param again which one and why; null for a draw of its own
   * @throws Refusal 409 too when the other has not run out, or was drawn again; 422 without a
   *     reason, or for more places than are free
   */
  String commit(
      Viewer viewer,
      Draw.Terms terms,
      Draw.Beacon beacon,
      List<Party> parties,
      Draw.@Nullable Again again) {
    viewer.require(Permission.DRAW_EXPERTS);
    var former = again == null ? null : former(again, terms);
    var at = announcing.now();
    if (!beacon.knownFrom().isAfter(at)) {
      throw Refusal.invalid("experts.refusal.value-known");
    }
    var asked =
        former == null
            ? Set.<ExpertId>of()
            : transactions.as(DRAWING, () -> lots.listAsked(former.id()));
    var owned =
        owned(terms.fields(), parties).stream()
            .filter(one -> !asked.contains(one.expert()))
            .toList();
    var list = DrawOrder.listed(owned.stream().map(Owned::lot).toList());
    if (!terms.rule().isPossible(list)) {
      throw Refusal.conflict("experts.refusal.too-few-experts", String.valueOf(list.size()));
    }
    var seed = random(SEED_BYTES);
    var draw =
        new Draw(
            UUID.randomUUID(),
            number(),
            terms,
            new Draw.Beacon(beacon.source(), beacon.knownFrom().truncatedTo(ChronoUnit.SECONDS)),
            new Draw.Commitment(
                HashSuite.SHA256.digest(seed), DrawOrder.digest(list), viewer.name(), at),
            null,
            Draw.Course.NEW);
    transactions.run(
        viewer,
        () -> {
          store.insert(viewer, draw, announcing.seal(draw, seed));
          store.insertParties(draw, parties);
          transactions.run(DRAWING, () -> owned.forEach(one -> lots.insert(draw.id(), one)));
          announcing.committed(viewer, draw, list.size());
          if (former != null && again != null) {
            follow(viewer, draw, former, again.reason());
          }
        });
    return draw.number();
  }

  private Draw former(Draw.Again again, Draw.Terms terms) {
    var former = require(again.former());
    if (former.state() != Draw.State.RUN_OUT) {
      throw Refusal.conflict("experts.refusal.draw-not-run-out");
    }
    if (again.reason().isBlank() || again.reason().length() > LONGEST_REASON) {
      throw Refusal.invalid("experts.refusal.draw-reason", LONGEST_REASON);
    }
    if (terms.rule().places() > former.course().free()) {
      throw Refusal.invalid("experts.refusal.draw-places", former.course().free());
    }
    return former;
  }

  private void follow(Viewer viewer, Draw draw, Draw former, String reason) {
    if (!store.insertAgain(draw, former, reason)) {
      throw Refusal.conflict("experts.refusal.draw-not-run-out");
    }
    announcing.drawnAgain(viewer, draw, former, reason);
    invitations.drawnAgain(viewer, former);
  }

  private List<Owned> owned(List<String> fields, List<Party> parties) {
    var tied = recusals.tied(parties);
    var free = new LinkedHashMap<ExpertId, ExpertSummary>();
    var sought = fields.isEmpty() ? Stream.of("") : fields.stream();
    sought
        .flatMap(field -> experts.listFree(DRAWING, OrganisationId.NONE, field).stream())
        .filter(expert -> !tied.containsKey(expert.id()))
        .forEach(expert -> free.putIfAbsent(expert.id(), expert));
    return free.values().stream().map(Draws::owned).toList();
  }

  private static Owned owned(ExpertSummary expert) {
    var nonce = random(NONCE_BYTES);
    var hex = HexFormat.of().formatHex(nonce);
    var digest =
        HashSuite.SHA256.digest(
            (hex + " " + expert.id()).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    var token = HexFormat.of().formatHex(Arrays.copyOf(digest, NONCE_BYTES));
    var tag =
        ExpertCategory.find(expert.category())
            .map(one -> one.isTechnical() ? "t" : one.isLegal() ? "l" : "-")
            .orElse("-");
    return new Owned(new Lot(token, tag), expert.id(), nonce);
  }

  /**
   * Reveals a draw with the public value, and asks those whose lots came out first.
   *
   * @throws Refusal 409 before the value can be known, or when it is revealed already
   */
  void reveal(Viewer viewer, String number, String value) {
    viewer.require(Permission.DRAW_EXPERTS);
    var typed = value.strip();
    if (typed.isEmpty() || typed.length() > LONGEST_VALUE || typed.indexOf('\0') >= 0) {
      throw Refusal.invalid("experts.refusal.value", LONGEST_VALUE);
    }
    transactions.run(
        viewer,
        () -> {
          var draw = require(number);
          if (announcing.now().isBefore(draw.beacon().knownFrom())) {
            throw Refusal.conflict("experts.refusal.value-not-yet");
          }
          var seed = announcing.open(draw, store.requireSealedSeed(draw));
          var order = DrawOrder.of(seed, draw.number(), listLots(draw), typed);
          var reveal =
              new Draw.Reveal(
                  typed,
                  seed,
                  order.stream().map(Lot::token).toList(),
                  viewer.name(),
                  announcing.now());
          if (!store.insertReveal(viewer, draw, reveal)) {
            throw Refusal.conflict("experts.refusal.revealed");
          }
          announcing.revealed(viewer, draw, reveal);
          invitations.fill(viewer, draw, order);
        });
  }

  /** A draw, for everybody. */
  Draw require(String number) {
    return transactions
        .as(DRAWING, () -> store.find(number))
        .orElseThrow(() -> Refusal.notFound("experts.refusal.no-such-draw"));
  }

  /** All draws, for everybody. */
  Paged<Draw> list(Paging paging) {
    return transactions.as(
        DRAWING,
        () -> new Paged<>(store.list(paging.size(), paging.offset()), store.count(), paging));
  }

  /** The published list of a draw. */
  List<Lot> listLots(Draw draw) {
    return transactions.as(DRAWING, () -> lots.list(draw.id()));
  }

  private static String number() {
    var number = new StringBuilder("MFD");
    for (int i = 0; i < 8; i++) {
      number.append(i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(32)));
    }
    return number.toString();
  }

  private static byte[] random(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
