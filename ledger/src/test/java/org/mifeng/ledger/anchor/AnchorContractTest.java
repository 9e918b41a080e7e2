package org.mifeng.ledger.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.SharedVectors;

class AnchorContractTest {
  @Test
  void theCodeHoldsTheFunctionAndTheEventThatAnchorsUse() {
    String code = Bytes.hex(AnchorContract.creationCode());
    assertThat(code)
        .contains(Bytes.hex(Keccak.digest("Anchored(bytes32,uint64)")))
        .contains(Bytes.hex(Keccak.digest("anchor(bytes32,uint64)")).substring(0, 8));
  }

  @Test
  void theCodeIsWhatTheCompilerMakesOfTheSource() throws IOException, InterruptedException {
    Path root = SharedVectors.root();
    boolean there = Files.isDirectory(root.resolve("target/tools/node_modules/solc"));
    if (!there && "true".equals(System.getenv("MIFENG_REQUIRE_CHAIN"))) {
      throw new AssertionError("the contract's compiler is missing: run bin/tools");
    }
    Assumptions.assumeTrue(there, "skipped: no compiler in target/tools (bin/tools installs it)");
    Process process =
        new ProcessBuilder("bin/contract", "--check")
            .directory(root.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
  }
}
