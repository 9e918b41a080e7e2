package org.mifeng.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mifeng.ledger.SharedVectors;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;

/** The inclusion vectors of transparency-dev/merkle: each file is one test. */
class MerkleVectorsTest {

  @TestFactory
  Stream<DynamicTest> everyPublicInclusionVectorIsJudgedAsItSays() throws IOException {
    Path folder = SharedVectors.folder("merkle-rfc6962/testdata/inclusion");
    Assumptions.assumeTrue(Files.isDirectory(folder), "public vectors absent: " + folder);
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    assertThat(files).hasSize(98);
    return files.stream()
        .map(
            file -> DynamicTest.dynamicTest(folder.relativize(file).toString(), () -> judge(file)));
  }

  private static void judge(Path file) {
    Json.Obj vector;
    try {
      // Indices up to 2^64 − 1 stand as plain numbers in these files; I-JSON has no such numbers.
      String text = Files.readString(file).replaceAll(": *([0-9]{16,})", ": \"$1\"");
      vector =
          JsonReader.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), 1 << 20)
              .asObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<byte[]> hashes = new ArrayList<>();
    if (vector.require("proof") instanceof Json.Arr(var items)) {
      items.forEach(item -> hashes.add(bytes(item)));
    }
    InclusionProof proof =
        new InclusionProof(
            number(vector.require("leafIdx")), number(vector.require("treeSize")), hashes);
    ProofFault fault =
        proof.check(
            HashSuite.SHA256, bytes(vector.require("leafHash")), bytes(vector.require("root")));
    boolean wrong = vector.require("wantErr").equals(new Json.Bool(true));
    assertThat(fault != ProofFault.NONE).isEqualTo(wrong);
  }

  private static byte[] bytes(Json text) {
    return text instanceof Json.Text(var base64) ? Base64.getDecoder().decode(base64) : new byte[0];
  }

  private static long number(Json value) {
    return value instanceof Json.Num(var number)
        ? (long) number
        : Long.parseUnsignedLong(value.asText());
  }
}
