package org.mifeng.ledger.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;

class RlpTest {
  private static Rlp ascii(String text) {
    return Rlp.of(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static Rlp read(String hex) {
    return Rlp.read(HexFormat.of().parseHex(hex), 1 << 16);
  }

  @Test
  void writesWhatTheYellowPaperShows() {
    assertThat(Bytes.hex(ascii("dog").encode())).isEqualTo("83646f67");
    assertThat(Bytes.hex(Rlp.list(ascii("cat"), ascii("dog")).encode()))
        .isEqualTo("c88363617483646f67");
    assertThat(Bytes.hex(ascii("").encode())).isEqualTo("80");
    assertThat(Bytes.hex(Rlp.list().encode())).isEqualTo("c0");
    assertThat(Bytes.hex(Rlp.of(0).encode())).isEqualTo("80");
    assertThat(Bytes.hex(Rlp.of(15).encode())).isEqualTo("0f");
    assertThat(Bytes.hex(Rlp.of(1024).encode())).isEqualTo("820400");
    Rlp three =
        Rlp.list(Rlp.list(), Rlp.list(Rlp.list()), Rlp.list(Rlp.list(), Rlp.list(Rlp.list())));
    assertThat(Bytes.hex(three.encode())).isEqualTo("c7c0c1c0c3c0c1c0");
    String lorem = "Lorem ipsum dolor sit amet, consectetur adipisicing elit";
    assertThat(Bytes.hex(ascii(lorem).encode())).startsWith("b8384c6f72656d20");
  }

  @Test
  void readsWhatItWrote() {
    Rlp long1 = Rlp.of(new byte[300]);
    Rlp value = Rlp.list(long1, Rlp.list(long1, Rlp.of(Long.MAX_VALUE)), Rlp.of(128), ascii("a"));
    Rlp read = Rlp.read(value.encode(), 1 << 16);
    assertThat(read.encode()).isEqualTo(value.encode());
    assertThat(read.items().get(1).items().get(1).number()).isEqualTo(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // nothing
        "8100", // a byte that stands for itself
        "817f",
        "b801ff", // a short length in the long form
        "b90038" + "00", // a length with a leading zero
        "83646f", // ends too early
        "c3836461", // an item longer than its list
        "83646f6700", // something after the value
        "f80180", // a short list in the long form
        "bfffffffffffffffff00", // a length beyond all memory
        "ffffffffffffffffff00"
      })
  void refusesAnyOtherSpelling(String hex) {
    assertThatThrownBy(() -> read(hex)).isInstanceOf(MalformedException.class);
  }

  @Test
  void refusesNestingWithoutEnd() {
    assertThatThrownBy(() -> read("c5c4c3c2c1c0".repeat(1) + "c0"))
        .isInstanceOf(MalformedException.class);
    Rlp deep = Rlp.list();
    for (int i = 0; i < 40; i++) {
      deep = Rlp.list(deep);
    }
    byte[] bytes = deep.encode();
    assertThatThrownBy(() -> Rlp.read(bytes, 1 << 16)).hasMessageContaining("nested");
  }

  @Test
  void refusesNumbersOutOfRange() {
    assertThatThrownBy(() -> read("820001").number()).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> read("888000000000000000").number())
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> read("c0").number()).isInstanceOf(MalformedException.class);
  }
}
