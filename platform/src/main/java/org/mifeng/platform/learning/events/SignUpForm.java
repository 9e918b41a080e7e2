package org.mifeng.platform.learning.events;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.learning.events.SignUp.Person;
import org.springframework.validation.BindingResult;

/** Who signs up, as it was typed. */
final class SignUpForm {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_ORGANISATION = 200;

  private final Map<String, String> typed;
  private final BindingResult result;

  SignUpForm(Map<String, String> typed, BindingResult result) {
    this.typed = typed;
    this.result = result;
  }

  /** Whether the viewer signs up people of their enterprise, by its account. */
  static boolean isForEnterprise(Viewer viewer) {
    return viewer.seat() == Seat.ENTERPRISE || viewer.seat() == Seat.STAFF;
  }

  /**
   * Who they are; none once something is wrong.
   *
   * @param organisationName of the viewer's enterprise
   * @param divisions the codes one can choose
   */
  List<Person> read(Viewer viewer, String organisationName, Set<String> divisions) {
    var contact = Contact.plain(typed.getOrDefault("contact", ""));
    if (!Contact.isGood(contact)) {
      result.rejectValue("contact", "learning.events.problem.contact");
    }
    if (!"yes".equals(typed.get("agreed"))) {
      result.rejectValue("agreed", "learning.events.problem.agreed");
    }
    var district = district(divisions);
    var enterprise = isForEnterprise(viewer);
    var names = names(enterprise ? SignUps.MOST_OF_ONE : 1);
    var organisation = enterprise ? organisationName : organisation();
    return result.hasErrors()
        ? List.of()
        : names.stream()
            .map(
                name ->
                    new Person(
                        name,
                        contact,
                        enterprise ? viewer.organisation().value() : null,
                        enterprise ? viewer.account().value() : null,
                        organisation,
                        district))
            .toList();
  }

  private @Nullable String district(Set<String> divisions) {
    var chosen = typed.getOrDefault("district", "");
    if (!chosen.isEmpty() && !divisions.contains(chosen)) {
      result.rejectValue("district", "learning.events.problem.district");
    }
    return chosen.isEmpty() ? null : chosen;
  }

  private String organisation() {
    var text = typed.getOrDefault("organisation", "").strip();
    if (text.length() > LONGEST_ORGANISATION || isUnprintable(text)) {
      result.rejectValue("organisation", "learning.events.problem.organisation");
    }
    return text;
  }

  private Set<String> names(int most) {
    var text = typed.getOrDefault("names", "");
    var names = new LinkedHashSet<String>();
    // Length before content.
    if (text.length() > 2 * most * LONGEST_NAME) {
      result.rejectValue("names", "learning.events.problem.names", new Object[] {most}, null);
      return names;
    }
    text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(names::add);
    if (names.isEmpty() || names.size() > most) {
      result.rejectValue("names", "learning.events.problem.names", new Object[] {most}, null);
    }
    if (names.stream().anyMatch(name -> name.length() > LONGEST_NAME || isUnprintable(name))) {
      result.rejectValue(
          "names", "learning.events.problem.name", new Object[] {LONGEST_NAME}, null);
    }
    return names;
  }

  private static boolean isUnprintable(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }
}
