package org.mifeng.ledger.renewal;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Json;

/**
 * Until when each algorithm is good enough to rely on. An algorithm that is not named has no end
 * yet.
 *
 * @param usableUntil by the algorithm's name, such as {@code SHA-256}, {@code SM3}, {@code
 *     Ed25519}, {@code RSA-2048}
 */
public record AlgorithmCalendar(Map<String, Instant> usableUntil) {
  /** Nothing ends. */
  public static final AlgorithmCalendar EMPTY = new AlgorithmCalendar(Map.of());

  private static final int MAX_ENTRIES = 100;

  public AlgorithmCalendar {
    usableUntil = Map.copyOf(usableUntil);
    if (usableUntil.size() > MAX_ENTRIES) {
      throw new MalformedException("more than " + MAX_ENTRIES + " algorithms");
    }
  }

  /** Whether an algorithm could be relied on at a time. */
  public boolean isUsable(String algorithm, Instant at) {
    Instant end = usableUntil.get(algorithm);
    return end == null || at.isBefore(end);
  }

  /** Reads the JSON form: an object of names and times. */
  public static AlgorithmCalendar read(Json.Obj json) {
    Map<String, Instant> ends = new TreeMap<>();
    for (String name : json.members().keySet()) {
      ends.put(name, json.time(name));
    }
    return new AlgorithmCalendar(ends);
  }

  /** The JSON form. */
  public Json.Obj json() {
    Json.Obj json = Json.Obj.empty();
    usableUntil.forEach((name, end) -> json.with(name, end.toString()));
    return json;
  }
}
