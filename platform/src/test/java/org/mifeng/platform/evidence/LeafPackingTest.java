package org.mifeng.platform.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.Commitment;
import org.mifeng.ledger.Leaf;
import org.mifeng.ledger.crypto.Digests;

class LeafPackingTest {
  private static final long MILLIS = 1_790_000_000_123L;
  private static final UUID ID =
      DepositId.of(MILLIS, "0123456789".getBytes(StandardCharsets.US_ASCII)).value();
  private static final String TENANT = "0123456789abcdef".repeat(4);
  private static final Commitment COMMITMENT =
      Commitment.of(Digests.of(new byte[] {1}), "application/pdf", new byte[32]);

  private static Leaf leaf(@Nullable String kind) {
    return Leaf.of(COMMITMENT, ID, TENANT, kind, MILLIS);
  }

  @Test
  void anOrdinaryLeafTakesAThirdAndComesBackWhole() {
    for (var kind : new String[] {null, "D1", "D10", "ABCDEFGHIJKLMNOP"}) {
      var body = leaf(kind).body();
      var stored = LeafPacking.pack(body);
      assertThat(stored).hasSizeLessThan(body.length * 2 / 5);
      assertThat(LeafPacking.unpack(stored)).isEqualTo(body);
    }
  }

  @Test
  void aLeafOfAnotherFormIsStoredAsItIs() {
    var linked = new Leaf(COMMITMENT, ID, TENANT, "D1", MILLIS, new Leaf.Link(7, "renews"), null);
    var signed = new Leaf(COMMITMENT, ID, TENANT, "D1", MILLIS, null, "name AAAA");
    var timedOtherwise = Leaf.of(COMMITMENT, ID, TENANT, "D1", MILLIS + 1);
    var notTimeOrdered = Leaf.of(COMMITMENT, UUID.nameUUIDFromBytes(new byte[1]), TENANT, null, 1);
    for (var leaf : new Leaf[] {linked, signed, timedOtherwise, notTimeOrdered}) {
      assertThat(LeafPacking.pack(leaf.body())).isEqualTo(leaf.body());
      assertThat(LeafPacking.unpack(leaf.body())).isEqualTo(leaf.body());
    }
  }

  @Test
  void whateverIsStoredComesBackByteForByte() {
    var random = new Random(20260727);
    long turns = Long.getLong("mifeng.fuzz", 20_000);
    for (long turn = 0; turn < turns; turn++) {
      var body = leaf(turn % 3 == 0 ? null : "D" + turn % 11).body();
      for (int changes = random.nextInt(3); changes > 0; changes--) {
        body[1 + random.nextInt(body.length - 1)] = (byte) random.nextInt(256);
      }
      if (random.nextInt(4) == 0) {
        body = Arrays.copyOf(body, 1 + random.nextInt(body.length + 20));
      }
      assertThat(LeafPacking.unpack(LeafPacking.pack(body))).isEqualTo(body);
    }
  }

  @Test
  void whatIsNoStoredLeafIsRefused() {
    var stored = LeafPacking.pack(leaf("D1").body());
    for (var damaged :
        new byte[][] {
          {},
          {2},
          {1},
          {1, -1},
          Arrays.copyOf(stored, stored.length - 1),
          Arrays.copyOf(stored, stored.length + 1)
        }) {
      assertThatThrownBy(() -> LeafPacking.unpack(damaged))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThatThrownBy(() -> LeafPacking.pack(new byte[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
