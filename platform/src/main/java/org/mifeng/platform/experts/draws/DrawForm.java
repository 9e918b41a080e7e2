package org.mifeng.platform.experts.draws;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.experts.Experts;
import org.mifeng.platform.experts.Party;
import org.mifeng.platform.experts.PoolDay;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/** A draw as it was typed. */
final class DrawForm {
  private static final int MOST_PLACES = 50;
  private static final int MOST_PARTIES = 50;
  private static final int LONGEST_PARTIES = 10_000;

  private final MultiValueMap<String, String> sent;
  private final BindingResult result;

  DrawForm(MultiValueMap<String, String> sent) {
    this.sent = sent;
    var shown = new HashMap<String, Object>();
    sent.forEach((name, values) -> shown.put(name, text(name)));
    shown.put("fields", list("fields"));
    shown.put("kinds", list("kinds"));
    this.result = new MapBindingResult(shown, "form");
  }

  BindingResult result() {
    return result;
  }

  private String text(String name) {
    var value = sent.getFirst(name);
    return value == null ? "" : value.strip();
  }

  private List<String> list(String name) {
    return sent.getOrDefault(name, List.of()).stream().limit(20).distinct().toList();
  }

  /** What is drawn for, once nothing is wrong with it; what is wrong goes to its field. */
  Draw.Terms terms(Experts experts) {
    var fields = list("fields");
    if (!experts.fields().containsAll(fields)) {
      result.rejectValue("fields", "experts.problem.choice");
    }
    var places = text("places");
    var count = places.matches("\\d{1,2}") ? Integer.parseInt(places) : 0;
    if (count < 1 || count > MOST_PLACES) {
      result.rejectValue("places", "experts.problem.places");
    }
    var kinds = list("kinds");
    return new Draw.Terms(
        needed("purpose", 200),
        fields,
        new SeatingRule(Math.max(count, 1), kinds.contains("technical"), kinds.contains("legal")));
  }

  /** Where the public value will come from; null when its moment is none. */
  Draw.@Nullable Beacon beacon(PoolDay day) {
    var source = needed("source", 300);
    var typed = text("knownFrom");
    try {
      return new Draw.Beacon(source, day.at(LocalDateTime.parse(typed.length() > 30 ? "" : typed)));
    } catch (DateTimeException notAMoment) {
      result.rejectValue("knownFrom", "experts.problem.moment");
      return null;
    }
  }

  /** Whom it concerns: one a line, a name or a credit code. */
  List<Party> parties() {
    var typed = text("parties");
    if (typed.length() > LONGEST_PARTIES) {
      result.rejectValue("parties", "experts.problem.parties");
      return List.of();
    }
    var parties = new ArrayList<Party>();
    for (var line : typed.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
      var isCode = line.matches("[0-9A-Za-z]{18}");
      parties.add(isCode ? new Party(null, line, "") : new Party(null, "", line));
    }
    if (parties.size() > MOST_PARTIES
        || parties.stream().anyMatch(party -> party.name().length() > 200)) {
      result.rejectValue("parties", "experts.problem.parties");
    }
    return parties;
  }

  /** Which draw it is for what stayed free of, and why; null for a draw of its own. */
  Draw.@Nullable Again again() {
    var former = text("after");
    return former.isEmpty() || former.length() > 20
        ? null
        : new Draw.Again(former, needed("reason", 500));
  }

  private String needed(String name, int longest) {
    var text = text(name);
    if (text.isEmpty()) {
      result.rejectValue(name, "experts.problem.missing");
    } else if (text.length() > longest || text.indexOf('\0') >= 0) {
      result.rejectValue(
          name, "experts.problem.too-long", new Object[] {String.valueOf(longest)}, null);
    }
    return text;
  }
}
