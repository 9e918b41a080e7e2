package org.mifeng.platform.evidence.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.kernel.ProtectiveAct;
import org.mifeng.platform.kernel.ProtectiveAct.AcceptedText;
import org.mifeng.platform.kernel.ProtectiveAct.Actor;
import org.mifeng.platform.kernel.ProtectiveAct.Matter;

/** What is sealed of an act, byte for byte. */
class ActStatementTest {
  private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-000000000002");
  private static final UUID OFFICE = UUID.fromString("00000000-0000-4000-8000-000000000003");
  private static final UUID OWNER = UUID.fromString("00000000-0000-4000-8000-000000000004");
  private static final byte[] TEXT = "守则".getBytes(StandardCharsets.UTF_8);

  @Test
  void theSameActGivesTheseBytes() {
    var statement = ActStatement.of(act(Map.of("version", "3", "division", "330106"), null));

    assertThat(new String(statement, StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"act":{"at":"2026-11-27T01:02:03.456Z","facts":{"division":"330106","version":"3"},\
            "id":"00000000-0000-4000-8000-000000000001","kind":"registry.enterprise-confirmed",\
            "subject":"enterprise-1"},"by":{"account":"00000000-0000-4000-8000-000000000002",\
            "organisation":"00000000-0000-4000-8000-000000000003","seat":"district"},\
            "for":"00000000-0000-4000-8000-000000000004","v":1}\
            """);
  }

  @Test
  void anAcceptedTextIsNamedByVersionAndBothDigests() {
    var text = new AcceptedText("identity.sign-in-policy", "2026-01-01", "zh", TEXT);
    var digests = Digests.of(TEXT);

    assertThat(new String(ActStatement.of(act(Map.of(), text)), StandardCharsets.UTF_8))
        .contains("\"language\":\"zh\"", "\"version\":\"2026-01-01\"", "\"size\":6")
        .contains(Bytes.hex(digests.sha256()), Bytes.hex(digests.sm3()))
        .doesNotContain("守则");
  }

  @Test
  void freeTextIsRefusedWhereverItCouldStand() {
    for (var secret :
        new String[] {"配方：甲 37.5 克", "two words", "line\nbreak", "", "x".repeat(129)}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Matter.of("s", Map.of("note", secret)));
      assertThatIllegalArgumentException().isThrownBy(() -> Matter.of(secret, Map.of()));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Actor(PERSON, OFFICE, secret + " "));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> Matter.of("s", Map.of("Ä", "x")));
    assertThatIllegalArgumentException().isThrownBy(() -> new AcceptedText("a.b", "1", "fr", TEXT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AcceptedText("ab.cd", "1", "en", new byte[0]));
  }

  private static ProtectiveAct act(
      Map<String, String> facts, @org.jspecify.annotations.Nullable AcceptedText text) {
    return new ProtectiveAct(
        ID,
        "registry.enterprise-confirmed",
        new Actor(PERSON, OFFICE, "district"),
        OWNER,
        Matter.of("enterprise-1", facts),
        text,
        Instant.parse("2026-11-27T01:02:03.456789Z"));
  }
}
