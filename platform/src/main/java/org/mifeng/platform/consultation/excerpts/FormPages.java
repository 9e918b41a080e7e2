package org.mifeng.platform.consultation.excerpts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.consultation.KnowledgeSource;
import org.mifeng.platform.consultation.KnowledgeSource.Passage;
import org.mifeng.platform.consultation.NameTraces;
import org.mifeng.platform.consultation.Question;
import org.mifeng.platform.consultation.Questions;
import org.mifeng.platform.consultation.Step;
import org.mifeng.platform.consultation.excerpts.Excerpt.Words;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Puts the form of an excerpt together. */
@Component
class FormPages {
  private static final int OFFERED = 8;

  private final Clearing clearing;
  private final Questions questions;
  private final KnowledgeSource knowledge;

  FormPages(Clearing clearing, Questions questions, KnowledgeSource knowledge) {
    this.clearing = clearing;
    this.questions = questions;
    this.knowledge = knowledge;
  }

  /**
   * The form: as it was typed, else as the excerpt stands, else from question and answer.
   *
   * @param excerpt the one to write anew, or null
   * @param typed what was not taken, or null
   */
  ExcerptPage.Form form(
      Viewer viewer,
      Question question,
      @Nullable Excerpt excerpt,
      @Nullable ExcerptForm typed,
      Shell shell) {
    var steps = questions.history(viewer, question.id());
    var words =
        typed != null
            ? typed.words()
            : excerpt != null ? excerpt.version().words() : first(question, steps);
    var obstacle =
        excerpt == null
            ? clearing.obstacle(viewer, question)
            : clearing.missingConsent(viewer, question);
    return new ExcerptPage.Form(
        excerpt == null
            ? ExcerptPages.LIST + "?question=" + question.id()
            : excerpt.path() + "/versions?seen=" + excerpt.version().number(),
        excerpt == null ? "/question-desk/" + question.id() : excerpt.path(),
        obstacle.map(shell::text).orElse(null),
        new ExcerptPage.Fields(
            knowledge.topics(shell.locale()).stream()
                .map(one -> Option.of(one.code(), one.name()))
                .toList(),
            words.topic(),
            words.question(),
            words.text(),
            String.join("\n", words.steps())),
        law(words, typed, shell),
        traces(viewer, question, words, shell),
        talk(question, steps, shell));
  }

  /** From what was asked and answered last. */
  private static Words first(Question question, List<Step> steps) {
    var answer =
        steps.stream()
            .filter(step -> step.what() == Step.What.ANSWERED)
            .reduce((one, later) -> later)
            .map(Step::said)
            .orElse(Step.Said.NOTHING);
    return new Words(
        question.matter().topic(),
        question.matter().title(),
        answer.words(),
        List.of(),
        answer.citations());
  }

  private ExcerptPage.Law law(Words words, @Nullable ExcerptForm typed, Shell shell) {
    var found = new LinkedHashMap<String, Passage>();
    words
        .law()
        .forEach(
            ref ->
                knowledge
                    .find(ref, shell.locale())
                    .ifPresent(passage -> found.put(ref.toString(), passage)));
    var chosen = List.copyOf(found.keySet());
    var search = typed == null ? "" : ExcerptForm.value(typed.search());
    knowledge
        .passages(
            search.isEmpty() ? words.question() + "\n" + words.text() : search,
            OFFERED,
            shell.locale())
        .forEach(passage -> found.putIfAbsent(passage.ref().toString(), passage));
    return new ExcerptPage.Law(List.copyOf(found.values()), chosen);
  }

  private ExcerptPage.Traces traces(Viewer viewer, Question question, Words words, Shell shell) {
    var all = clearing.traces(viewer, question, words);
    return new ExcerptPage.Traces(
        all.stream().filter(one -> one.kind().isBlocking()).map(one -> line(one, shell)).toList(),
        all.stream().filter(one -> !one.kind().isBlocking()).map(one -> line(one, shell)).toList(),
        NameTraces.codes(all));
  }

  private static String line(NameTraces.Trace trace, Shell shell) {
    var kind = shell.text("consultation.trace." + trace.kind().code());
    var text =
        switch (trace.text()) {
          case "identity", "card", "phone", "digits", "table", "code" ->
              shell.text("consultation.sign." + trace.text());
          default -> trace.text();
        };
    return shell.text("consultation.trace.line", kind, text);
  }

  private static List<ExcerptPage.Said> talk(Question question, List<Step> steps, Shell shell) {
    var all = new ArrayList<ExcerptPage.Said>();
    all.add(
        new ExcerptPage.Said(
            shell.text("consultation.step.asked"),
            question.matter().title() + "\n" + question.matter().body()));
    steps.stream()
        .filter(step -> step.what() == Step.What.REPLIED || step.what() == Step.What.ANSWERED)
        .forEach(
            step ->
                all.add(
                    new ExcerptPage.Said(
                        shell.text("consultation.step." + step.what().code()),
                        step.said().words())));
    return all;
  }
}
