package org.mifeng.platform.purchase.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.purchase.Contract.Supplier;
import org.mifeng.platform.purchase.Contracts;
import org.mifeng.platform.purchase.Money;
import org.mifeng.platform.purchase.Terms;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/**
 * A form about contracts, quotas or statements, as a browser sends it.
 *
 * @param fields what was typed
 * @param result carries the faults to the page
 */
record PurchaseForm(Fields fields, BindingResult result) {
  static final String NUMBER = "number";
  static final String SERVICE = "service";
  static final String SUPPLIER = "supplier";
  static final String SUPPLIER_NAME = "supplierName";
  static final String REASON = "reason";
  static final String FROM = "from";

  /** How the fields of a contract follow one another on its page. */
  private static final List<String> ORDER =
      List.of(
          NUMBER,
          SERVICE,
          SUPPLIER_NAME,
          "unit",
          "price",
          "budget",
          "quantity",
          "periodFrom",
          "periodTo",
          "priority",
          "funding",
          FROM,
          REASON);

  /** Which field a refusal about terms belongs to. */
  private static final Map<String, String> PLACES =
      Map.of(
          "purchase.refusal.unit", "unit",
          "purchase.refusal.funding", "funding",
          "purchase.refusal.priority", "priority",
          "purchase.refusal.quantity", "quantity",
          "purchase.refusal.too-much", "quantity",
          "purchase.refusal.period", "periodTo");

  static PurchaseForm of(Map<String, String> sent) {
    var fields = Fields.of(sent);
    return new PurchaseForm(fields, new MapBindingResult(new HashMap<>(fields.typed()), "form"));
  }

  /** Puts all faults beside their fields; whether there are none. */
  boolean isSound() {
    fields.faults().entrySet().stream()
        .sorted(Comparator.comparing(fault -> ORDER.indexOf(fault.getKey())))
        .forEach(
            fault ->
                result.rejectValue(
                    fault.getKey(),
                    fault.getValue().key(),
                    fault.getValue().arguments().toArray(),
                    null));
    fields.faults().clear();
    return !result.hasErrors();
  }

  /** Leaves what was typed, and what is wrong with it, to the page. */
  void show(Model model) {
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
  }

  String text(String name) {
    return fields.text(name);
  }

  /** Says of all fields that must not be empty which ones are, not of the first one alone. */
  private void requireAll(Map<String, Refusal> needed) {
    needed.forEach(
        (name, refusal) -> {
          if (text(name).isEmpty()) {
            fields.faults().putIfAbsent(name, refusal);
          }
        });
  }

  /** Who makes a contract, for what and why. */
  void requireParties() {
    requireAll(
        Map.of(
            NUMBER, Refusal.invalid("purchase.refusal.number", Contracts.LONGEST_NUMBER),
            SERVICE, Refusal.invalid("purchase.refusal.service")));
  }

  /** The terms that were typed; empty when something is wrong with them. */
  Optional<Terms> terms() {
    requireAll(
        Map.of(
            "unit",
            Refusal.invalid("purchase.refusal.unit", Terms.LONGEST_UNIT),
            "funding",
            Refusal.invalid("purchase.refusal.funding", Terms.LONGEST_FUNDING),
            REASON,
            Refusal.invalid("purchase.refusal.reason", Contracts.LONGEST_REASON)));
    var price = fields.money("price");
    var from = fields.day("periodFrom");
    var to = fields.day("periodTo");
    var priority = fields.number("priority");
    var limit = limit(price);
    if (price.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (priority.isEmpty() || limit.isEmpty()) {
      return Optional.empty();
    }
    return placed(() -> terms(price.get(), limit.get(), from.get(), to.get(), priority.get()));
  }

  private Terms terms(Money price, Terms.Limit limit, LocalDate from, LocalDate to, long priority) {
    return new Terms(
        text("unit"),
        price,
        limit,
        new Terms.Period(from, to),
        (int) Math.min(priority, Integer.MAX_VALUE),
        text("funding"));
  }

  /** Money, units, or both; units alone are worth their price. */
  private Optional<Terms.Limit> limit(Optional<Money> price) {
    var units = text("quantity").isEmpty() ? Optional.<Long>empty() : fields.number("quantity");
    if (fields.faults().containsKey("quantity")) {
      return Optional.empty();
    }
    if (!text("budget").isEmpty()) {
      return fields
          .money("budget")
          .flatMap(budget -> placed(() -> new Terms.Limit(units.orElse(null), budget)));
    }
    if (units.isEmpty()) {
      fields.faults().put("budget", Refusal.invalid("purchase.refusal.no-limit"));
      return Optional.empty();
    }
    return price.flatMap(one -> placed(() -> Terms.Limit.of(units.get(), one)));
  }

  private <T> Optional<T> placed(java.util.function.Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (Refusal refusal) {
      fields.faults().putIfAbsent(PLACES.getOrDefault(refusal.key(), "unit"), refusal);
      return Optional.empty();
    }
  }

  /** The supplier chosen or typed; empty when it is neither or both. */
  Optional<Supplier> supplier(List<Organisation> institutions) {
    var chosen = text(SUPPLIER);
    var typed = text(SUPPLIER_NAME);
    var found = institutions.stream().filter(one -> one.id().toString().equals(chosen)).findFirst();
    if (found.isPresent() && typed.isEmpty()) {
      return found.map(one -> new Supplier(one.id(), one.name()));
    }
    if (chosen.isEmpty() && !typed.isEmpty()) {
      return Optional.of(new Supplier(null, typed));
    }
    fields.faults().put(SUPPLIER_NAME, Refusal.invalid("purchase.refusal.supplier-one"));
    return Optional.empty();
  }
}
