package org.mifeng.platform.experts.orders;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Viewer;

/**
 * What an institution offers for an order.
 *
 * @param milestones at least one, in their order
 * @param withdrawn whether it was taken back
 */
record Offer(
    UUID id,
    OrganisationId institution,
    Terms terms,
    List<Milestone> milestones,
    Instant madeAt,
    boolean withdrawn) {
  static final int APPROACH_LIMIT = 2000;
  static final int MILESTONE_LIMIT = 120;
  static final int MOST_MILESTONES = 10;
  static final int MOST_DAYS = 500;

  Offer {
    milestones = List.copyOf(milestones);
  }

  /**
   * Price, time and way.
   *
   * @param days how many working days it takes
   * @param approach how it is done
   */
  record Terms(Yuan price, int days, String approach) {}

  /** Whether the enterprise has accepted every milestone. */
  boolean isWorkedOff() {
    return milestones.stream().allMatch(one -> one.state() == Milestone.State.ACCEPTED);
  }

  /**
   * An order of offers that nobody can influence: by chance for each person who looks and each
   * order, and the same at each look.
   */
  static Comparator<Offer> shuffled(Viewer viewer, UUID order) {
    return Comparator.comparing(offer -> lot(viewer, order, offer.institution()));
  }

  private static String lot(Viewer viewer, UUID order, OrganisationId institution) {
    var bytes = ByteBuffer.allocate(3 * 16);
    for (var id : List.of(viewer.account().value(), order, institution.value())) {
      bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
    return HexFormat.of().formatHex(HashSuite.SHA256.digest(bytes.array()));
  }
}
