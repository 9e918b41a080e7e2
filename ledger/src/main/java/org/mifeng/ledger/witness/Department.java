package org.mifeng.ledger.witness;

import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Json;

/**
 * What a witness, or the group of its keys, is called before people.
 *
 * @param zh in Chinese
 * @param en in English
 * @param test whether it is there for trying only
 */
public record Department(String zh, String en, boolean test) {
  private static final int MAX = 200;

  public Department {
    if (zh.isBlank() || en.isBlank() || zh.length() > MAX || en.length() > MAX) {
      throw new MalformedException("a department has a name of 1 to 200 characters in each tongue");
    }
  }

  /** One whose word counts. */
  public Department(String zh, String en) {
    this(zh, en, false);
  }

  /**
   * Reads the JSON form.
   *
   * @throws MalformedException when it has another form
   */
  public static Department read(Json.Obj json) {
    json.requireOnly("zh", "en", "test");
    return new Department(json.text("zh"), json.text("en"), json.mark("test"));
  }

  /** The JSON form. */
  public Json.Obj json() {
    Json.Obj json = Json.Obj.empty().with("zh", zh).with("en", en);
    return test ? json.with("test", new Json.Bool(true)) : json;
  }
}
