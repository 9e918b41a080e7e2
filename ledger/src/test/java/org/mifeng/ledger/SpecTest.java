package org.mifeng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.receipt.CheckCode;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.ledger.trust.TrustPolicy;

/** Reads the worked example out of SPEC.md and checks what the text says about it. */
class SpecTest {
  private String spec = "";

  @BeforeEach
  void read() throws IOException {
    spec = Files.readString(SharedVectors.root().resolve("ledger/SPEC.md"));
  }

  private byte[] block(String name) {
    Matcher matcher = Pattern.compile("```" + name + "\n(.*?)\n```", Pattern.DOTALL).matcher(spec);
    assertThat(matcher.find()).as("block " + name).isTrue();
    return matcher.group(1).getBytes(StandardCharsets.UTF_8);
  }

  private Verdict check(byte @Nullable [] file, boolean withPolicy) {
    List<TrustPolicy> policies =
        withPolicy ? List.of(TrustPolicy.parse(block("policy"))) : List.of();
    return ReceiptCheck.check(
        block("receipt"), file == null ? null : Digests.of(file), policies, TestLog.NOW);
  }

  @Test
  void theWorkedExampleIsWhatTheTextSays() {
    byte[] file = Bytes.concat(block("file"), new byte[] {'\n'});
    assertThat(check(file, true).outcome()).isEqualTo(Verdict.Outcome.VALID);
    byte[] withoutStop =
        new String(file, StandardCharsets.UTF_8).replace(".", "").getBytes(StandardCharsets.UTF_8);
    assertThat(check(withoutStop, true).codes())
        .containsExactly(CheckCode.F01, CheckCode.F02, CheckCode.F03);
    assertThat(check(null, true).codes()).containsExactly(CheckCode.F10);
    assertThat(check(file, false).codes()).containsExactly(CheckCode.S11);
    assertThat(check(file, false).outcome()).isEqualTo(Verdict.Outcome.INCONCLUSIVE);
  }

  @Test
  void theValuesInTheTextAreThoseOfTheExample() {
    byte[] file = Bytes.concat(block("file"), new byte[] {'\n'});
    assertThat(spec)
        .contains("`" + Bytes.hex(Digests.of(file).sha256()) + "`")
        .contains("`" + Bytes.hex(Digests.of(file).sm3()) + "`")
        .contains("`" + Bytes.hex(HashSuite.SHA256.leaf(block("leaf"))) + "`");
    assertThat(ReceiptReader.read(block("receipt")).entry().body()).isEqualTo(block("leaf"));
  }

  @Test
  void everyCodeStandsInTheSteps() {
    String steps = spec.substring(spec.indexOf("## 7"), spec.indexOf("## 8"));
    for (CheckCode code : CheckCode.values()) {
      assertThat(steps).contains(code.name());
    }
  }
}
