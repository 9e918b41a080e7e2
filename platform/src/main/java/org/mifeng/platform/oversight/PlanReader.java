package org.mifeng.platform.oversight;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.oversight.Plan.Definition;
import org.mifeng.platform.oversight.Plan.Group;
import org.mifeng.platform.oversight.Plan.Head;
import org.mifeng.platform.oversight.Plan.Kind;
import org.mifeng.platform.oversight.Plan.Standing;
import org.mifeng.platform.oversight.Plan.Target;
import org.mifeng.platform.oversight.Plan.Task;
import org.mifeng.platform.oversight.Plan.Term;
import org.mifeng.platform.oversight.Plan.Text;
import org.mifeng.platform.oversight.Plan.Unit;
import org.mifeng.platform.oversight.PlanFile.Entry;

/** Reads a plan and checks that it holds together. */
final class PlanReader {
  private static final String CODE = "[a-z][a-z0-9-]{1,39}";
  private static final String NUMBER = "[0-9]{1,9}(\\.[0-9]{1,2})?";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Set<String> departments;
  private final Set<String> groups = new HashSet<>();
  private final Set<String> tasks = new HashSet<>();
  private final Set<TargetIndicator> indicators = EnumSet.noneOf(TargetIndicator.class);

  private PlanReader(Set<String> departments) {
    this.departments = departments;
  }

  /**
   * Reads a plan.
   *
   * @param departments codes of the bodies that may be responsible
   * @throws PlanFault with the line and what is wrong
   */
  static Plan read(String text, Set<String> departments) {
    var reader = new PlanReader(departments);
    return PlanFile.read(text, reader::plan);
  }

  private Plan plan(Entry entry) {
    var term =
        new Term(entry.day("valid-from", null), requireAfter(entry, "valid-from", "valid-to"));
    var lead = entry.text("lead");
    if (!departments.contains(lead)) {
      throw entry.faultAt("lead", "unknown-unit", lead);
    }
    var head =
        new Head(
            entry.matching("plan", CODE),
            text(entry, ""),
            entry.text("reference"),
            lead,
            new Text(entry.text("copies-zh"), entry.text("copies-en")),
            term,
            new Standing(
                entry.matching("mark", "[HMLK]"),
                entry.flag("draft"),
                entry.flag("demo"),
                follows(entry)));
    var list = entry.entries("groups", item -> group(item, term));
    if (list.isEmpty()) {
      throw entry.fault("missing", "groups");
    }
    return new Plan(head, list);
  }

  private static java.time.LocalDate requireAfter(Entry entry, String from, String until) {
    var begins = entry.day(from, null);
    var ends = entry.day(until, null);
    if (ends.isBefore(begins)) {
      throw entry.faultAt(until, "ends-before-it-begins", begins.toString());
    }
    return ends;
  }

  private static @Nullable String follows(Entry entry) {
    return entry.has("follows") ? entry.matching("follows", CODE) : null;
  }

  private Group group(Entry entry, Term plan) {
    var reference = unique(entry, groups);
    var kind = Kind.valueOf(entry.matching("kind", "goal|task|safeguard").toUpperCase(Locale.ROOT));
    var name = text(entry, "");
    var list = entry.entries("tasks", item -> task(item, plan));
    if (list.isEmpty()) {
      throw entry.fault("missing", "tasks");
    }
    return new Group(reference, kind, name, list);
  }

  private Task task(Entry entry, Term plan) {
    var reference = unique(entry, tasks);
    var term = new Term(entry.day("from", plan.from()), entry.day("until", plan.until()));
    if (term.from().isBefore(plan.from())) {
      throw entry.faultAt(
          "from", "before-the-plan", term.from().toString(), plan.from().toString());
    }
    if (term.until().isAfter(plan.until())) {
      throw entry.faultAt(
          "until", "after-the-plan", term.until().toString(), plan.until().toString());
    }
    if (term.until().isBefore(term.from())) {
      throw entry.faultAt("until", "ends-before-it-begins", term.from().toString());
    }
    var text = text(entry, "");
    return new Task(
        reference,
        text,
        units(entry),
        entry.flag("reading"),
        term,
        entry.entries("targets", item -> target(item, term)));
  }

  /** The responsible units in their order; a lead that is said besides must be the first one. */
  private List<String> units(Entry entry) {
    var units = entry.words("units");
    if (units.isEmpty()) {
      throw entry.fault("missing", "units");
    }
    units.forEach(
        (unit, unknown) -> {
          if (!departments.contains(unit)) {
            throw unknown;
          }
        });
    var order = List.copyOf(units.keySet());
    var lead = entry.optionalText("lead");
    if (lead != null && !lead.equals(order.getFirst())) {
      throw entry.faultAt("lead", "two-leads", order.getFirst(), lead);
    }
    return order;
  }

  private Target target(Entry entry, Term task) {
    var code = entry.text("indicator");
    var indicator =
        TargetIndicator.ofCode(code)
            .orElseThrow(() -> entry.faultAt("indicator", "unknown-indicator", code));
    if (!indicators.add(indicator)) {
      throw entry.faultAt("indicator", "indicator-twice", code);
    }
    var unit =
        Unit.valueOf(entry.matching("unit", "count|districts|percent").toUpperCase(Locale.ROOT));
    var value = new BigDecimal(entry.matching("value", NUMBER));
    if (value.signum() == 0 || (unit == Unit.PERCENT && value.compareTo(HUNDRED) > 0)) {
      throw entry.faultAt("value", "not-allowed", "value", value.toPlainString());
    }
    var by = entry.day("by", null);
    if (by.isBefore(task.from()) || by.isAfter(task.until())) {
      throw entry.faultAt("by", "not-in-the-term", by.toString());
    }
    return new Target(
        indicator,
        value,
        unit,
        by,
        new Definition(
            text(entry, "formula-"), text(entry, "denominator-"), text(entry, "source-")));
  }

  private static Text text(Entry entry, String prefix) {
    return new Text(entry.text(prefix + "zh"), entry.text(prefix + "en"));
  }

  private static String unique(Entry entry, Set<String> seen) {
    var reference = entry.text("ref");
    if (reference.length() > 40 || !seen.add(reference)) {
      throw entry.faultAt("ref", "reference-twice", reference);
    }
    return reference;
  }
}
