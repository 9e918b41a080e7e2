package org.mifeng.platform.evidence.anchoring;

import java.util.List;
import java.util.Locale;

/** A chain cannot be looked at, or not be written to, now. It is tried again. */
final class NodeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What keeps a chain from being anchored on. */
  enum Trouble {
    /** The node does not answer. */
    SILENT,
    /** The node says no, in its own words. */
    REFUSED,
    /** The node's answer is not of the form it should have. */
    STRANGE,
    /** The node is of another chain. */
    OTHER_CHAIN,
    /** The chain has another first block than when it was first met. */
    BEGAN_ANEW,
    /** A block was replaced while it was read. */
    BLOCK_REPLACED,
    /** The key of the account is missing. */
    KEY_MISSING,
    /** The key is of another account. */
    KEY_OTHER,
    /** The key's file is damaged, or open to others. */
    KEY_UNUSABLE,
    /** There is no contract at the address given. */
    NO_CONTRACT,
    /** The contract could not be created. */
    NOT_CREATED,
    /** A defect of the platform. */
    DEFECT;

    /** Message key of its sentence. */
    String messageKey() {
      return "evidence.anchoring.trouble-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Trouble trouble;
  private final String detail;

  /**
   * A trouble.
   *
   * @param detail a name, a number or a node's own words, for the sentence's one place
   */
  NodeException(Trouble trouble, String detail) {
    super(trouble + ": " + detail);
    this.trouble = trouble;
    this.detail = detail;
  }

  NodeException(Trouble trouble, String detail, Throwable cause) {
    super(trouble + ": " + detail, cause);
    this.trouble = trouble;
    this.detail = detail;
  }

  Trouble trouble() {
    return trouble;
  }

  /** What belongs into the sentence's one place. */
  String detail() {
    return detail;
  }

  /** Both, to compare with another. */
  List<Object> both() {
    return List.of(trouble, detail);
  }
}
