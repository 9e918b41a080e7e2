package org.mifeng.platform.checkup.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.mifeng.index.form.SystemReader;

/** Damaged workbooks, through SheetsReader: read, or refused with problems, never thrown at. */
class SheetsFuzzTest {
  private static final int ROUNDS = Integer.getInteger("mifeng.fuzz", 2000);
  private static final byte[] GOOD = SheetsWriter.write(SystemReader.builtIn(), key -> key);

  @Test
  void aDamagedArchiveIsReadOrRefused() {
    var random = new Random(7);
    int refused = 0;
    for (int round = 0; round < ROUNDS / 100; round++) {
      var bytes = GOOD.clone();
      for (int i = 0; i < 3; i++) {
        // Half of the damage goes to the directory at the end, which is read first.
        int from = random.nextBoolean() ? 0 : bytes.length - 3_000;
        bytes[from + random.nextInt(bytes.length - from)] ^= (byte) (1 << random.nextInt(8));
      }
      refused += SheetsReader.read(bytes).problems().isEmpty() ? 0 : 1;
    }
    assertThat(refused).as("the damage reaches the parser").isPositive();
  }

  /** Behind a sound archive, the XML itself: tags cut, doubled, strewn, references gone wild. */
  @Test
  void damagedSheetsAreReadOrRefused() {
    var random = new Random(11);
    var parts = parts(GOOD);
    var names = new ArrayList<>(parts.keySet());
    names.removeIf(name -> !name.startsWith("xl/"));
    int refused = 0;
    for (int round = 0; round < ROUNDS / 100; round++) {
      var name = names.get(random.nextInt(names.size()));
      Map<String, byte[]> damaged = new LinkedHashMap<>(parts);
      damaged.put(name, damaged(parts.getOrDefault(name, new byte[0]), random));
      refused += SheetsReader.read(zip(damaged)).problems().isEmpty() ? 0 : 1;
    }
    assertThat(refused).as("the damage reaches the parser").isPositive();
  }

  private static byte[] damaged(byte[] part, Random random) {
    var text = new StringBuilder(new String(part, StandardCharsets.UTF_8));
    for (int times = 1 + random.nextInt(3); times > 0 && text.length() > 80; times--) {
      int at = random.nextInt(text.length() - 70);
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, at + 1 + random.nextInt(60));
        case 1 -> text.insert(at, text.substring(at, at + 1 + random.nextInt(60)));
        case 2 ->
            text.insert(
                at,
                List.of("<", ">", "\"", "&", "&#0;", "-1", "99999999999", "<f>1</f>", "r=\"ZZZZ9\"")
                    .get(random.nextInt(9)));
        default -> {
          int digit = indexOfDigit(text, at);
          if (digit >= 0) {
            text.replace(digit, digit + 1, "98765432109876");
          }
        }
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static int indexOfDigit(CharSequence text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static Map<String, byte[]> parts(byte[] file) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (var zip = ZipFile.builder().setByteArray(file).get()) {
      for (var entry : Collections.list(zip.getEntries())) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  private static byte[] zip(Map<String, byte[]> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      out.setLevel(1);
      for (var part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
