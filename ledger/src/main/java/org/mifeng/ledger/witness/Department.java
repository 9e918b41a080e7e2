package org.mifeng.ledger.witness;

import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Json;

/**
 * What a witness, or the group of its keys, is called before people.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Department(String zh, String en) {
  private static final int MAX = 200;

  public Department {
    if (zh.isBlank() || en.isBlank() || zh.length() > MAX || en.length() > MAX) {
      throw new MalformedException("a department has a name of 1 to 200 characters in each tongue");
    }
  }

  /**
   * Reads the JSON form.
   *
   * @throws MalformedException when it has another form
   */
  public static Department read(Json.Obj json) {
    json.requireOnly("zh", "en");
    return new Department(json.text("zh"), json.text("en"));
  }

  /** The JSON form. */
  public Json.Obj json() {
    return Json.Obj.empty().with("zh", zh).with("en", en);
  }
}
