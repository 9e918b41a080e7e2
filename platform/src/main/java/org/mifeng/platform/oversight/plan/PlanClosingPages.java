package org.mifeng.platform.oversight.plan;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.oversight.PlanClosing;
import org.mifeng.platform.oversight.Plans;
import org.mifeng.platform.oversight.TargetIndicator;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Says a closing in the reader's language; what is sealed decides. */
@Component
class PlanClosingPages {
  private final Plans plans;

  PlanClosingPages(Plans plans) {
    this.plans = plans;
  }

  ClosingPage of(Viewer viewer, PlanClosing closing, Shell shell) {
    var name = plans.require(viewer, closing.plan()).plan().head().name();
    return new ClosingPage(
        name.in(shell.locale()),
        closing,
        closing
            .body()
            .lines()
            .filter(line -> line.startsWith("target="))
            .map(line -> line(line, shell))
            .toList());
  }

  private static ClosingPage.Line line(String line, Shell shell) {
    var parts = parts(line);
    var code = parts.getOrDefault("target", "");
    var numerator = parts.getOrDefault("numerator", "");
    var denominator = parts.getOrDefault("denominator", "");
    return new ClosingPage.Line(
        TargetIndicator.ofCode(code).map(indicator -> shell.text(indicator.nameKey())).orElse(code),
        shell.text(
            "oversight.closing.target." + parts.getOrDefault("unit", "count"),
            parts.getOrDefault("value", ""),
            parts.getOrDefault("by", "")),
        numerator.equals("not-recorded")
            ? shell.text("oversight.not-recorded")
            : shell.text("oversight.counts", numerator, denominator),
        parts.getOrDefault("sha256", ""));
  }

  private static Map<String, String> parts(String line) {
    return Arrays.stream(line.split(" "))
        .map(part -> part.split("=", 2))
        .filter(part -> part.length == 2)
        .collect(Collectors.toMap(part -> part[0], part -> part[1], (one, other) -> one));
  }
}
