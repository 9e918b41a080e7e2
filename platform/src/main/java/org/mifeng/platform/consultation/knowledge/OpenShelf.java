package org.mifeng.platform.consultation.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mifeng.platform.consultation.ArticleRef;
import org.mifeng.platform.consultation.KnowledgeSource;
import org.mifeng.platform.consultation.knowledge.Answer.Citation;
import org.mifeng.platform.consultation.knowledge.Compendium.Cited;
import org.springframework.stereotype.Component;

/** The knowledge base as questions see it. */
@Component
class OpenShelf implements KnowledgeSource {
  private static final int SUGGESTED = 3;
  private static final int LONGEST_BEGINNING = 160;

  private final Knowledge knowledge;
  private final KnowledgeSearch search;

  OpenShelf(Knowledge knowledge, KnowledgeSearch search) {
    this.knowledge = knowledge;
    this.search = search;
  }

  @Override
  public List<TopicName> topics(Locale reader) {
    return knowledge.base().topics().stream()
        .map(topic -> new TopicName(topic.code(), topic.name().in(reader)))
        .toList();
  }

  @Override
  public List<Suggestion> suggest(String question, Locale reader) {
    var engine = search.engine();
    var day = knowledge.today();
    return engine
        .search(
            engine.parse(question),
            day,
            document ->
                engine
                    .answer(document)
                    .filter(answer -> !knowledge.base().isOutdated(answer, day))
                    .isPresent())
        .stream()
        .limit(SUGGESTED)
        .flatMap(hit -> engine.answer(hit.document()).stream())
        .map(answer -> suggestion(answer, reader))
        .toList();
  }

  private Suggestion suggestion(Answer answer, Locale reader) {
    var text = answer.text().in(reader);
    return new Suggestion(
        answer.path(),
        answer.question().in(reader),
        text.length() > LONGEST_BEGINNING ? text.substring(0, LONGEST_BEGINNING) + "…" : text,
        answer.grounds().citations().stream()
            .flatMap(citation -> knowledge.base().find(citation).stream())
            .map(cited -> passage(cited, reader))
            .toList());
  }

  @Override
  public List<Passage> passages(String question, int most, Locale reader) {
    var engine = search.engine();
    return engine
        .search(
            engine.parse(question),
            knowledge.today(),
            document -> engine.article(document).isPresent())
        .stream()
        .limit(most)
        .flatMap(hit -> engine.article(hit.document()).stream())
        .map(cited -> passage(cited, reader))
        .toList();
  }

  @Override
  public Optional<Passage> find(ArticleRef ref, Locale reader) {
    return knowledge
        .base()
        .find(new Citation(ref.law(), ref.version(), ref.article()))
        .map(cited -> passage(cited, reader));
  }

  @Override
  public boolean hasEnded(List<ArticleRef> law) {
    var cited =
        law.stream().map(ref -> new Citation(ref.law(), ref.version(), ref.article())).toList();
    return !knowledge.base().outdated(cited, knowledge.today()).isEmpty();
  }

  @Override
  public void refresh() {
    var unused = search.refresh();
  }

  private Passage passage(Cited cited, Locale reader) {
    var line = CitedLine.of(cited, knowledge.today(), reader);
    return new Passage(
        new ArticleRef(cited.text().law(), cited.text().version(), cited.article().code()),
        line.law(),
        line.article(),
        cited.article().summary().in(reader),
        line.isCurrent(),
        line.certainty().toBeChecked(),
        line.path());
  }
}
