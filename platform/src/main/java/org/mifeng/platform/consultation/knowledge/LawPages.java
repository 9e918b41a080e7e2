package org.mifeng.platform.consultation.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.consultation.knowledge.LawListPage.Group;
import org.mifeng.platform.consultation.knowledge.LawListPage.Line;
import org.mifeng.platform.consultation.knowledge.LawPage.Block;
import org.mifeng.platform.consultation.knowledge.LawPage.TextLine;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Gathers what the pages of laws show. */
@Component
class LawPages {
  private final Knowledge knowledge;

  LawPages(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  LawListPage index(Locale reader) {
    var day = knowledge.today();
    var groups = new ArrayList<Group>();
    for (var kind : LawText.Kind.values()) {
      var lines =
          knowledge.base().laws().values().stream()
              .filter(law -> law.shown(day).kind() == kind)
              .map(law -> line(law, law.shown(day), day, reader))
              .toList();
      if (!lines.isEmpty()) {
        groups.add(new Group(kind, lines));
      }
    }
    return new LawListPage(groups);
  }

  private static Line line(Law law, LawText text, LocalDate day, Locale reader) {
    return new Line(
        Named.of("/knowledge/laws/" + law.code(), text.title().name(), reader),
        text.title().number().in(reader),
        text.version(),
        text.on(day),
        text.articles().size(),
        law.texts().size());
  }

  /** A law in the text that is shown today. */
  LawPage current(String code, Shell shell) {
    var law = require(code);
    return page(law, law.shown(knowledge.today()), shell);
  }

  /**
   * A law in a certain text.
   *
   * @param version as it stands in the address
   */
  LawPage text(String code, String version, Shell shell) {
    var law = require(code);
    var text =
        day(version)
            .flatMap(law::find)
            .orElseThrow(() -> Refusal.notFound("consultation.refusal.no-such-text"));
    return page(law, text, shell);
  }

  private Law require(String code) {
    var law = knowledge.base().laws().get(code);
    if (law == null) {
      throw Refusal.notFound("consultation.refusal.no-such-law");
    }
    return law;
  }

  private static Optional<LocalDate> day(String version) {
    try {
      return Optional.of(LocalDate.parse(version));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  private LawPage page(Law law, LawText text, Shell shell) {
    var day = knowledge.today();
    var reader = shell.locale();
    return new LawPage(
        text,
        reader,
        text.on(day),
        law.current(day).filter(other -> !other.equals(text)).map(LawText::path).orElse(null),
        facts(text, shell),
        law.texts().stream()
            .map(
                one ->
                    new TextLine(
                        one.path(), one.title().number().in(reader), one.version(), one.on(day)))
            .toList(),
        text.articles().stream().map(article -> block(law, text, article, reader)).toList());
  }

  private Block block(Law law, LawText text, Article article, Locale reader) {
    return new Block(
        article,
        before(law, text, article, reader),
        knowledge.base().listCiting(text, article).stream()
            .map(answer -> Named.of(answer, reader))
            .toList());
  }

  private static @Nullable Named before(Law law, LawText text, Article article, Locale reader) {
    var change = article.change();
    var replaced = text.force().replaces();
    var from = change == null ? null : change.from();
    if (from == null || replaced == null) {
      return null;
    }
    return law.find(replaced)
        .flatMap(
            old ->
                old.find(from)
                    .map(one -> Named.of(old.path() + "#" + one.anchor(), one.label(), reader)))
        .orElse(null);
  }

  private static List<Fact> facts(LawText text, Shell shell) {
    var reader = shell.locale();
    var title = text.title();
    var force = text.force();
    var facts = new ArrayList<Fact>();
    // The official text is found by its Chinese name, whatever the reader's language.
    facts.add(Fact.of(shell.text("consultation.law.official-name"), title.name().zh()));
    facts.add(Fact.of(shell.text("consultation.law.number"), title.number().in(reader)));
    facts.add(Fact.of(shell.text("consultation.law.issuer"), title.issuer().in(reader)));
    facts.add(
        Fact.of(
            shell.text("consultation.law.kind"),
            shell.text("consultation.kind." + text.kind().code())));
    var issued = force.issued();
    if (issued != null) {
      facts.add(Fact.of(shell.text("consultation.law.issued"), shell.date(issued)));
    }
    var from = shell.date(force.from());
    facts.add(
        Fact.of(
            shell.text("consultation.law.in-force"),
            force.monthOnly() ? shell.text("consultation.law.month-only", from) : from));
    var until = force.until();
    if (until != null) {
      facts.add(Fact.of(shell.text("consultation.law.until"), shell.date(until)));
    }
    return facts;
  }
}
