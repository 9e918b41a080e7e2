package org.mifeng.ledger.json;

import org.mifeng.ledger.MalformedException;

/** An object names a member twice: two readers could see two different documents. */
public final class DuplicateMemberException extends MalformedException {
  private static final long serialVersionUID = 1L;

  DuplicateMemberException() {
    super("member named twice");
  }
}
