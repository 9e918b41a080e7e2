package org.mifeng.platform.documents;

import java.time.Instant;

/**
 * A file inside a printed document. It is stored in the PDF as it is, neither compressed nor
 * encoded, so that it can be taken out by any program, if need be by eye ({@link
 * AttachmentReader}).
 *
 * @param name file name, as readers list it
 * @param mediaType such as {@code application/json}
 * @param description what it is, one line
 * @param relation what it is to the document
 * @param content its bytes
 * @param madeAt when it was made
 */
public record Attachment(
    String name,
    String mediaType,
    String description,
    Relation relation,
    byte[] content,
    Instant madeAt) {

  /** What an attached file is to the document: {@code AFRelationship} of ISO 32000-2 §7.11.3. */
  public enum Relation {
    /** The document was made from it. */
    SOURCE("Source"),
    /** The document shows it in another form. */
    DATA("Data"),
    /** It stands beside the document. */
    SUPPLEMENT("Supplement");

    private final String word;

    Relation(String word) {
      this.word = word;
    }

    /** The word as the PDF writes it. */
    String word() {
      return word;
    }
  }
}
