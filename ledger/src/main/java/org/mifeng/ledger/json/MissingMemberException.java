package org.mifeng.ledger.json;

import org.mifeng.ledger.MalformedException;

/** An object lacks a member it must have. */
public final class MissingMemberException extends MalformedException {
  private static final long serialVersionUID = 1L;

  MissingMemberException(String name) {
    super("member missing: " + name);
  }
}
