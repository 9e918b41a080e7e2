package org.mifeng.ledger.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;

class EvmKeyTest {
  private static final HexFormat HEX = HexFormat.of();

  @Test
  void signsTheExampleOfEip155() {
    EvmKey key = EvmKey.of(HEX.parseHex("46".repeat(32)));
    assertThat(Bytes.hex(key.address())).isEqualTo("9d8a62f656a8d1615c1294fd71e9cfb3e4855a4f");
    byte[] hash = HEX.parseHex("daf5a779ae972f972197303d7b574746c7ef83eadac0f2791ad23db92e4c8e53");
    assertThat(Bytes.hex(key.sign(hash)))
        .isEqualTo(
            "28ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa636276"
                + "67cbe9d8997f761aecb703304b3800ccf555c9f3dc64214b297fb1966a3b6d83"
                + "00");
  }

  @Test
  void theSignerIsRecoveredAndAChangedHashNamesAnother() {
    EvmKey key = EvmKey.create(new SecureRandom());
    byte[] hash = Keccak.digest("something");
    byte[] signature = key.sign(hash);
    assertThat(EvmKey.recover(hash, signature)).isEqualTo(key.address());
    assertThat(EvmKey.recover(Keccak.digest("else"), signature)).isNotEqualTo(key.address());
    signature[64] = 2;
    assertThatThrownBy(() -> EvmKey.recover(hash, signature))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> EvmKey.recover(hash, new byte[65]))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void refusesSecretsOffTheCurve() {
    assertThatThrownBy(() -> EvmKey.of(new byte[32])).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> EvmKey.of(HEX.parseHex("ff".repeat(32))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSameOrderIsTheSameTransaction() {
    EvmKey key = EvmKey.of(HEX.parseHex("46".repeat(32)));
    EvmOrder.Fee legacy = new EvmOrder.Fee(BigInteger.TEN, null);
    for (EvmOrder.Fee fee :
        new EvmOrder.Fee[] {legacy, new EvmOrder.Fee(BigInteger.TEN, BigInteger.ONE)}) {
      EvmOrder order = new EvmOrder(1337, 7, fee, 50_000, new byte[20], new byte[] {1, 2, 3});
      byte[] raw = order.sign(key);
      assertThat(order.sign(key)).isEqualTo(raw);
      EvmTransaction read = EvmTransaction.read(raw);
      assertThat(read.chainId()).isEqualTo(BigInteger.valueOf(1337));
      assertThat(Objects.requireNonNull(read.to())).isEqualTo(new byte[20]);
      assertThat(read.data()).containsExactly(1, 2, 3);
      assertThat(EvmOrder.feeOf(raw)).isEqualTo(fee);
      assertThat(new EvmOrder(1338, 7, fee, 50_000, null, new byte[0]).sign(key)).isNotEqualTo(raw);
    }
  }

  @Test
  void aContractsAddressFollowsFromAccountAndNonce() {
    // The first contract of the first account of every development node.
    byte[] account = HEX.parseHex("f39fd6e51aad88f6f4ce6ab8827279cfffb92266");
    assertThat(Bytes.hex(EvmOrder.contractAddress(account, 0)))
        .isEqualTo("5fbdb2315678afecb367f032d93f642f64180aa3");
  }
}
