package org.mifeng.platform.registry.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.CreditCode;
import org.mifeng.platform.registry.Declaration;
import org.mifeng.platform.registry.DeclarationCheck;
import org.mifeng.platform.registry.Directory;
import org.mifeng.platform.registry.Enterprise;
import org.mifeng.platform.registry.EnterpriseProfile;
import org.mifeng.platform.registry.EnterpriseTag;
import org.mifeng.platform.registry.Enterprises;
import org.mifeng.platform.registry.ParkId;
import org.mifeng.platform.registry.Problem;

/** Holds the rows of one roster against the register, batch by batch, for one official. */
final class RosterCheck {
  private static final int MOST_TAGS = 20;

  private final Viewer viewer;
  private final Directory directory;
  private final Enterprises enterprises;
  private final Map<String, Integer> seen = new HashMap<>();

  RosterCheck(Viewer viewer, Directory directory, Enterprises enterprises) {
    this.viewer = viewer;
    this.directory = directory;
    this.enterprises = enterprises;
  }

  /** Checks the next rows; a code that stood in an earlier row of the file is wrong. */
  List<CheckedLine> check(List<RosterLine> lines) {
    var codes =
        lines.stream()
            .flatMap(line -> CreditCode.read(line.cell("creditCode")).stream())
            .distinct()
            .toList();
    var known = new HashMap<CreditCode, Enterprise>();
    enterprises.listOpen(viewer, codes).forEach(e -> known.put(e.profile().creditCode(), e));
    var elsewhere = new HashSet<>(enterprises.listTaken(viewer, codes));
    known.keySet().forEach(code -> elsewhere.remove(code.value()));
    return lines.stream().map(line -> check(line, known, elsewhere)).toList();
  }

  private CheckedLine check(
      RosterLine line, Map<CreditCode, Enterprise> known, Set<String> elsewhere) {
    var problems = new ArrayList<>(line.problems());
    var code = CreditCode.read(line.cell("creditCode"));
    var before = code.map(known::get).orElse(null);
    if (code.isPresent()) {
      var earlier = seen.putIfAbsent(code.get().value(), line.line());
      if (earlier != null) {
        problems.add(
            Problem.of("creditCode", "registry.problem.code-twice", String.valueOf(earlier)));
      }
      if (elsewhere.contains(code.get().value())) {
        problems.add(Problem.of("creditCode", "registry.problem.known-elsewhere"));
      }
    }
    var from = day(line, "from", problems);
    var to = day(line, "to", problems);
    if (from != null && to != null && to.isBefore(from)) {
      problems.add(Problem.of("to", "registry.problem.to-before-from"));
    }
    var outcome = DeclarationCheck.check(declaration(line, before, to), directory);
    outcome.problems().stream()
        .filter(
            problem -> line.problems().stream().noneMatch(p -> p.field().equals(problem.field())))
        .forEach(problems::add);
    var profile = outcome.profile();
    if (profile != null) {
      checkReach(profile, before, problems);
    }
    if (profile == null || !problems.isEmpty()) {
      return CheckedLine.wrong(line, problems);
    }
    var on = to != null ? to : from != null ? from : directory.day();
    var plan = new CheckedLine.Plan(before, profile, on);
    return new CheckedLine(line, verdict(before, profile), outcome.doubts(), plan);
  }

  private static CheckedLine.Verdict verdict(
      @Nullable Enterprise before, EnterpriseProfile profile) {
    if (before == null) {
      return CheckedLine.Verdict.NEW;
    }
    return before.profile().equals(profile) ? CheckedLine.Verdict.SAME : CheckedLine.Verdict.UPDATE;
  }

  /** Whether the row stays within what the official answers for. */
  private void checkReach(
      EnterpriseProfile profile, @Nullable Enterprise before, List<Problem> problems) {
    var reach = viewer.reach();
    switch (reach.kind()) {
      case DISTRICT -> {
        var was = before == null ? reach.key() : before.profile().division();
        if (!profile.division().equals(reach.key()) || !was.equals(reach.key())) {
          problems.add(Problem.of("division", "registry.problem.not-your-division"));
        }
      }
      case PARK -> {
        var own = new ParkId(UUID.fromString(reach.key()));
        var leaves = before != null && profile.park() == null;
        if (!leaves && !own.equals(profile.park())) {
          problems.add(Problem.of("park", "registry.problem.not-your-park"));
        }
      }
      case EVERYTHING -> {}
      case NOTHING, LINK, OWN ->
          problems.add(Problem.of("division", "registry.problem.not-your-division"));
    }
  }

  /** The row, completed by what the official answers for and by what is known already. */
  private Declaration declaration(
      RosterLine line, @Nullable Enterprise before, @Nullable LocalDate to) {
    var was = before == null ? null : before.profile();
    var ownPark = viewer.reach().kind() == Reach.Kind.PARK ? viewer.reach().key() : "";
    var park = to != null ? "" : said(line, "park", was == null ? ownPark : text(was.park()));
    return new Declaration(
        said(line, "name", was == null ? "" : was.name()),
        line.cell("creditCode"),
        said(line, "legalRepresentative", was == null ? "" : was.legalRepresentative()),
        said(line, "division", was == null ? ownDivision(ownPark) : was.division()),
        park,
        said(line, "sector", was == null ? "" : was.sector()),
        said(line, "size", was == null ? "" : was.size().code()),
        tags(line, was),
        said(line, "contactName", was == null ? "" : was.contactName()),
        said(line, "contactPhone", was == null ? "" : was.contactPhone()));
  }

  private String ownDivision(String ownPark) {
    if (viewer.reach().kind() == Reach.Kind.DISTRICT) {
      return viewer.reach().key();
    }
    return directory.parks().stream()
        .filter(park -> park.id().toString().equals(ownPark))
        .map(park -> park.division())
        .findFirst()
        .orElse("");
  }

  private static List<String> tags(RosterLine line, @Nullable EnterpriseProfile was) {
    var typed = line.cell("tags");
    if (typed.isEmpty()) {
      return was == null ? List.of() : was.tags().stream().map(EnterpriseTag::code).toList();
    }
    return Arrays.stream(typed.split("[,;/\\s\\u3001\\uFF0C\\uFF1B]+", MOST_TAGS)).toList();
  }

  private static String said(RosterLine line, String column, String otherwise) {
    var said = line.cell(column);
    return said.isEmpty() ? otherwise : said;
  }

  private static String text(@Nullable ParkId park) {
    return park == null ? "" : park.toString();
  }

  private static @Nullable LocalDate day(RosterLine line, String column, List<Problem> problems) {
    var typed = line.cell(column);
    if (typed.isEmpty()) {
      return null;
    }
    var parts = typed.strip().split("[^0-9]+");
    try {
      if (parts.length >= 3 && typed.length() <= 30) {
        var day =
            LocalDate.of(
                Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        if (day.getYear() >= 1949 && day.getYear() <= 2200) {
          return day;
        }
      }
    } catch (DateTimeException | NumberFormatException notADay) {
      // Said below.
    }
    problems.add(Problem.of(column, "registry.problem.day"));
    return null;
  }
}
