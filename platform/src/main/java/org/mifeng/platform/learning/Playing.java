package org.mifeng.platform.learning;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;

/**
 * A part that plays itself, in a frame of its own.
 *
 * @param address of its first page
 * @param name of the frame, which is how its page learns where the learner is: JSON
 * @param report where what it tells is sent; null when nothing of it is kept
 */
public record Playing(String address, String name, @Nullable String report) {
  /** Where a learner is in it, as it last told. */
  public record Place(
      String status, String score, String location, String suspend, Duration spent) {
    /** Before it was ever played. */
    public static final Place START = new Place("not attempted", "", "", "", Duration.ZERO);
  }

  /** As an editor looks at it: nothing is kept. */
  public static Playing toLookAt(String address, String data) {
    return new Playing(address, name(Place.START, data, null), null);
  }

  /** As a learner plays it. */
  public static Playing of(String address, Place place, Block.Played played, String report) {
    return new Playing(address, name(place, played.data(), played.mastery()), report);
  }

  private static String name(Place place, String data, @Nullable Integer mastery) {
    var spent = place.spent();
    var total =
        String.format(
            Locale.ROOT,
            "%04d:%02d:%02d.00",
            Math.min(9999, spent.toHours()),
            spent.toMinutesPart(),
            spent.toSecondsPart());
    return new String(
        Jcs.write(
            Json.Obj.empty()
                .with("status", place.status())
                .with("score", place.score())
                .with("location", place.location())
                .with("suspend", place.suspend())
                .with("total", total)
                .with("data", data)
                .with("mastery", mastery == null ? "" : mastery.toString())),
        StandardCharsets.UTF_8);
  }
}
