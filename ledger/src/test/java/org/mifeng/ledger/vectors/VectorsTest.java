package org.mifeng.ledger.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.mifeng.ledger.SharedVectors;
import org.mifeng.ledger.bundle.BundleAttacks;
import org.mifeng.ledger.bundle.BundleVectors;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.receipt.ReceiptVectors;

/**
 * The language-neutral vectors under {@code /vectors}: each file is one test. {@code
 * -Dmifeng.vectors.write=true} writes them anew, which changes the SM2 signatures in them.
 */
class VectorsTest {
  private static final Path FOLDER = SharedVectors.root().resolve("vectors");

  private static Stream<DynamicTest> each(
      String kind,
      int atLeast,
      Function<Json.Obj, String> judge,
      Function<Json.Obj, String> expected)
      throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(FOLDER.resolve(kind))) {
      files = found.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    assertThat(files.size()).isGreaterThanOrEqualTo(atLeast);
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    String.valueOf(file.getFileName()),
                    () -> {
                      Json.Obj vector =
                          JsonReader.read(Files.readAllBytes(file), 1 << 20).asObject();
                      assertThat(judge.apply(vector)).isEqualTo(expected.apply(vector));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> merkle() throws IOException {
    return each("merkle", 26, LogVectors::judgeMerkle, vector -> vector.text("fault"));
  }

  @TestFactory
  Stream<DynamicTest> note() throws IOException {
    return each("note", 20, LogVectors::judgeNote, vector -> vector.text("finding"));
  }

  @TestFactory
  Stream<DynamicTest> receipt() throws IOException {
    return each("receipt", 70, ReceiptVectors::judge, ReceiptVectors::expected);
  }

  @TestFactory
  Stream<DynamicTest> bundle() throws IOException {
    return each("bundle", 40, BundleVectors::judge, BundleVectors::expected);
  }

  @Test
  @EnabledIfSystemProperty(named = "mifeng.vectors.write", matches = "true")
  void writesTheVectorsAnew() throws IOException {
    write("merkle", LogVectors.merkle());
    write("note", LogVectors.note());
    write("receipt", ReceiptVectors.write());
    write("bundle", BundleAttacks.write());
  }

  private static void write(String kind, Map<String, Json.Obj> vectors) throws IOException {
    Path folder = Files.createDirectories(FOLDER.resolve(kind));
    for (Map.Entry<String, Json.Obj> vector : vectors.entrySet()) {
      String json = new String(Jcs.write(vector.getValue()), StandardCharsets.UTF_8);
      Files.writeString(folder.resolve(vector.getKey() + ".json"), json + "\n");
    }
  }
}
