package org.mifeng.ledger.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.JsonReader;

class TrustedChainTest {
  private static final String GOOD =
      "{\"contract\":\"0x5fbdb2315678afecb367f032d93f642f64180aa3\",\"depth\":6,"
          + "\"id\":\"eip155:1337\",\"kind\":\"qbft\",\"nameEn\":\"Test\",\"nameZh\":\"测试链\","
          + "\"test\":true,\"validators\":[{\"addresses\":["
          + "\"0x0000000000000000000000000000000000000001\","
          + "\"0x0000000000000000000000000000000000000002\"],\"fromBlock\":5}]}";

  private static TrustedChain read(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return TrustedChain.read(JsonReader.read(bytes, 1 << 16).asObject());
  }

  @Test
  void isReadAsItIsWritten() {
    TrustedChain chain = read(GOOD);
    assertThat(new String(Jcs.write(chain.json()), StandardCharsets.UTF_8)).isEqualTo(GOOD);
    assertThat(chain.number()).isEqualTo(1337);
    assertThat(chain.validatorsAt(4)).isEmpty();
    assertThat(chain.validatorsAt(5).orElseThrow().quorum()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          eip155:1337|eip155:01337
          eip155:1337|1337
          "depth":6|"depth":-1
          "depth":6|"depth":1000000
          "depth":6|"depth":6,"more":1
          qbft|raft
          "kind":"qbft"|"kind":"evm"
          true|false
          0x5f|0x5F
          0x5f|0x
          "Test"|""
          000002|000001
          """)
  void refusesWhatItDoesNotKnow(String part, String other) {
    assertThat(GOOD).contains(part);
    assertThatThrownBy(() -> read(GOOD.replace(part, other)))
        .isInstanceOf(MalformedException.class);
  }
}
