package org.mifeng.platform.evidence;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Commitment;
import org.mifeng.ledger.Leaf;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Deposits on the evidence log: digests in, receipts out, in one answer. A receipt is given only
 * for what is in the log durably and covered by a signed head; the owner alone sees their deposits.
 */
@Component
public class Deposits {
  /**
   * A receipt with the id it is found by.
   *
   * @param receipt canonical JSON in UTF-8
   */
  public record Issued(DepositId id, byte[] receipt) {}

  /** Longest wait for a place in the log. */
  private static final long WAIT_SECONDS = 30;

  /** The log can change once, and be seen unchanged once more while it does. */
  private static final int ATTEMPTS = 4;

  private static final int ID_BYTES = 10;

  /** Deposits read at a time when all are walked through. */
  private static final int BATCH = 500;

  private final Sequencer sequencer;
  private final Receipts receipts;
  private final OwnDepositStore store;
  private final Versions versions;
  private final Transactions transactions;
  private final Supplier<List<Brake>> brakes;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Deposits(
      Sequencer sequencer,
      Receipts receipts,
      OwnDepositStore store,
      Versions versions,
      Transactions transactions,
      ObjectProvider<Brake> brakes,
      Clock clock) {
    this.sequencer = sequencer;
    this.receipts = receipts;
    this.store = store;
    this.versions = versions;
    this.transactions = transactions;
    // Looked up once, when first needed: at each deposit it would cost more than the brakes do.
    this.brakes = SingletonSupplier.of(() -> brakes.stream().toList());
    this.clock = clock;
  }

  /**
   * Puts deposits into the log: all of them, at neighbouring places, or none.
   *
   * @param submissions 1 to {@link SubmissionReader#BATCH_LIMIT}
   * @param key recognises the same request sent again; its first answer is then given again
   * @param asked SHA-256 of what was asked, compared when the key is met again
   * @return what was issued, in the order of the submissions
   * @throws Refusal 403 without the permission; 409 when the key was used for something else; 422
   *     for a malformed key, or an earlier deposit that is not there; 503 when the log takes none
   *     just now, or cannot say whether it took these: the same request with the same key is then
   *     answered exactly
   */
  public List<Issued> deposit(
      Viewer viewer, List<Submission> submissions, @Nullable String key, byte[] asked) {
    viewer.require(Permission.DEPOSIT);
    if (submissions.isEmpty() || submissions.size() > SubmissionReader.BATCH_LIMIT) {
      throw Refusal.tooLarge("evidence.refusal.too-many-deposits", SubmissionReader.BATCH_LIMIT);
    }
    brakes.get().forEach(Brake::requireOpen);
    return take(viewer, submissions, key == null ? null : RequestKey.of(key, asked));
  }

  /**
   * A deposit the platform makes for an owner, once for each thing: asked again, it gives what it
   * gave before.
   *
   * @param job what the platform is doing, in place of a person's name
   * @param what the kind of thing it is of, one word
   * @param id of the thing
   */
  public Issued depositFor(
      OrganisationId owner, String job, Submission submission, String what, String id) {
    return take(platformFor(owner, job), List.of(submission), RequestKey.own(what, id, submission))
        .getFirst();
  }

  private List<Issued> take(Viewer viewer, List<Submission> submissions, @Nullable RequestKey key) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var order = order(viewer, submissions, key);
      switch (await(order)) {
        case Outcome.Appended appended -> {
          return receipts.fresh(order, appended);
        }
        case Outcome.Repeated repeated -> {
          return again(viewer, repeated.answer(), key == null ? new byte[0] : key.digest());
        }
        case Outcome.LogChanged changed -> {
          // New year: sealed anew, for the log that has begun.
        }
      }
    }
    throw Refusal.unavailable("evidence.refusal.standing-by");
  }

  private static Viewer platformFor(OrganisationId owner, String job) {
    return new Viewer(
        AccountId.NOBODY,
        owner,
        Seat.SYSTEM,
        Reach.OWN,
        job,
        EnumSet.of(Permission.DEPOSIT, Permission.READ_DEPOSITS));
  }

  private Order order(Viewer viewer, List<Submission> submissions, @Nullable RequestKey key) {
    var log = sequencer.requireOpened();
    Instant now = later(clock.instant(), log.begunAt()).truncatedTo(ChronoUnit.MILLIS);
    var tenant = log.identity().pseudonym(viewer.organisation());
    var links = versions.links(viewer, submissions, log.year());
    int share = ID_BYTES + Commitment.SALT;
    var noise = new byte[submissions.size() * share];
    random.nextBytes(noise);
    List<Sealing> sealings = new ArrayList<>(submissions.size());
    for (int i = 0; i < submissions.size(); i++) {
      var bytes = Arrays.copyOfRange(noise, i * share, (i + 1) * share);
      var follows = submissions.get(i).follows();
      var link = follows == null ? null : links.get(follows.previous());
      sealings.add(seal(submissions.get(i), tenant, now, link, bytes));
    }
    return new Order(log.year(), viewer, now, key, sealings);
  }

  /** A clock that was set back over the log's beginning would name a time outside the log. */
  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  private static Sealing seal(
      Submission submission, String tenant, Instant now, Leaf.@Nullable Link link, byte[] noise) {
    var id = DepositId.of(now.toEpochMilli(), Arrays.copyOf(noise, ID_BYTES));
    var salt = Arrays.copyOfRange(noise, ID_BYTES, noise.length);
    var kind = submission.kind();
    var body =
        new Leaf(
                Commitment.of(submission.digests(), submission.mediaType(), salt),
                id.value(),
                tenant,
                kind == null ? null : kind.name(),
                now.toEpochMilli(),
                link,
                null)
            .body();
    return new Sealing(
        id, submission, salt, body, HashSuite.SHA256.leaf(body), HashSuite.SM3.leaf(body));
  }

  private Outcome await(Order order) {
    try {
      return sequencer.submit(order).get(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      throw new IllegalStateException("the log's writer failed", e.getCause());
    } catch (TimeoutException slow) {
      throw Refusal.unavailable("evidence.refusal.outcome-unknown");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw Refusal.unavailable("evidence.refusal.outcome-unknown");
    }
  }

  private List<Issued> again(Viewer viewer, DepositStore.Answered answer, byte[] asked) {
    if (!MessageDigest.isEqual(answer.digest(), asked)) {
      throw Refusal.conflict("evidence.refusal.idempotency-key-reused");
    }
    var deposits =
        transactions.as(viewer, () -> store.listRequest(viewer.organisation().value(), answer));
    return deposits.stream()
        .map(deposit -> new Issued(deposit.id(), receipts.again(deposit)))
        .toList();
  }

  /**
   * A deposit of the viewer's organisation.
   *
   * @throws Refusal 404 when it is not there or another's
   */
  public Deposit require(Viewer viewer, DepositId id) {
    viewer.require(Permission.READ_DEPOSITS);
    return transactions
        .as(viewer, () -> store.find(viewer.organisation().value(), id))
        .orElseThrow(() -> Refusal.notFound("evidence.refusal.no-such-deposit"));
  }

  /** The receipt of a deposit of the viewer's organisation: the same bytes each time. */
  public byte[] receipt(Viewer viewer, DepositId id) {
    return receipts.again(require(viewer, id));
  }

  /**
   * Deposits of the viewer's organisation that its people made, the newest first; those the
   * platform made of protective acts stand in a list of their own.
   */
  public List<Deposit> list(Viewer viewer, DepositFilter filter, long offset, int limit) {
    viewer.require(Permission.READ_DEPOSITS);
    return transactions.as(
        viewer, () -> store.list(viewer.organisation().value(), filter, offset, limit));
  }

  /** Every deposit of the viewer's organisation as of now, to be walked through. */
  public Holdings holdings(Viewer viewer) {
    viewer.require(Permission.READ_DEPOSITS);
    var owner = viewer.organisation().value();
    return transactions.as(
        viewer,
        () ->
            new Holdings(
                store.countAll(owner),
                store.findLast(owner).orElse(null),
                (year, index) ->
                    transactions.as(viewer, () -> store.listAfter(owner, year, index, BATCH))));
  }

  /** The first receipt of a deposit that was listed for this viewer. */
  public byte[] receiptOf(Viewer viewer, Deposit deposit) {
    viewer.require(Permission.READ_DEPOSITS);
    return receipts.again(deposit);
  }

  /**
   * How many deposits that people of the viewer's organisation made match; of those that a search
   * finds, no more than 100,000 are counted.
   */
  public long count(Viewer viewer, DepositFilter filter) {
    viewer.require(Permission.READ_DEPOSITS);
    return transactions.as(viewer, () -> store.count(viewer.organisation().value(), filter));
  }

  /**
   * In how many periods people of the viewer's organisation made a deposit.
   *
   * @param days in China on which periods begin, the earliest first, and the day after the last one
   */
  public long countPeriods(Viewer viewer, List<LocalDate> days) {
    viewer.require(Permission.READ_DEPOSITS);
    return transactions.as(viewer, () -> store.countPeriods(viewer.organisation().value(), days));
  }
}
