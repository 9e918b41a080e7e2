package org.mifeng.platform.checkup.improvement;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Member;
import org.springframework.validation.Errors;

/**
 * The fields of a task, as a browser sends them.
 *
 * @param fields by their names
 */
record TaskForm(Map<String, String> fields) {
  static final String REVISION = "revision";
  static final String AIM = "aim";
  static final String OWNER = "owner";
  static final String OWNER_NAME = "ownerName";
  static final String DUE = "due";
  static final String EVIDENCE = "evidence";
  static final String NOTE = "note";

  /** The owner is somebody without an account, whose name is typed. */
  static final String OTHER = "other";

  private static final int LONGEST = 2_000;
  private static final int MOST_YEARS = 3;

  TaskForm {
    fields = Map.copyOf(fields);
  }

  /** The revision that was seen; 0 when the field was tampered with. */
  int seen() {
    var typed = text(REVISION);
    return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
  }

  /** A field without what no text has; longer than any may be, it is cut. */
  String text(String name) {
    var value = fields.getOrDefault(name, "").replace("\0", "").replace("\r\n", "\n").strip();
    return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
  }

  /** A field that has one line and a limit. */
  String checked(String name, int limit, Errors errors) {
    var text = text(name);
    if (text.length() > limit) {
      errors.rejectValue(name, "checkup.fault.too-long", new Object[] {limit}, null);
    }
    return text;
  }

  /**
   * The terms that were typed.
   *
   * @param before the terms there are
   * @param top the highest level of the item
   * @param least the lowest level that would be a gain
   * @param named the evidence that the indicator names, which needs no repeating
   * @return empty when something is wrong; each fault stands beside its field
   */
  Optional<Terms> terms(Terms before, Bounds bounds, List<Member> colleagues, Errors errors) {
    int aim = aim(bounds, errors);
    var owner = owner(before, colleagues, errors);
    var due = due(before, bounds.today(), errors);
    var evidence = checked(EVIDENCE, Terms.EVIDENCE_LIMIT, errors);
    var note = checked(NOTE, Terms.NOTE_LIMIT, errors);
    if (errors.hasErrors() || due == null) {
      return Optional.empty();
    }
    var own = evidence.isEmpty() || evidence.equals(bounds.named()) ? null : evidence;
    return Optional.of(new Terms(aim, owner, due, own, note));
  }

  /**
   * What terms can be.
   *
   * @param least the lowest level that would be a gain
   * @param top the highest level of the item
   * @param named the evidence that the indicator names, which needs no repeating
   */
  record Bounds(int least, int top, String named, LocalDate today) {}

  private int aim(Bounds bounds, Errors errors) {
    var typed = text(AIM);
    int aim = typed.matches("[0-9]") ? Integer.parseInt(typed) : -1;
    if (aim < bounds.least() || aim > bounds.top()) {
      errors.rejectValue(
          AIM, "checkup.fault.aim", new Object[] {bounds.least(), bounds.top()}, null);
    }
    return aim;
  }

  private Terms.Owner owner(Terms before, List<Member> colleagues, Errors errors) {
    var chosen = text(OWNER);
    var name = text(OWNER_NAME);
    if (chosen.equals(OTHER)) {
      return other(name, errors);
    }
    if (!name.isEmpty() && !name.equals(before.owner().name())) {
      errors.rejectValue(OWNER_NAME, "checkup.fault.owner-twice");
    }
    if (chosen.isEmpty()) {
      return Terms.Owner.NOBODY;
    }
    var colleague =
        colleagues.stream()
            .map(Member::account)
            .filter(account -> account.id().toString().equals(chosen))
            .findFirst();
    if (colleague.isEmpty()) {
      errors.rejectValue(OWNER, "checkup.fault.no-such-colleague");
      return Terms.Owner.NOBODY;
    }
    var known = colleague.get().name();
    return new Terms.Owner(
        colleague.get().id(),
        known.length() > Terms.Owner.NAME_LIMIT
            ? known.substring(0, Terms.Owner.NAME_LIMIT)
            : known);
  }

  private static Terms.Owner other(String name, Errors errors) {
    if (name.isEmpty()) {
      errors.rejectValue(OWNER_NAME, "checkup.fault.owner-missing");
    } else if (name.length() > Terms.Owner.NAME_LIMIT) {
      errors.rejectValue(
          OWNER_NAME, "checkup.fault.too-long", new Object[] {Terms.Owner.NAME_LIMIT}, null);
    } else if (name.codePoints().anyMatch(TaskForm::isUnprintable)) {
      errors.rejectValue(OWNER_NAME, "checkup.fault.owner-signs");
    }
    return new Terms.Owner(null, name);
  }

  /** Control characters, and marks that turn the direction of what follows a name. */
  private static boolean isUnprintable(int sign) {
    return Character.isISOControl(sign) || Character.getType(sign) == Character.FORMAT;
  }

  /** A day that is past is only taken when it was agreed on before. */
  private @Nullable LocalDate due(Terms before, LocalDate today, Errors errors) {
    try {
      var due = LocalDate.parse(text(DUE));
      boolean kept = due.equals(before.due());
      if (kept || (!due.isBefore(today) && !due.isAfter(today.plusYears(MOST_YEARS)))) {
        return due;
      }
      errors.rejectValue(DUE, "checkup.fault.due-range", new Object[] {MOST_YEARS}, null);
    } catch (DateTimeParseException malformed) {
      errors.rejectValue(DUE, "checkup.fault.due-missing");
    }
    return null;
  }
}
