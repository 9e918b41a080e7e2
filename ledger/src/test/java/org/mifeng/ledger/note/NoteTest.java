package org.mifeng.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.SharedVectors;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.merkle.HashSuite;

class NoteTest {
  private static final Path C2SP = SharedVectors.folder("c2sp-signed-note");

  private static Json.Obj vectors() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(C2SP), "public vectors absent: " + C2SP);
    return JsonReader.read(Files.readAllBytes(C2SP.resolve("note-vectors.json")), 1 << 16)
        .asObject();
  }

  @Test
  void theExampleOfTheSpecificationVerifies() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(C2SP), "public vectors absent: " + C2SP);
    Note note = Note.parse(Files.readAllBytes(C2SP.resolve("note-example.txt")));
    NoteVerifier key =
        NoteVerifier.parse(Files.readString(C2SP.resolve("note-example.vkey")).strip());
    assertThat(Bytes.hex(key.keyId())).isEqualTo("530d903a");
    assertThat(note.check(key)).isEqualTo(Note.Standing.SIGNED);
    assertThat(note.toString()).isEqualTo(Files.readString(C2SP.resolve("note-example.txt")));
  }

  @Test
  void twoPublicKeysSignedOneTextAndEachIsFound() throws IOException {
    Json.Obj vectors = vectors();
    String text = vectors.text("text");
    String peterLine = vectors.object("signatureLines").text("peter");
    String enochLine = vectors.object("signatureLines").text("enoch");
    NoteVerifier peter = NoteVerifier.parse(vectors.object("keys").text("peter"));
    NoteVerifier enoch = NoteVerifier.parse(vectors.object("keys").text("enoch"));
    Note both = Note.parse(text + "\n" + peterLine + enochLine);
    assertThat(both.check(peter)).isEqualTo(Note.Standing.SIGNED);
    assertThat(both.check(enoch)).isEqualTo(Note.Standing.SIGNED);
    assertThat(Note.parse(text + "\n" + peterLine).check(enoch)).isEqualTo(Note.Standing.ABSENT);
    assertThat(Note.parse("Another text.\n\n" + peterLine).check(peter))
        .isEqualTo(Note.Standing.BAD);
  }

  @Test
  void refusesThePublicMalformedNotesAndKeys() throws IOException {
    Json.Obj vectors = vectors();
    String text = vectors.text("text");
    String line = vectors.object("signatureLines").text("peter");
    for (Json key : vectors.array("badVkeys")) {
      assertThatThrownBy(() -> NoteVerifier.parse(key.asText()))
          .isInstanceOf(MalformedException.class);
    }
    String[] malformed = {
      text,
      text + "\n",
      text + "\n" + line.stripTrailing(),
      "\u0001" + text + "\n" + line,
      text + "\n" + line.replace("PeterNeumann", "Bad Name"),
      text + "\n" + line + "Unexpected line.\n"
    };
    for (String note : malformed) {
      assertThatThrownBy(() -> Note.parse(note)).isInstanceOf(MalformedException.class);
    }
    byte[] notUtf8 = ("x" + text + "\n" + line).getBytes(StandardCharsets.UTF_8);
    notUtf8[0] = (byte) 0xff;
    assertThatThrownBy(() -> Note.parse(notUtf8)).isInstanceOf(MalformedException.class);
    assertThat(Note.parse(text + "\n" + line.repeat(100)).signatures()).hasSize(100);
    assertThatThrownBy(() -> Note.parse(text + "\n" + line.repeat(101)))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void theSm2ProfileNamesItsAlgorithmInTheKeyAndInTheKeyId() {
    NoteSigner signer = TestLog.signer(KeyAlgorithm.SM2, TestLog.ORIGIN_SM, 8);
    NoteVerifier key = signer.verifier();
    byte[] data =
        Bytes.concat(
            new byte[] {(byte) 0xff},
            "GMT0003-SM2-SM3".getBytes(StandardCharsets.US_ASCII),
            key.publicKey());
    byte[] id =
        HashSuite.SHA256.digest(
            Bytes.concat((TestLog.ORIGIN_SM + "\n").getBytes(StandardCharsets.UTF_8), data));
    assertThat(key.toString())
        .isEqualTo(
            TestLog.ORIGIN_SM + "+" + Bytes.hex(id).substring(0, 8) + "+" + Bytes.base64(data));
    assertThat(NoteVerifier.parse(key.toString())).isEqualTo(key);
    Note note = Note.parse(Note.sign("Signed by SM2.\n", signer).toString());
    assertThat(note.check(key)).isEqualTo(Note.Standing.SIGNED);
    assertThat(note.signatures().getFirst().signature()).hasSize(64);
  }

  @Test
  void aForgedLineUnderAKnownKeyMakesTheKeyBadWhateverElseIsThere() {
    NoteSigner signer = TestLog.signer(KeyAlgorithm.ED25519, "a.example", 7);
    NoteSignature good = signer.sign("Text.\n");
    NoteSignature forged = new NoteSignature(good.name(), good.keyId(), new byte[64]);
    Note note = new Note("Text.\n", java.util.List.of(good, forged));
    assertThat(note.check(signer.verifier())).isEqualTo(Note.Standing.BAD);
  }
}
