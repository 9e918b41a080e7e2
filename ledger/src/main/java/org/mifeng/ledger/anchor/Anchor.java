package org.mifeng.ledger.anchor;

import org.mifeng.ledger.json.Json;

/**
 * A statement about a published checkpoint on a block chain, with the proof that it is there. Not
 * yet checked.
 *
 * @param json its members
 */
public record Anchor(Json.Obj json) {
  /**
   * Reads the JSON form (SPEC.md §6).
   *
   * @throws org.mifeng.ledger.MalformedException when it has another form
   */
  public static Anchor read(Json.Obj json) {
    json.text("chain");
    json.text("statement");
    return new Anchor(json);
  }
}
