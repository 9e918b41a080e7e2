package org.mifeng.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mifeng.ledger.MalformedException;

/**
 * A signed text (C2SP signed-note): the text, an empty line, and one line for each signature.
 *
 * @param text ends with a newline, which is part of what is signed
 * @param signatures at least one, in their order
 */
public record Note(String text, List<NoteSignature> signatures) {
  /** Longest note, in bytes. */
  public static final int MAX_BYTES = 1 << 18;

  /** Most signatures; C2SP asks for at least 16. */
  public static final int MAX_SIGNATURES = 100;

  public Note {
    signatures = List.copyOf(signatures);
  }

  /** Signs a text. */
  public static Note sign(String text, NoteSigner... signers) {
    requireText(text);
    List<NoteSignature> signatures = new ArrayList<>();
    for (NoteSigner signer : signers) {
      signatures.add(signer.sign(text));
    }
    return new Note(text, signatures);
  }

  /**
   * Reads a note. Says nothing about its signatures: see {@link #check}.
   *
   * @throws MalformedException when it is not UTF-8, holds a control character, ends without
   *     newline, or has no or too many or malformed signature lines
   */
  public static Note parse(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw new MalformedException("note too long");
    }
    try {
      return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw new MalformedException("note is not UTF-8");
    }
  }

  /** Reads a note, as {@link #parse(byte[])} does. */
  public static Note parse(String note) {
    if (note.length() > MAX_BYTES) {
      throw new MalformedException("note too long");
    }
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || !note.endsWith("\n") || end + 2 == note.length()) {
      throw new MalformedException("a note is a text, an empty line and signature lines");
    }
    String text = note.substring(0, end + 1);
    requireText(text);
    List<NoteSignature> signatures = new ArrayList<>();
    for (int from = end + 2; from < note.length(); ) {
      if (signatures.size() == MAX_SIGNATURES) {
        throw new MalformedException("more than " + MAX_SIGNATURES + " signatures");
      }
      int newline = note.indexOf('\n', from);
      signatures.add(NoteSignature.parse(note.substring(from, newline)));
      from = newline + 1;
    }
    return new Note(text, signatures);
  }

  private static void requireText(String text) {
    if (!text.endsWith("\n")) {
      throw new MalformedException("a note's text ends with a newline");
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean loneSurrogate =
          Character.isSurrogate(c)
              && !(Character.isHighSurrogate(c)
                  && i + 1 < text.length()
                  && Character.isLowSurrogate(text.charAt(i + 1)));
      if (loneSurrogate || c < 0x20 && c != '\n') {
        throw new MalformedException("a note's text has no control characters");
      }
      if (Character.isHighSurrogate(c)) {
        i++;
      }
    }
  }

  /** What the signatures of a note say about a key. */
  public enum Standing {
    /** The key signed the text. */
    SIGNED,
    /** No signature carries the key's name and id. */
    ABSENT,
    /** A signature carries the key's name and id and is not its signature. */
    BAD
  }

  /** Whether a key signed. One bad signature of the key is enough to call it bad. */
  public Standing check(NoteVerifier verifier) {
    Standing standing = Standing.ABSENT;
    for (NoteSignature signature : signatures) {
      if (verifier.isNamedBy(signature)) {
        if (!verifier.verify(text, signature.signature())) {
          return Standing.BAD;
        }
        standing = Standing.SIGNED;
      }
    }
    return standing;
  }

  /** The note as it is stored and sent. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> out.append(signature.line()));
    return out.toString();
  }
}
