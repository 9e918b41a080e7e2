package org.mifeng.platform.evidence.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.platform.evidence.Deposit;
import org.mifeng.platform.web.Paging;

/**
 * A deposit as the API shows it to its owner.
 *
 * @param id of the deposit and of its receipt
 * @param log where it stands
 * @param receivedAt when the platform received it
 * @param receivedFrom who handed it in
 * @param subject what was handed in
 * @param words the owner's own, which the log does not hold
 * @param follows which earlier deposit it follows, if any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DepositJson(
    String id,
    Place log,
    Instant receivedAt,
    String receivedFrom,
    Subject subject,
    Words words,
    @Nullable Earlier follows) {
  /** The earlier deposit, and how it is followed. */
  record Earlier(String id, String relation) {}

  /** Which year's log, and the place in it. */
  record Place(int year, long index) {}

  /** Both digests, size and media type. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Subject(Hexes digests, long size, @Nullable String mediaType) {}

  /** Both digests in hexadecimal. */
  record Hexes(String sha256, String sm3) {}

  /** What the owner wrote beside it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Words(
      @Nullable String kind,
      @Nullable String title,
      @Nullable String note,
      @Nullable Instant createdAt) {}

  /** One page of deposits. */
  record Listing(List<DepositJson> deposits, long total, int page, int size) {}

  static DepositJson of(Deposit deposit) {
    var submission = deposit.submission();
    var digests = submission.digests();
    var kind = submission.kind();
    var follows = submission.follows();
    return new DepositJson(
        deposit.id().toString(),
        new Place(deposit.year(), deposit.index()),
        deposit.receivedAt(),
        deposit.actor(),
        new Subject(
            new Hexes(Bytes.hex(digests.sha256()), Bytes.hex(digests.sm3())),
            digests.size(),
            submission.mediaType()),
        new Words(
            kind == null ? null : kind.name(),
            submission.title(),
            submission.note(),
            submission.madeAt()),
        follows == null
            ? null
            : new Earlier(follows.previous().toString(), follows.relation().word()));
  }

  static Listing listing(List<Deposit> deposits, long total, Paging paging) {
    return new Listing(
        deposits.stream().map(DepositJson::of).toList(), total, paging.page(), paging.size());
  }
}
