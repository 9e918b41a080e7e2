package org.mifeng.platform.experts.residency;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.registry.ParkId;
import org.springframework.validation.MapBindingResult;

/** What a browser sends about a presence; what is wrong with it stands beside its field. */
final class PresenceForm {
  private final Map<String, String> fields;
  private final MapBindingResult errors;

  PresenceForm(Map<String, String> fields) {
    this.fields = fields;
    this.errors = new MapBindingResult(new HashMap<>(fields), "form");
  }

  MapBindingResult errors() {
    return errors;
  }

  String text(String name) {
    var value = fields.getOrDefault(name, "").replace("\0", "").strip();
    return value.length() > 2000 ? value.substring(0, 2000) : value;
  }

  /** The park that was chosen, if its id is one. */
  Optional<ParkId> park() {
    var typed = text("park");
    if (typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      return Optional.of(new ParkId(UUID.fromString(typed)));
    }
    errors.rejectValue("park", "experts.fault.choose");
    return Optional.empty();
  }

  Presence.Terms terms(LocalDate today) {
    var from = day("from");
    return new Presence.Terms(
        from == null ? today : from,
        text("until").isEmpty() ? null : day("until"),
        filled("hours", Presence.HOURS_LIMIT),
        filled("place", Presence.PLACE_LIMIT));
  }

  private String filled(String name, int limit) {
    var text = text(name);
    if (text.isEmpty()) {
      errors.rejectValue(name, "experts.fault.empty");
    } else if (text.length() > limit) {
      errors.rejectValue(name, "experts.fault.too-long", new Object[] {limit}, null);
    }
    return text;
  }

  private @Nullable LocalDate day(String name) {
    try {
      return LocalDate.parse(text(name));
    } catch (DateTimeParseException malformed) {
      errors.rejectValue(name, "experts.fault.day");
      return null;
    }
  }
}
