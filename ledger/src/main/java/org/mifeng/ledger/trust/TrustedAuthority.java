package org.mifeng.ledger.trust;

import org.mifeng.ledger.json.Json;

/**
 * A trusted time-stamping authority.
 *
 * @param json its members, as the policy writes them
 */
public record TrustedAuthority(Json.Obj json) {
  /** Reads the JSON form (SPEC.md §8, {@code authorities}). */
  public static TrustedAuthority read(Json.Obj json) {
    json.text("name");
    return new TrustedAuthority(json);
  }
}
