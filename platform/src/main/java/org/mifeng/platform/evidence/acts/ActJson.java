package org.mifeng.platform.evidence.acts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;

/**
 * An act as the API shows it to its owner.
 *
 * @param id of the act
 * @param kind {@code <module>.<thing>-<past participle>}
 * @param at when it was done
 * @param by from which seat
 * @param subject id of what it was done to
 * @param statement what is sealed
 * @param sealing how far that has come
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActJson(
    String id,
    String kind,
    Instant at,
    String by,
    String subject,
    Statement statement,
    Sealing sealing) {
  /** The statement's size and both digests in hexadecimal. */
  record Statement(long size, String sha256, String sm3) {}

  /** Whether the deposit is made, which one and when. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Sealing(String state, @Nullable String deposit, @Nullable Instant sealedAt) {}

  /** One page of acts. */
  record Listing(List<ActJson> acts, long total, int page, int size) {}

  static ActJson of(Act act) {
    var deposit = act.sealing().deposit();
    return new ActJson(
        act.id().toString(),
        act.what().kind(),
        act.what().at(),
        act.what().seat(),
        act.what().subject(),
        new Statement(
            act.statement().size(),
            Bytes.hex(act.statement().sha256()),
            Bytes.hex(act.statement().sm3())),
        new Sealing(
            act.isSealed() ? "sealed" : "waiting",
            deposit == null ? null : deposit.toString(),
            act.sealing().sealedAt()));
  }
}
