package org.mifeng.ledger.witness;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.merkle.HashSuite;

/** What a witness signs, for each algorithm, and how its key says which it is. */
enum CosignatureForm {
  /** C2SP tlog-cosignature, type byte 0x04: two lines, then the note's text. */
  ED25519(KeyAlgorithm.ED25519, new byte[] {0x04}) {
    @Override
    byte[] message(String name, String text, long seconds) {
      return lines("cosignature/v1", text, seconds);
    }
  },
  /**
   * C2SP tlog-cosignature, type byte 0x06: a structure with the witness's name, the log's, size and
   * root. Further lines of the checkpoint are not in it.
   */
  ML_DSA_44(KeyAlgorithm.ML_DSA_44, new byte[] {0x06}) {
    @Override
    byte[] message(String name, String text, long seconds) {
      Checkpoint head = CheckpointText.head(text);
      return Bytes.concat(
          LABEL,
          opaque(name),
          Bytes.bigEndian(seconds),
          opaque(head.origin()),
          Bytes.bigEndian(0),
          Bytes.bigEndian(head.size()),
          head.root());
    }
  },
  /** The SM2 profile, type byte 0xff and an identifier: as for Ed25519 under another first line. */
  SM2(
      KeyAlgorithm.SM2,
      Bytes.concat(
          new byte[] {(byte) 0xff}, "cosignature-sm2/v1".getBytes(StandardCharsets.US_ASCII))) {
    @Override
    byte[] message(String name, String text, long seconds) {
      return lines("cosignature-sm2/v1", text, seconds);
    }
  };

  private static final byte[] LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);
  private static final int MAX_OPAQUE = 255;

  private final KeyAlgorithm algorithm;
  private final byte[] prefix;

  CosignatureForm(KeyAlgorithm algorithm, byte[] prefix) {
    this.algorithm = algorithm;
    this.prefix = prefix;
  }

  /**
   * What is signed.
   *
   * @throws MalformedException when the form cannot express it
   */
  abstract byte[] message(String name, String text, long seconds);

  private static byte[] lines(String header, String text, long seconds) {
    return (header + "\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] opaque(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length == 0 || bytes.length > MAX_OPAQUE) {
      throw new MalformedException("a name in an ML-DSA cosignature has 1 to 255 bytes");
    }
    return Bytes.concat(new byte[] {(byte) bytes.length}, bytes);
  }

  static CosignatureForm of(KeyAlgorithm algorithm) {
    return switch (algorithm) {
      case ED25519 -> ED25519;
      case ML_DSA_44 -> ML_DSA_44;
      case SM2 -> SM2;
    };
  }

  /** The form whose prefix the key data has. */
  static CosignatureForm read(byte[] keyData) {
    for (CosignatureForm form : values()) {
      byte[] prefix = form.prefix;
      if (keyData.length >= prefix.length
          && Arrays.equals(keyData, 0, prefix.length, prefix, 0, prefix.length)) {
        return form;
      }
    }
    throw new MalformedException("not the key of a witness");
  }

  KeyAlgorithm algorithm() {
    return algorithm;
  }

  /** Which tree it cosigns, so that a break of one suite's algorithms leaves the other whole. */
  HashSuite suite() {
    return this == SM2 ? HashSuite.SM3 : HashSuite.SHA256;
  }

  byte[] join(byte[] key) {
    return Bytes.concat(prefix, key);
  }

  byte[] keyOf(byte[] keyData) {
    return Arrays.copyOfRange(keyData, prefix.length, keyData.length);
  }
}
