package org.mifeng.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mifeng.ledger.MalformedException;

class AddCheckpointTest {
  /** The request that C2SP tlog-witness shows, in its form. */
  private static final String REQUEST =
      """
      old 20852014
      PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
      jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
      5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
      /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      \u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
      """;

  private static AddCheckpoint parse(String text) {
    return AddCheckpoint.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsTheExampleOfTheSpecificationAndWritesItTheSame() {
    AddCheckpoint asked = parse(REQUEST);
    assertThat(asked.oldSize()).isEqualTo(20_852_014);
    assertThat(asked.proof()).hasSize(4);
    assertThat(asked.checkpoint().origin()).isEqualTo("example.com/behind-the-sofa");
    assertThat(asked.checkpoint().size()).isEqualTo(20_852_163);
    assertThat(new String(asked.bytes(), StandardCharsets.UTF_8)).isEqualTo(REQUEST);
  }

  @Test
  void takesFurtherLinesOfACheckpoint() {
    AddCheckpoint asked = parse(REQUEST.replace("q2I=\n\n", "q2I=\nfurther\n\n"));
    assertThat(asked.note().text()).endsWith("\nfurther\n");
    assertThat(asked.checkpoint().size()).isEqualTo(20_852_163);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "old 20852014\nPl|old 020852014\nPl",
        "old 20852014\nPl|old -1\nPl",
        "old 20852014\nPl|old 9999999999999999999\nPl",
        "old 20852014\nPl|old  20852014\nPl",
        "old 20852014\nPl|Old 20852014\nPl",
        "old 20852014\nPl|old 20852014\r\nPl",
        "old 20852014\nPl|\nold 20852014\nPl",
        "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=|PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpka",
        "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=|PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkax=",
        "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=|AAAA",
        "\n\nexample.com|\nexample.com",
        "\n20852163\n|\n020852163\n",
        "\n20852163\n|\nmany\n",
        "q2I=\n|q2I\n",
        "\u2014 |- "
      })
  void refusesWhatIsNotWrittenSo(String change) {
    String[] parts = change.split("\\|", 2);
    assertThat(REQUEST).contains(parts[0]);
    assertThatThrownBy(() -> parse(REQUEST.replace(parts[0], parts[1])))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void takes63HashesAndNotOneMore() {
    String hash = "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n";
    assertThat(parse(REQUEST.replace(hash, hash.repeat(60))).proof()).hasSize(63);
    assertThatThrownBy(() -> parse(REQUEST.replace(hash, hash.repeat(61))))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void refusesWhatIsTooLongBeforeReadingIt() {
    assertThatThrownBy(() -> AddCheckpoint.parse(new byte[AddCheckpoint.MAX_BYTES + 1]))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("too long");
    assertThatThrownBy(() -> parse("old 1" + "1".repeat(100_000)))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(
            () -> parse(REQUEST.replace("q2I=\n\n", "q2I=\n" + "x".repeat(5000) + "\n\n")))
        .isInstanceOf(MalformedException.class);
  }
}
