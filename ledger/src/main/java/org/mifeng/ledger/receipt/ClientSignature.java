package org.mifeng.ledger.receipt;

import java.util.List;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.note.NoteSigner;
import org.mifeng.ledger.note.NoteVerifier;
import org.mifeng.ledger.trust.TrustPolicy;

/**
 * The depositor's own signature in a leaf: one signature line of a note over a statement of four
 * lines (SPEC.md §3), without the dash.
 */
public final class ClientSignature {
  private static final String START = "\u2014 ";

  private ClientSignature() {}

  /** Signs; the result goes into the leaf. */
  public static String sign(Subject subject, NoteSigner signer) {
    String note = Note.sign(statement(subject), signer).toString();
    String line = note.substring(statement(subject).length() + 1);
    return line.substring(START.length()).strip();
  }

  static Note.Standing check(String client, Subject subject, List<TrustPolicy> policies) {
    Note note;
    try {
      note = Note.parse(statement(subject) + "\n" + START + client + "\n");
    } catch (MalformedException e) {
      return Note.Standing.BAD;
    }
    Note.Standing standing = Note.Standing.ABSENT;
    for (TrustPolicy policy : policies) {
      for (NoteVerifier key : policy.clients()) {
        switch (note.check(key)) {
          case BAD -> {
            return Note.Standing.BAD;
          }
          case SIGNED -> standing = Note.Standing.SIGNED;
          case ABSENT -> {}
        }
      }
    }
    return standing;
  }

  private static String statement(Subject subject) {
    return "mifeng-deposit/v1\n"
        + Bytes.hex(subject.digests().sha256())
        + "\n"
        + Bytes.hex(subject.digests().sm3())
        + "\n"
        + subject.digests().size()
        + "\n";
  }
}
