package org.mifeng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receipt laid open for others. */
class ExportTest {
  @TempDir Path folder;
  private Desk desk = new Desk(Path.of(""));

  @BeforeEach
  void lay() throws IOException {
    desk = new Desk(folder);
    desk.lay("time-good");
  }

  private Path export() {
    Path to = folder.resolve("out");
    assertThat(desk.run("export", desk.receipt(), "--dir", to, "--policy", desk.policy())).isZero();
    return to;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  @Test
  void writesReceiptPolicyProofsTimeStampsAndWords() throws IOException {
    Path out = export();
    assertThat(out.resolve("receipt.json")).hasSameBinaryContentAs(desk.receipt());
    assertThat(out.resolve("policy.json")).hasSameBinaryContentAs(desk.policy());
    assertThat(out.resolve("proofs/sealed-sm3.tlog-proof")).exists();
    assertThat(text(out.resolve("proofs/upgrade-1-sha256.tlog-proof")))
        .startsWith("c2sp.org/tlog-proof@v1\nextra ")
        .contains("\nindex 11\n")
        .contains("\n\nlog.example/evidence/2027\n30\n");
    assertThat(text(out.resolve("timestamps/2/data"))).startsWith("log.example/evidence/2027/sm\n");
    assertThat(text(out.resolve("README.zh-CN.txt")))
        .contains(
            "mifeng verify receipt.json 原件", "openssl ts -verify", "openssl pkeyutl", "没有证明力");
    assertThat(text(out.resolve("README.en.txt")))
        .contains("mifeng verify receipt.json THE-FILE", "prove nothing", "does not prove");
    assertThat(
            desk.run("verify", out.resolve("receipt.json"), desk.file(), "--policy", desk.policy()))
        .isZero();
  }

  @Test
  void opensslAcceptsWhatIsExported() throws Exception {
    Assumptions.assumeTrue(hasOpenssl(), "openssl is not installed");
    Path out = export();
    // The vector's certificates are valid from one day to another of 2027 and 2057.
    String at = "1811808000";
    assertThat(
            openssl(
                out.resolve("timestamps/1"),
                List.of(
                    "ts",
                    "-verify",
                    "-in",
                    "token.tsr",
                    "-data",
                    "data",
                    "-CAfile",
                    "chain.pem",
                    "-attime",
                    at)))
        .contains("Verification: OK");
    assertThat(
            openssl(
                out.resolve("timestamps/2"),
                List.of(
                    "pkeyutl",
                    "-verify",
                    "-pubin",
                    "-inkey",
                    "key.pem",
                    "-rawin",
                    "-digest",
                    "sm3",
                    "-in",
                    "signed",
                    "-sigfile",
                    "signature",
                    "-pkeyopt",
                    "distid:1234567812345678")))
        .contains("Signature Verified Successfully");
  }

  private static boolean hasOpenssl() throws InterruptedException {
    try {
      return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String openssl(Path in, List<String> arguments) throws Exception {
    List<String> command = new java.util.ArrayList<>(List.of("openssl"));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  @Test
  void packsTheSameFilesForACourt() throws IOException {
    Path out = export();
    Path zip = folder.resolve("court.zip");
    assertThat(desk.run("export", desk.receipt(), "--zip", zip, "--policy", desk.policy()))
        .isZero();
    Map<String, byte[]> packed = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        packed.put(entry.getName(), in.readAllBytes());
      }
    }
    assertThat(packed).containsKeys("receipt.json", "SHA256SUMS", "timestamps/1/token.tsr");
    for (Map.Entry<String, byte[]> file : packed.entrySet()) {
      assertThat(out.resolve(file.getKey())).hasBinaryContent(file.getValue());
    }
  }

  @Test
  void replacesAnEarlierExportAndTouchesNothingElse() throws IOException {
    Path out = export();
    assertThat(export()).isEqualTo(out);
    Path other = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(other.resolve("letter.txt"), "mine");
    assertThat(desk.run("export", desk.receipt(), "--dir", other)).isEqualTo(64);
    assertThat(other.resolve("receipt.json")).doesNotExist();
    assertThat(desk.run("export", desk.receipt())).isEqualTo(64);
    assertThat(desk.err).contains("--dir or --zip");
  }

  @Test
  void saysWhenNoPolicySpeaksOfTheLog() throws IOException {
    Path out = folder.resolve("out");
    assertThat(desk.run("export", desk.receipt(), "--dir", out)).isZero();
    assertThat(desk.err).contains("No trust policy");
    assertThat(out.resolve("policy.json")).doesNotExist();
  }

  @Test
  void exportsNothingThatIsInvalid() throws IOException {
    desk.lay("time-signature-changed");
    Path out = folder.resolve("out");
    assertThat(desk.run("export", desk.receipt(), "--dir", out, "--policy", desk.policy()))
        .isEqualTo(1);
    assertThat(desk.err).contains("T03");
    assertThat(out).doesNotExist();
  }
}
