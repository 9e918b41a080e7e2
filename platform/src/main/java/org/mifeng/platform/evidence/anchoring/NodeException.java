package org.mifeng.platform.evidence.anchoring;

/** A chain's node did not answer, or not as it should. */
final class NodeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NodeException(String what) {
    super(what);
  }

  NodeException(String what, Throwable cause) {
    super(what, cause);
  }
}
