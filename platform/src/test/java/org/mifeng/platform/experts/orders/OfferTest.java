package org.mifeng.platform.experts.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;

/** No institution stands first by any doing of its own. */
class OfferTest {
  private static final List<Offer> OFFERS =
      IntStream.range(0, 4)
          .mapToObj(
              number ->
                  new Offer(
                      UUID.randomUUID(),
                      new OrganisationId(UUID.randomUUID()),
                      new Offer.Terms(new Yuan(number), 5, "如约"),
                      List.of(),
                      Instant.EPOCH,
                      false))
          .toList();

  private static Viewer somebody() {
    return new Viewer(
        new AccountId(UUID.randomUUID()),
        new OrganisationId(UUID.randomUUID()),
        Seat.ENTERPRISE,
        Reach.OWN,
        "演示",
        Permission.of(Seat.ENTERPRISE));
  }

  private static List<Offer> seen(Viewer viewer, UUID order) {
    return OFFERS.stream().sorted(Offer.shuffled(viewer, order)).toList();
  }

  @Test
  void theSamePersonSeesTheSameOrderOfOffersAgain() {
    var viewer = somebody();
    var order = UUID.randomUUID();
    assertThat(seen(viewer, order)).isEqualTo(seen(viewer, order)).hasSize(4);
  }

  @Test
  void peopleAndOrdersDifferInWhoStandsFirst() {
    var byPerson = new HashSet<UUID>();
    var byOrder = new HashSet<UUID>();
    var order = UUID.randomUUID();
    var viewer = somebody();
    for (int round = 0; round < 100; round++) {
      byPerson.add(seen(somebody(), order).getFirst().id());
      byOrder.add(seen(viewer, UUID.randomUUID()).getFirst().id());
    }
    assertThat(byPerson).hasSize(4);
    assertThat(byOrder).hasSize(4);
  }

  @Test
  void aNewOfferOfTheSameInstitutionKeepsItsPlace() {
    var viewer = somebody();
    var order = UUID.randomUUID();
    var before = seen(viewer, order).stream().map(Offer::institution).toList();
    var anew =
        OFFERS.stream()
            .map(
                offer ->
                    new Offer(
                        UUID.randomUUID(),
                        offer.institution(),
                        offer.terms(),
                        List.of(),
                        Instant.EPOCH,
                        false))
            .sorted(Offer.shuffled(viewer, order))
            .map(Offer::institution)
            .toList();
    assertThat(anew).isEqualTo(before);
  }
}
