package org.mifeng.platform.experts.orders;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.experts.catalogue.Catalogue;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/** What a browser sends about an order; what is wrong with it stands beside its field. */
final class OrderForm {
  private static final int LONGEST = 10_000;

  private final Map<String, String> fields;
  private final MapBindingResult errors;

  OrderForm(Map<String, String> fields) {
    this.fields = fields;
    this.errors = new MapBindingResult(new HashMap<>(fields), "form");
  }

  BindingResult errors() {
    return errors;
  }

  /** A field without what no text has; longer than any may be, it is cut. */
  String text(String name) {
    var value = fields.getOrDefault(name, "").replace("\0", "").replace("\r\n", "\n").strip();
    return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
  }

  /** A field that must be filled in, up to a limit. */
  private String filled(String name, int limit) {
    var text = text(name);
    if (text.isEmpty()) {
      errors.rejectValue(name, "experts.fault.empty");
    } else if (text.length() > limit) {
      errors.rejectValue(name, "experts.fault.too-long", new Object[] {limit}, null);
    }
    return text;
  }

  private int number(String name, int least, int most) {
    var typed = text(name);
    int number = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : -1;
    if (number < least || number > most) {
      errors.rejectValue(name, "experts.fault.number", new Object[] {least, most}, null);
    }
    return number;
  }

  private Yuan yuan(String name) {
    var amount = Yuan.parse(text(name));
    if (amount.isEmpty()) {
      errors.rejectValue(name, "experts.fault.amount");
    }
    return amount.orElse(new Yuan(0));
  }

  /**
   * An id that a button sent.
   *
   * @throws Refusal 404 when it is none
   */
  UUID id(String name) {
    return idIn(name).orElseThrow(() -> Refusal.notFound("experts.refusal.no-such-order"));
  }

  private Optional<UUID> idIn(String name) {
    var typed = text(name);
    return typed.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        ? Optional.of(UUID.fromString(typed))
        : Optional.empty();
  }

  /** The number of a deposit, typed or pasted. */
  Optional<UUID> deposit(String name) {
    var id = idIn(name);
    if (id.isEmpty()) {
      errors.rejectValue(name, "experts.fault.deposit");
    }
    return id;
  }

  /** Working days for which offers are taken. */
  int offerDays(String name) {
    return number(name, Needs.SHORTEST, Needs.LONGEST);
  }

  /** A need; empty when something is wrong. */
  Optional<Needs.Asked> asked(Catalogue catalogue) {
    var item = catalogue.find(text("item"));
    if (item.isEmpty()) {
      errors.rejectValue("item", "experts.fault.choose");
    }
    var payer = Payer.find(text("payer"));
    if (payer.isEmpty()) {
      errors.rejectValue("payer", "experts.fault.choose");
    }
    var brief = filled("brief", Need.BRIEF_LIMIT);
    var need = new Need(filled("need", Need.TEXT_LIMIT), filled("contact", Need.CONTACT_LIMIT));
    int days = offerDays("days");
    return errors.hasErrors()
        ? Optional.empty()
        : Optional.of(
            new Needs.Asked(item.orElseThrow().code(), payer.orElseThrow(), brief, need, days));
  }

  /** Price, time and way of an offer. */
  Offer.Terms terms() {
    return new Offer.Terms(
        yuan("price"),
        number("workingDays", 1, Offer.MOST_DAYS),
        filled("approach", Offer.APPROACH_LIMIT));
  }

  /** Titles of milestones, one a line. */
  List<String> milestones() {
    var lines = text("milestones").lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (lines.isEmpty() || lines.size() > Offer.MOST_MILESTONES) {
      errors.rejectValue(
          "milestones", "experts.fault.milestones", new Object[] {Offer.MOST_MILESTONES}, null);
    } else if (lines.stream().anyMatch(line -> line.length() > Offer.MILESTONE_LIMIT)) {
      errors.rejectValue(
          "milestones", "experts.fault.too-long", new Object[] {Offer.MILESTONE_LIMIT}, null);
    }
    return lines;
  }

  /** The answers to the five questions. */
  Rating rating() {
    var answers = Rating.QUESTIONS.stream().map(name -> number(name, 1, 5)).toList();
    var remark = text("remark");
    if (remark.length() > Rating.REMARK_LIMIT) {
      errors.rejectValue(
          "remark", "experts.fault.too-long", new Object[] {Rating.REMARK_LIMIT}, null);
    }
    return new Rating(
        answers.get(0),
        answers.get(1),
        answers.get(2),
        answers.get(3),
        answers.get(4),
        remark.isEmpty() ? null : remark);
  }

  /** A payment. */
  Settlement settlement(Payer payer) {
    return new Settlement(
        payer, yuan("amount"), day("paidOn"), filled("reference", Settlement.REFERENCE_LIMIT));
  }

  private LocalDate day(String name) {
    try {
      return LocalDate.parse(text(name));
    } catch (DateTimeParseException malformed) {
      errors.rejectValue(name, "experts.fault.day");
      return LocalDate.EPOCH;
    }
  }
}
