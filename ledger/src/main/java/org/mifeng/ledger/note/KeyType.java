package org.mifeng.ledger.note;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.crypto.KeyAlgorithm;

/** What the first bytes of a note's public key say about the algorithm. */
enum KeyType {
  /** C2SP signed-note: type byte 0x01, then the 32 bytes of the key. */
  ED25519(new byte[] {0x01}, KeyAlgorithm.ED25519),
  /**
   * The SM2 profile: type byte 0xff (an algorithm without a number), its identifier, then the 65
   * bytes of the key.
   */
  SM2(
      Bytes.concat(new byte[] {(byte) 0xff}, "GMT0003-SM2-SM3".getBytes(StandardCharsets.US_ASCII)),
      KeyAlgorithm.SM2);

  private final byte[] prefix;
  private final KeyAlgorithm algorithm;

  KeyType(byte[] prefix, KeyAlgorithm algorithm) {
    this.prefix = prefix;
    this.algorithm = algorithm;
  }

  static KeyType of(KeyAlgorithm algorithm) {
    return switch (algorithm) {
      case ED25519 -> ED25519;
      case SM2 -> SM2;
      case ML_DSA_44 -> throw new MalformedException("only witnesses sign with ML-DSA-44");
    };
  }

  /** The type whose prefix the key data has. */
  static KeyType read(byte[] keyData) {
    for (KeyType type : values()) {
      byte[] prefix = type.prefix;
      if (keyData.length >= prefix.length
          && Arrays.equals(keyData, 0, prefix.length, prefix, 0, prefix.length)) {
        return type;
      }
    }
    throw new MalformedException("key of an unknown algorithm");
  }

  KeyAlgorithm algorithm() {
    return algorithm;
  }

  byte[] join(byte[] key) {
    return Bytes.concat(prefix, key);
  }

  byte[] keyOf(byte[] keyData) {
    return Arrays.copyOfRange(keyData, prefix.length, keyData.length);
  }
}
