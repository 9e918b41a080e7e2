package org.mifeng.ledger.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.SharedVectors;
import org.mifeng.ledger.merkle.HashSuite;

class JsonTest {
  private static final Path JCS = SharedVectors.folder("rfc8785-jcs/testdata");

  private static Json read(String text) {
    return JsonReader.read(text.getBytes(StandardCharsets.UTF_8), 1 << 16);
  }

  @ParameterizedTest
  @ValueSource(strings = {"arrays", "french", "structures", "unicode", "values", "weird"})
  void canonicalisesThePublicVectorsByteForByte(String name) throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(JCS), "public vectors absent: " + JCS);
    Json value = JsonReader.read(Files.readAllBytes(JCS.resolve("input/" + name + ".json")), 4096);
    assertThat(Jcs.write(value))
        .isEqualTo(Files.readAllBytes(JCS.resolve("output/" + name + ".json")));
  }

  @Test
  void writesTenThousandNumbersAsEcmaScriptDoes() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(JCS), "public vectors absent: " + JCS);
    String readme = Files.readString(JCS.resolve("README.md"));
    String table = readme.substring(readme.indexOf("BigUint64Array(["), readme.indexOf("])"));
    List<Double> numbers = new ArrayList<>();
    Matcher matcher = Pattern.compile("0x([0-9a-f]{16})n").matcher(table);
    while (matcher.find()) {
      numbers.add(Double.longBitsToDouble(new BigInteger(matcher.group(1), 16).longValue()));
    }
    for (long i = 0; i < 2000; i++) {
      numbers.add(Double.longBitsToDouble(0x0010000000000000L + i));
    }
    byte[] block = new byte[32];
    while (numbers.size() < 10_000) {
      block = HashSuite.SHA256.digest(block);
      ByteBuffer doubles = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
      while (doubles.hasRemaining()) {
        double value = doubles.getDouble();
        if (value != 0 && Double.isFinite(value)) {
          numbers.add(value);
        }
      }
    }
    StringBuilder lines = new StringBuilder();
    for (double value : numbers.subList(0, 10_000)) {
      lines.append(Long.toHexString(Double.doubleToRawLongBits(value))).append(',');
      lines.append(Jcs.number(value)).append('\n');
    }
    byte[] digest = HashSuite.SHA256.digest(lines.toString().getBytes(StandardCharsets.US_ASCII));
    // The digest of the first 10,000 lines, from the table of the vectors' README.
    assertThat(Bytes.hex(digest))
        .isEqualTo("b9f7a8e75ef22a835685a52ccba7f7d6bdc99e34b010992cbc5864cd12be6892");
  }

  @Test
  void theSmallestNumberHasOneDigit() {
    assertThat(Jcs.number(Double.MIN_VALUE)).isEqualTo("5e-324");
    assertThat(Jcs.number(-1e-7)).isEqualTo("-1e-7");
    assertThat(Jcs.number(1e21)).isEqualTo("1e+21");
    assertThat(Jcs.number(123456789012345680000.0)).isEqualTo("123456789012345680000");
  }

  @Test
  void refusesAMemberNamedTwiceEvenWhenSpelledWithAnEscape() {
    assertThatThrownBy(() -> read("{\"a\":1,\"\\u0061\":2}"))
        .isInstanceOf(DuplicateMemberException.class);
    assertThatThrownBy(() -> read("{\"x\":{\"a\":1,\"a\":1}}"))
        .isInstanceOf(DuplicateMemberException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "}",
        "[1,]",
        "{\"a\":1,}",
        "{a:1}",
        "01",
        "-",
        "1.",
        ".5",
        "1e",
        "+1",
        "NaN",
        "tru",
        "nulll",
        "\"",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "\"\t\"",
        "1 2",
        "9007199254740992",
        "-9007199254740993",
        "1e400",
        "{\"a\" 1}",
        "[1 2]",
        "\uFEFF1"
      })
  void refusesWhatIsNotIJson(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(MalformedException.class);
  }

  @Test
  void refusesDeepNestingAndLongInputBeforeReadingThem() {
    assertThatThrownBy(() -> read("[".repeat(33) + "]".repeat(33)))
        .isInstanceOf(MalformedException.class);
    assertThat(read("[".repeat(32) + "]".repeat(32))).isInstanceOf(Json.Arr.class);
    assertThatThrownBy(() -> JsonReader.read(new byte[11], 10))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> JsonReader.read(new byte[] {'"', (byte) 0xff, '"'}, 10))
        .isInstanceOf(MalformedException.class);
  }
}
