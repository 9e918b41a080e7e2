package org.mifeng.platform.consultation.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.consultation.knowledge.Compendium.Cited;
import org.mifeng.platform.consultation.knowledge.HomePage.TopicLine;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.springframework.stereotype.Component;

/** Gathers what the pages of topics and answers show. */
@Component
class KnowledgePages {
  private static final int SIMILAR = 5;
  private static final int ON_A_PAGE = 30;

  private final Knowledge knowledge;

  KnowledgePages(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  private Compendium base() {
    return knowledge.base();
  }

  HomePage home(Locale reader) {
    var lines =
        base().topics().stream()
            .map(
                topic ->
                    new TopicLine(
                        Named.of(topic, reader),
                        (int) answers(topic.code()).count(),
                        (int) articles(topic.code()).count()))
            .toList();
    var articles =
        base().laws().values().stream()
            .flatMap(law -> law.current(knowledge.today()).stream())
            .mapToInt(text -> text.articles().size())
            .sum();
    return new HomePage(lines, base().laws().size(), articles, base().answers().size());
  }

  TopicPage topic(String code, Locale reader) {
    var topic =
        base()
            .findTopic(code)
            .orElseThrow(() -> Refusal.notFound("consultation.refusal.no-such-topic"));
    return new TopicPage(
        topic.name().in(reader),
        answers(code).map(answer -> line(answer, reader)).toList(),
        articles(code).map(cited -> CitedLine.of(cited, knowledge.today(), reader)).toList());
  }

  AnswerListPage answers(@Nullable String topic, boolean review, Paging paging, Locale reader) {
    var chosen = topic != null && base().findTopic(topic).isPresent() ? topic : "";
    var all =
        answers(chosen)
            .filter(answer -> !review || base().isOutdated(answer, knowledge.today()))
            .toList();
    var part = new Paging(paging.page(), ON_A_PAGE, "", false);
    var rows =
        all.stream()
            .skip(part.offset())
            .limit(ON_A_PAGE)
            .map(answer -> line(answer, reader))
            .toList();
    return new AnswerListPage(
        chosen, review, SearchPages.topics(base(), reader), new Paged<>(rows, all.size(), part));
  }

  AnswerPage answer(String code, Locale reader) {
    var answer = base().answers().get(code);
    if (answer == null) {
      throw Refusal.notFound("consultation.refusal.no-such-answer");
    }
    var day = knowledge.today();
    return new AnswerPage(
        answer,
        reader,
        answer.grounds().citations().stream()
            .flatMap(citation -> base().find(citation).stream())
            .map(cited -> CitedLine.of(cited, day, reader))
            .toList(),
        base().outdated(answer, day).stream()
            .map(law -> law.shown(day))
            .map(text -> Named.of(text.path(), text.title().name(), reader))
            .toList(),
        links(answer, reader));
  }

  private AnswerPage.Links links(Answer answer, Locale reader) {
    var ties = answer.ties();
    var similar =
        answers(ties.topics().getFirst())
            .filter(other -> !other.code().equals(answer.code()))
            .filter(other -> !base().isOutdated(other, knowledge.today()))
            .limit(SIMILAR)
            .map(other -> Named.of(other, reader))
            .toList();
    return new AnswerPage.Links(
        ties.topics().stream()
            .flatMap(code -> base().findTopic(code).stream())
            .map(topic -> Named.of(topic, reader))
            .toList(),
        named(ties.templates(), base().readyTexts().templates(), "/templates/", reader),
        named(ties.indicators(), base().readyTexts().indicators(), "", reader),
        similar);
  }

  private static List<Named> named(
      List<String> codes, Map<String, Wording> names, String path, Locale reader) {
    return codes.stream()
        .map(
            code -> {
              var words = names.getOrDefault(code, new Wording(code, code));
              return path.isEmpty()
                  ? new Named("", code + " " + words.in(reader), words.lang(reader))
                  : Named.of(path + code, words, reader);
            })
        .toList();
  }

  /** The answers about a topic, or all when the code is empty. */
  private Stream<Answer> answers(String topic) {
    return base().answers().values().stream()
        .filter(answer -> topic.isEmpty() || answer.ties().topics().contains(topic));
  }

  private Stream<Cited> articles(String topic) {
    return base().laws().values().stream()
        .flatMap(law -> law.current(knowledge.today()).stream())
        .flatMap(text -> text.articles().stream().map(article -> new Cited(text, article)))
        .filter(cited -> cited.article().topics().contains(topic));
  }

  private AnswerLine line(Answer answer, Locale reader) {
    return new AnswerLine(
        Named.of(answer, reader),
        answer.ties().topics().stream()
            .flatMap(code -> base().findTopic(code).stream())
            .map(topic -> topic.name().in(reader))
            .toList(),
        base().isOutdated(answer, knowledge.today()));
  }
}
