package org.mifeng.ledger.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.SharedVectors;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;

class CryptoTest {
  private static final Path SM = SharedVectors.folder("sm2-sm3");

  @TempDir Path folder;

  @Test
  void sm3GivesThePublishedDigests() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(SM), "public vectors absent: " + SM);
    Matcher cases =
        Pattern.compile("Len = (\\d+)\\nMsg = (\\w+)\\nMD = (\\w{64})")
            .matcher(Files.readString(SM.resolve("sm3_oscca.txt")));
    int count = 0;
    while (cases.find()) {
      count++;
      int length = Integer.parseInt(cases.group(1)) / 8;
      byte[] message = HexFormat.of().parseHex(cases.group(2).substring(0, 2 * length));
      assertThat(Bytes.hex(Digests.of(message).sm3())).isEqualTo(cases.group(3));
    }
    assertThat(count).isEqualTo(5);
  }

  @Test
  void sm2MakesThePublishedKeyAndAcceptsThePublishedSignature() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(SM), "public vectors absent: " + SM);
    Json.Obj vector =
        JsonReader.read(Files.readAllBytes(SM.resolve("sm2_gmt0003_5_annexA.json")), 4096)
            .asObject();
    HexFormat hex = HexFormat.of();
    byte[] publicKey = hex.parseHex(vector.text("publicKey"));
    byte[] message = hex.parseHex(vector.text("message"));
    byte[] signature = hex.parseHex(vector.text("r") + vector.text("s"));
    PrivateKey key = PrivateKey.restore(KeyAlgorithm.SM2, hex.parseHex(vector.text("privateKey")));
    assertThat(key.publicKey()).isEqualTo(publicKey);
    assertThat(KeyAlgorithm.SM2.verify(publicKey, message, signature)).isTrue();
    signature[63] ^= 1;
    assertThat(KeyAlgorithm.SM2.verify(publicKey, message, signature)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void aSignatureHoldsForItsMessageAndKeyOnly(KeyAlgorithm algorithm) {
    PrivateKey key = PrivateKey.create(algorithm, new SecureRandom());
    PrivateKey other = PrivateKey.create(algorithm, new SecureRandom());
    byte[] message = "message".getBytes(StandardCharsets.UTF_8);
    byte[] signature = key.sign(message);
    assertThat(signature).hasSize(algorithm.signatureLength());
    assertThat(algorithm.verify(key.publicKey(), message, signature)).isTrue();
    assertThat(algorithm.verify(other.publicKey(), message, signature)).isFalse();
    assertThat(algorithm.verify(key.publicKey(), new byte[0], signature)).isFalse();
    assertThat(algorithm.verify(new byte[3], message, signature)).isFalse();
    assertThat(algorithm.verify(key.publicKey(), message, new byte[signature.length])).isFalse();
    assertThat(algorithm.verify(new byte[key.publicKey().length], message, signature)).isFalse();
    assertThat(algorithm.isPublicKey(key.publicKey())).isTrue();
    assertThat(algorithm.isPublicKey(new byte[key.publicKey().length + 1])).isFalse();
    // Zeros are no point of a curve; of a lattice every string of the length is a key.
    assertThat(algorithm.isPublicKey(new byte[key.publicKey().length]))
        .isEqualTo(algorithm == KeyAlgorithm.ML_DSA_44);
  }

  @Test
  void digestsBothInOnePassAndStopsWhenTold() throws IOException {
    byte[] bytes = new byte[1_000_000];
    new SecureRandom().nextBytes(bytes);
    assertThat(Digests.of(new ByteArrayInputStream(bytes))).isEqualTo(Digests.of(bytes));
    assertThatThrownBy(() -> Digests.of(new ByteArrayInputStream(bytes), done -> done < 500_000))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void creatingIsNotOpeningAndOpeningIsNotCreating() throws IOException {
    Path file = folder.resolve("log.key");
    assertThatThrownBy(() -> LogKeys.open(file)).isInstanceOf(NoSuchFileException.class);
    LogKeyPair keys = LogKeys.create(file, new SecureRandom());
    assertThatThrownBy(() -> LogKeys.create(file, new SecureRandom()))
        .isInstanceOf(FileAlreadyExistsException.class);
    LogKeyPair again = LogKeys.open(file);
    assertThat(again.ed25519().publicKey()).isEqualTo(keys.ed25519().publicKey());
    assertThat(again.sm2().publicKey()).isEqualTo(keys.sm2().publicKey());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void refusesAKeyFileThatOthersCanReadOrThatIsDamaged() throws IOException {
    Path file = folder.resolve("log.key");
    LogKeys.create(file, new SecureRandom());
    String content = Files.readString(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> LogKeys.open(file))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("chmod 600");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    int at = content.indexOf("sm2 ") + 10;
    char other = content.charAt(at) == '0' ? '1' : '0';
    Files.writeString(file, content.substring(0, at) + other + content.substring(at + 1));
    assertThatThrownBy(() -> LogKeys.open(file)).isInstanceOf(MalformedException.class);
  }

  @Test
  void aKeyNeverShowsItsSecret() throws IOException {
    Path file = folder.resolve("log.key");
    LogKeyPair keys = LogKeys.create(file, new SecureRandom());
    String shown = keys + " " + keys.ed25519() + " " + keys.sm2();
    assertThat(shown).doesNotContain(Bytes.hex(keys.ed25519().secret()));
    assertThat(shown).doesNotContain(Bytes.hex(keys.sm2().secret()));
    assertThat(shown).doesNotContainPattern("[0-9a-f]{16}");
  }
}
