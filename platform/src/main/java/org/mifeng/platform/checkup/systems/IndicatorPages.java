package org.mifeng.platform.checkup.systems;

import java.util.List;
import java.util.Map;
import org.mifeng.index.Yardstick;
import org.mifeng.index.form.Draft;
import org.mifeng.platform.checkup.SystemDraft;
import org.mifeng.platform.checkup.SystemDrafts;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Puts together the page on which an indicator is edited. */
@Component
class IndicatorPages {
  /** The page of an indicator that is there. */
  IndicatorPage of(SystemDraft draft, String code, Shell shell) {
    var indicator = SystemEditing.indicator(draft.content(), code);
    var own = "indicators[" + code + "]";
    return page(
        draft,
        code,
        indicator,
        DraftPages.faults(
            draft,
            SystemDrafts.reading(draft).problems().stream()
                .filter(problem -> problem.path().startsWith(own))
                .toList(),
            shell),
        shell);
  }

  /** The page of a new one of a dimension. */
  IndicatorPage empty(SystemDraft draft, String dimension, Shell shell) {
    Draft start = Tree.members(Map.of("dimension", Tree.word(dimension)));
    return page(draft, "", start, List.of(), shell);
  }

  private static IndicatorPage page(
      SystemDraft draft, String code, Draft indicator, List<DraftPage.Fault> faults, Shell shell) {
    var content = draft.content();
    int levels = Tree.list(indicator, "levels").size();
    int general = Tree.list(content, "scoring.levels").size();
    return new IndicatorPage(
        DraftPages.place(draft, shell),
        code,
        IndicatorForm.of(indicator),
        Math.min(IndicatorForm.MOST_LEVELS, levels == 0 ? general : levels + 1),
        new IndicatorPage.Choices(
            Tree.list(content, "dimensions").stream()
                .map(one -> Option.of(Tree.text(one, "code"), DraftPages.name(one, shell)))
                .toList(),
            options(content, "scoring.efforts", shell),
            options(content, "rules", shell),
            options(content, "scoring.sector_modifier.sectors", shell),
            options(content, "scoring.sets", shell).stream()
                .filter(option -> !option.value().equals(Yardstick.FULL))
                .toList()),
        new IndicatorPage.Chosen(
            Tree.codesOf(indicator, "sector_emphasis"),
            Tree.list(content, "scoring.sets").stream()
                .filter(set -> Tree.codesOf(set, "indicators").contains(code))
                .map(set -> Tree.text(set, "code"))
                .toList(),
            Tree.codesOf(content, "scoring.gate_rule.indicators").contains(code)),
        faults);
  }

  private static List<Option> options(Draft content, String path, Shell shell) {
    var language = shell.isChinese() ? "zh" : "en";
    return Tree.list(content, path).stream()
        .map(one -> Option.of(Tree.text(one, "code"), Tree.text(one, language)))
        .toList();
  }
}
