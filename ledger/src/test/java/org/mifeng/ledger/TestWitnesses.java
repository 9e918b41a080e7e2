package org.mifeng.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.crypto.PrivateKey;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.note.NoteSignature;
import org.mifeng.ledger.witness.Cosigner;

/** Three departments with keys that only tests have, and a policy that asks for two of them. */
public final class TestWitnesses {
  public static final List<String> NAMES = List.of("market", "notary", "court");

  private TestWitnesses() {}

  /** A department's key; its secret is one byte over and over. */
  public static Cosigner cosigner(String department, KeyAlgorithm algorithm) {
    byte[] secret = new byte[32];
    Arrays.fill(secret, (byte) (0x40 + 3 * NAMES.indexOf(department) + algorithm.ordinal()));
    return new Cosigner(department + ".example/witness", PrivateKey.restore(algorithm, secret));
  }

  /** The department's key for a tree. */
  public static Cosigner cosigner(String department, HashSuite suite) {
    return cosigner(department, suite == HashSuite.SM3 ? KeyAlgorithm.SM2 : KeyAlgorithm.ED25519);
  }

  /** Two of the three departments, each by any of its keys. */
  public static String policy() {
    StringBuilder text = new StringBuilder("# Two of three departments.\n");
    for (String name : NAMES) {
      for (KeyAlgorithm algorithm : KeyAlgorithm.values()) {
        text.append(
            "witness %s.%s %s\n".formatted(name, algorithm, cosigner(name, algorithm).key()));
      }
      text.append("group %1$s any %1$s.ED25519 %1$s.SM2 %1$s.ML_DSA_44\n".formatted(name));
    }
    return text + "group enough 2 market notary court\nquorum enough\n";
  }

  /** A note with more signature lines. */
  public static String with(String note, NoteSignature... more) {
    Note read = Note.parse(note);
    List<NoteSignature> signatures = new ArrayList<>(read.signatures());
    signatures.addAll(List.of(more));
    return new Note(read.text(), signatures).toString();
  }

  /** A note cosigned by departments at a time. */
  public static String cosigned(String note, HashSuite suite, Instant time, String... departments) {
    String text = Note.parse(note).text();
    String cosigned = note;
    for (String department : departments) {
      cosigned = with(cosigned, cosigner(department, suite).sign(text, time));
    }
    return cosigned;
  }
}
