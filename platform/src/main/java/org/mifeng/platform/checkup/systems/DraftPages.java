package org.mifeng.platform.checkup.systems;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.form.Draft;
import org.mifeng.index.form.FormSentences;
import org.mifeng.index.form.Problem;
import org.mifeng.index.form.ProblemCode;
import org.mifeng.platform.checkup.SystemDraft;
import org.mifeng.platform.checkup.SystemDrafts;
import org.mifeng.platform.checkup.SystemVersion;
import org.mifeng.platform.checkup.Systems;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Puts together the page of a draft. */
@Component
class DraftPages {
  /** What a system says about itself, as the form calls it. */
  static final List<String> HEAD =
      List.of(
          "version",
          "valid_from",
          "valid_until",
          "name_zh",
          "name_en",
          "status_zh",
          "status_en",
          "basis_note_zh",
          "basis_note_en");

  private static final int MOST_SHOWN = 100;
  private static final Pattern OF_INDICATOR =
      Pattern.compile("indicators\\[([A-Za-z0-9._-]+)](?:\\.(.*))?");
  private static final Pattern OF_LEVEL = Pattern.compile("levels\\[([0-9]+)](?:\\.(zh|en))?");
  private static final Pattern OF_DIMENSION = Pattern.compile("dimensions\\[([^\\]]+)].*");

  private final Systems systems;
  private final SystemPages pages;

  DraftPages(Systems systems, SystemPages pages) {
    this.systems = systems;
    this.pages = pages;
  }

  DraftPage of(Viewer viewer, SystemDraft draft, Shell shell) {
    var content = draft.content();
    var reading = SystemDrafts.reading(draft);
    Map<String, String> head = new LinkedHashMap<>();
    HEAD.forEach(name -> head.put(name, Tree.text(content, "meta." + name)));
    var groups =
        Tree.list(content, "dimensions").stream().map(one -> group(content, one, shell)).toList();
    return new DraftPage(
        place(draft, shell),
        head,
        groups,
        SystemEditing.plain(
            groups.stream()
                .map(group -> SystemEditing.sum(content, group.code()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)),
        new DraftPage.Check(
            faults(draft, reading.problems(), shell),
            reading.problems().stream().anyMatch(one -> one.code() == ProblemCode.S26)),
        reading
            .system()
            .map(system -> pages.difference(viewer, published(viewer, draft), system, shell))
            .orElse(null));
  }

  static DraftPage.Place place(SystemDraft draft, Shell shell) {
    return new DraftPage.Place(
        draft.id().toString(),
        draft.revision(),
        Tree.text(draft.content(), shell.isChinese() ? "meta.name_zh" : "meta.name_en"),
        shell.text(
            "checkup.editor.saved", draft.saved().name(), shell.shortTime(draft.saved().at())),
        draft.isOpen());
  }

  /** The version enterprises begin with, or the one the draft began as. */
  private SystemVersion published(Viewer viewer, SystemDraft draft) {
    var base = systems.require(viewer, draft.basedOn());
    return systems.list(viewer).stream()
        .filter(one -> one.label().system().equals(base.label().system()))
        .filter(one -> one.standing().filter(SystemVersion.Verdict.PUBLISHED::equals).isPresent())
        .findFirst()
        .orElse(base);
  }

  private static DraftPage.Group group(Draft system, Draft dimension, Shell shell) {
    var code = Tree.text(dimension, "code");
    var within =
        Tree.list(system, "indicators").stream()
            .filter(one -> Tree.text(one, "dimension").equals(code))
            .toList();
    List<DraftPage.Line> lines = new ArrayList<>();
    for (var one : within) {
      lines.add(
          new DraftPage.Line(
              Tree.text(one, "code"),
              name(one, shell),
              Tree.text(one, "weight"),
              lines.isEmpty(),
              lines.size() + 1 == within.size()));
    }
    return new DraftPage.Group(
        code, name(dimension, shell), SystemEditing.plain(SystemEditing.sum(system, code)), lines);
  }

  static String name(Draft of, Shell shell) {
    return Tree.text(of, shell.isChinese() ? "name_zh" : "name_en");
  }

  /** What is wrong, each with a link to the field where it can be put right. */
  static List<DraftPage.Fault> faults(SystemDraft draft, List<Problem> problems, Shell shell) {
    var sentences = FormSentences.in(shell.locale());
    return problems.stream()
        .limit(MOST_SHOWN)
        .map(
            problem ->
                new DraftPage.Fault(
                    problem.code().name(),
                    problem.path(),
                    sentences.of(problem),
                    link("/indicator-drafts/" + draft.id(), problem.path(), shell)))
        .toList();
  }

  private static @Nullable String link(String draft, String path, Shell shell) {
    var indicator = OF_INDICATOR.matcher(path);
    if (indicator.matches()) {
      var rest = indicator.group(2);
      var field = rest == null ? "name_zh" : field(rest);
      return draft + "/indicators/" + indicator.group(1) + "#" + shell.id(field);
    }
    var dimension = OF_DIMENSION.matcher(path);
    if (dimension.matches()) {
      return "#" + shell.id("weight-" + dimension.group(1));
    }
    if (path.startsWith("meta.")) {
      var name = path.substring(5);
      return "#" + shell.id(HEAD.contains(name) ? name : "version");
    }
    if (path.startsWith("test_vectors")) {
      return "#vectors";
    }
    return path.equals("indicators") || path.equals("dimensions") ? "#weights" : null;
  }

  /** The field of the form in which a member of an indicator is typed. */
  private static String field(String member) {
    var level = OF_LEVEL.matcher(member);
    if (level.matches()) {
      return "level-" + level.group(1) + "." + (level.group(2) == null ? "zh" : level.group(2));
    }
    for (var lines : List.of("evidence", "basis")) {
      if (member.startsWith(lines)) {
        return lines + (member.endsWith(".en") ? ".en" : ".zh");
      }
    }
    if (member.startsWith("levels")) {
      return "level-0.zh";
    }
    return List.of("question", "improve", "why_it_matters", "not_applicable_when").contains(member)
        ? member + ".zh"
        : member;
  }
}
