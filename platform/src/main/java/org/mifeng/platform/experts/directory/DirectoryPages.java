package org.mifeng.platform.experts.directory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.experts.Matters;
import org.mifeng.platform.experts.Merit;
import org.mifeng.platform.experts.PoolDay;
import org.mifeng.platform.experts.admission.Candidate;
import org.mifeng.platform.experts.admission.Candidate.Kind;
import org.mifeng.platform.experts.admission.Candidates;
import org.mifeng.platform.experts.admission.Vocabulary;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Gathers what the public pages of the pool show. */
@Component
class DirectoryPages {
  private static final int MERIT_YEARS = 3;

  private final Candidates candidates;
  private final Matters matters;
  private final Vocabulary vocabulary;
  private final PoolDay day;

  DirectoryPages(Candidates candidates, Matters matters, Vocabulary vocabulary, PoolDay day) {
    this.candidates = candidates;
    this.matters = matters;
    this.vocabulary = vocabulary;
    this.day = day;
  }

  DirectoryPage list(Kind kind, DirectoryForm form, Paging paging, Shell shell) {
    var filter = form.filter(kind);
    var paged = candidates.listPublic(filter, paging);
    return new DirectoryPage(
        kind,
        table(kind, shell).fill(paged),
        filter,
        new DirectoryPage.Choices(
            vocabulary.categories(kind, shell),
            kind == Kind.EXPERT ? vocabulary.fields(shell) : vocabulary.services(shell),
            vocabulary.districts(shell),
            vocabulary.languages(shell)));
  }

  private Table<Candidate> table(Kind kind, Shell shell) {
    var merits = kind == Kind.EXPERT ? matters.merits(since()) : Map.<UUID, Merit>of();
    var path = kind == Kind.EXPERT ? "/experts/" : "/institutions/";
    var table =
        Table.<Candidate>of(
                kind == Kind.EXPERT
                    ? "experts.directory.experts-title"
                    : "experts.directory.institutions-title")
            .column("name", "experts.fact.name", row -> Cell.link(row.name(), path + row.id()))
            .column(
                "category",
                "experts.fact.category",
                row -> Cell.text(shell.text(row.categoryKey())))
            .column(
                "offers",
                kind == Kind.EXPERT ? "experts.fact.fields" : "experts.fact.services",
                row -> Cell.text(vocabulary.offers(row, shell)));
    if (kind == Kind.EXPERT) {
      table =
          table.column(
              "done",
              "experts.merit.done",
              row -> Cell.number(merits.getOrDefault(row.id(), Merit.NONE).done()));
    }
    return table.column("until", "experts.fact.until", row -> Cell.day(row.standing().until()));
  }

  EntryPage one(Kind kind, UUID id, Shell shell) {
    var candidate = candidates.requirePublic(id);
    if (candidate.kind() != kind) {
      throw Refusal.notFound("experts.refusal.no-such-candidate");
    }
    var facts = new ArrayList<>(vocabulary.facts(candidate, shell));
    var until = candidate.standing().until();
    if (until != null) {
      facts.add(Fact.of(shell.text("experts.fact.until"), shell.date(until)));
    }
    return new EntryPage(candidate, facts, merits(candidate, shell));
  }

  private List<Fact> merits(Candidate candidate, Shell shell) {
    if (!candidate.isExpert()) {
      return List.of();
    }
    var merit = matters.merits(since()).getOrDefault(candidate.id(), Merit.NONE);
    var score = merit.score();
    return List.of(
        Fact.of(shell.text("experts.merit.done"), shell.number(merit.done())),
        Fact.of(shell.text("experts.merit.on-time"), shell.number(merit.onTime())),
        Fact.of(shell.text("experts.merit.not-done"), shell.number(merit.notDone())),
        Fact.of(
            shell.text("experts.merit.score"),
            score == null ? shell.text("experts.merit.no-score") : shell.number(score)));
  }

  private Instant since() {
    return day.now().atOffset(ZoneOffset.UTC).minusYears(MERIT_YEARS).toInstant();
  }
}
