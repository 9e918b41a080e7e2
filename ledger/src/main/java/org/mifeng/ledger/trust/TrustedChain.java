package org.mifeng.ledger.trust;

import org.mifeng.ledger.json.Json;

/**
 * A trusted block chain.
 *
 * @param json its members, as the policy writes them
 */
public record TrustedChain(Json.Obj json) {
  /** Reads the JSON form (SPEC.md §8, {@code chains}). */
  public static TrustedChain read(Json.Obj json) {
    json.text("name");
    return new TrustedChain(json);
  }
}
