package org.mifeng.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.TestWitnesses;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.crypto.WitnessKeys;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.note.NoteSignature;
import org.mifeng.ledger.note.NoteVerifier;
import org.mifeng.ledger.trust.TrustedLog;

class CosignatureTest {
  private static final Instant TIME = Instant.ofEpochSecond(1_679_315_147);
  private static final String TEXT =
      "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

  @TempDir Path folder;

  private static byte[] signedBytes(Cosigner cosigner) {
    return cosigner.key().form().message(cosigner.key().name(), TEXT, TIME.getEpochSecond());
  }

  @Test
  void theEd25519MessageIsTheExampleOfTheSpecification() {
    Cosigner market = TestWitnesses.cosigner("market", KeyAlgorithm.ED25519);
    assertThat(new String(signedBytes(market), StandardCharsets.UTF_8))
        .isEqualTo("cosignature/v1\ntime 1679315147\n" + TEXT);
    NoteSignature signature = market.sign(TEXT, TIME.plusMillis(999));
    assertThat(signature.signature()).hasSize(72);
    assertThat(ByteBuffer.wrap(signature.signature()).getLong()).isEqualTo(1_679_315_147);
    byte[] bare = Bytes.slice(signature.signature(), 8, 64);
    assertThat(KeyAlgorithm.ED25519.verify(market.key().publicKey(), signedBytes(market), bare))
        .isTrue();
  }

  @Test
  void theMlDsaMessageIsTheStructureOfTheSpecification() {
    // label[12], name and origin behind their lengths, times and sizes in eight bytes, the root.
    String expected =
        "737562747265652f76310a00"
            + "16"
            + hex("market.example/witness")
            + "%016x".formatted(1_679_315_147)
            + "1b"
            + hex("example.com/behind-the-sofa")
            + "0000000000000000"
            + "%016x".formatted(20_852_163)
            + "0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62";
    Cosigner market = TestWitnesses.cosigner("market", KeyAlgorithm.ML_DSA_44);
    byte[] message = signedBytes(market);
    assertThat(Bytes.hex(message)).isEqualTo(expected);
    assertThat(market.sign(TEXT, TIME).signature()).hasSize(8 + 2420);
  }

  @Test
  void theSm2ProfileHasItsOwnFirstLineAndKeyType() {
    Cosigner market = TestWitnesses.cosigner("market", KeyAlgorithm.SM2);
    assertThat(new String(signedBytes(market), StandardCharsets.UTF_8))
        .isEqualTo("cosignature-sm2/v1\ntime 1679315147\n" + TEXT);
    String data = market.key().toString().split("\\+", 3)[2];
    assertThat(Bytes.hex(Bytes.fromBase64(data)))
        .startsWith("ff" + hex("cosignature-sm2/v1") + "04");
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
  }

  @ParameterizedTest
  @EnumSource
  void aCosignatureHoldsForItsTextTimeAndKeyOnly(KeyAlgorithm algorithm) {
    Cosigner market = TestWitnesses.cosigner("market", algorithm);
    WitnessKey key = WitnessKey.parse(market.key().toString());
    assertThat(key).isEqualTo(market.key());
    byte[] signature = market.sign(TEXT, TIME).signature();
    assertThat(key.verify(TEXT, signature)).contains(TIME);
    byte[] later = signature.clone();
    later[7] ^= 1;
    assertThat(key.verify(TEXT, later)).isEmpty();
    byte[] nudged = signature.clone();
    nudged[40] ^= 1;
    assertThat(key.verify(TEXT, nudged)).isEmpty();
    assertThat(key.verify(TEXT.replace("20852163", "20852164"), signature)).isEmpty();
    assertThat(key.verify("no checkpoint\n", signature)).isEmpty();
    assertThat(key.verify(TEXT, Bytes.slice(signature, 0, 20))).isEmpty();
    byte[] negative = signature.clone();
    negative[0] = (byte) 0x80;
    assertThat(key.verify(TEXT, negative)).isEmpty();
    assertThat(TestWitnesses.cosigner("court", algorithm).key().verify(TEXT, signature)).isEmpty();
  }

  @Test
  void furtherLinesOfACheckpointAreSignedByTheFormsThatCan() {
    String longer = TEXT + "further line\n";
    WitnessKey ed25519 = TestWitnesses.cosigner("market", KeyAlgorithm.ED25519).key();
    NoteSignature signature =
        TestWitnesses.cosigner("market", KeyAlgorithm.ED25519).sign(longer, TIME);
    assertThat(ed25519.verify(longer, signature.signature())).contains(TIME);
    assertThat(ed25519.verify(TEXT, signature.signature())).isEmpty();
    Cosigner mlDsa = TestWitnesses.cosigner("market", KeyAlgorithm.ML_DSA_44);
    assertThat(mlDsa.key().verify(TEXT, mlDsa.sign(longer, TIME).signature())).contains(TIME);
    assertThatThrownBy(() -> mlDsa.sign(TEXT + "\n", TIME)).isInstanceOf(MalformedException.class);
  }

  @Test
  void aWitnessKeyIsNoLogKeyAndALogKeyNoWitnessKey() {
    String log = new TestLog().signer(HashSuite.SHA256).verifier().toString();
    assertThatThrownBy(() -> WitnessKey.parse(log)).isInstanceOf(MalformedException.class);
    for (KeyAlgorithm algorithm : KeyAlgorithm.values()) {
      String witness = TestWitnesses.cosigner("market", algorithm).key().toString();
      assertThatThrownBy(() -> NoteVerifier.parse(witness)).isInstanceOf(MalformedException.class);
    }
    NoteVerifier sm = new TestLog().signer(HashSuite.SM3).verifier();
    assertThatThrownBy(() -> new TrustedLog(sm, sm, TIME, null, null))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void aNoteSaysWhichWitnessesSignedWhichBadlyWhichTwiceAndHowManyAreStrangers() {
    TestLog log = new TestLog().fill(3);
    String note = log.note(HashSuite.SHA256);
    String text = Note.parse(note).text();
    NoteVerifier logKey = log.signer(HashSuite.SHA256).verifier();
    Cosigner market = TestWitnesses.cosigner("market", HashSuite.SHA256);
    Cosigner notary = TestWitnesses.cosigner("notary", HashSuite.SHA256);
    Cosigner court = TestWitnesses.cosigner("court", HashSuite.SHA256);
    Cosigner stranger = TestWitnesses.cosigner("court", KeyAlgorithm.ML_DSA_44);
    NoteSignature of = notary.sign(text, TIME);
    NoteSignature forged = new NoteSignature(of.name(), of.keyId(), new byte[72]);
    Note cosigned =
        Note.parse(
            TestWitnesses.with(
                note,
                market.sign(text, TIME),
                forged,
                court.sign(text, TIME.plusSeconds(9)),
                court.sign(text, TIME),
                stranger.sign(text, TIME)));
    Cosignatures found =
        Cosignatures.read(cosigned, logKey, List.of(market.key(), notary.key(), court.key()));
    assertThat(found.good()).containsOnlyKeys(market.key(), court.key());
    assertThat(found.good()).containsEntry(court.key(), TIME);
    assertThat(found.bad()).containsExactly(notary.key());
    assertThat(found.twice()).containsExactly(court.key());
    assertThat(found.unknown()).isEqualTo(1);
    // The log's own signature is untouched by what stands below it.
    assertThat(cosigned.check(logKey)).isEqualTo(Note.Standing.SIGNED);
  }

  @Test
  void keysOfAWitnessAreMadeOnceForTheirOwnerOnly() throws IOException {
    Path file = folder.resolve("witness.key");
    WitnessKeys made = WitnessKeys.create(file, new SecureRandom());
    assertThatThrownBy(() -> WitnessKeys.create(file, new SecureRandom()))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    WitnessKeys opened = WitnessKeys.open(file);
    assertThat(Cosigner.of("w", opened, true).stream().map(Cosigner::key))
        .isEqualTo(Cosigner.of("w", made, true).stream().map(Cosigner::key).toList())
        .hasSize(3);
    assertThat(Cosigner.of("w", opened, false)).hasSize(2);
    String content = Files.readString(file);
    int at = content.indexOf("ml-dsa-44 ") + 20;
    char other = content.charAt(at) == '0' ? '1' : '0';
    Files.writeString(file, content.substring(0, at) + other + content.substring(at + 1));
    assertThatThrownBy(() -> WitnessKeys.open(file)).isInstanceOf(MalformedException.class);
  }
}
