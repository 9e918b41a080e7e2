package org.mifeng.platform.evidence.acts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.evidence.DepositId;
import org.mifeng.platform.identity.OrganisationId;

/**
 * A protective act as its owner sees it.
 *
 * @param id chosen by the room where it was done
 * @param owner whose evidence it is
 * @param what was done
 * @param statement digests and size of the statement
 * @param sealing how far its sealing has come
 */
public record Act(UUID id, OrganisationId owner, What what, Digests statement, Sealing sealing) {
  /**
   * What was done.
   *
   * @param kind {@code <module>.<thing>-<past participle>}
   * @param subject id of what it was done to
   * @param seat code of the seat it was done from
   */
  public record What(String kind, String subject, String seat, Instant at) {}

  /**
   * How far the sealing has come.
   *
   * @param attempts how often it was tried without success
   * @param dueAt when it is tried next, while it waits
   * @param trouble message key of what stood in the way last
   * @param deposit the deposit, once it is made
   * @param sealedAt when that was
   */
  public record Sealing(
      int attempts,
      Instant dueAt,
      @Nullable String trouble,
      @Nullable DepositId deposit,
      @Nullable Instant sealedAt) {}

  /** Whether its deposit is made. */
  public boolean isSealed() {
    return sealing.deposit() != null;
  }
}
