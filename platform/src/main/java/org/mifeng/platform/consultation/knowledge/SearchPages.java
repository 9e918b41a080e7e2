package org.mifeng.platform.consultation.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.consultation.knowledge.Compendium.Cited;
import org.mifeng.platform.consultation.knowledge.Document.Field;
import org.mifeng.platform.consultation.knowledge.Found.Why;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.springframework.stereotype.Component;

/** Turns what was typed into what the search shows. */
@Component
class SearchPages {
  private static final int ON_A_PAGE = 10;
  private static final int SUGGESTED = 6;
  private static final int SNIPPET = 96;
  private static final Set<String> KINDS = Set.of("answers", "laws");

  private final Knowledge knowledge;
  private final KnowledgeSearch search;

  SearchPages(Knowledge knowledge, KnowledgeSearch search) {
    this.knowledge = knowledge;
    this.search = search;
  }

  SearchPage results(
      String typed, @Nullable String topic, @Nullable String kind, Paging paging, Locale reader) {
    var base = knowledge.base();
    var chosen = topic != null && base.findTopic(topic).isPresent() ? topic : "";
    var sort = kind != null && KINDS.contains(kind) ? kind : "";
    var engine = search.engine();
    var query = engine.parse(typed);
    var hits =
        engine.search(
            query,
            knowledge.today(),
            document ->
                (chosen.isEmpty() || document.topics().contains(chosen))
                    && document.id().startsWith(sort));
    var part = new Paging(paging.page(), ON_A_PAGE, "", false);
    var rows =
        hits.stream()
            .skip(part.offset())
            .limit(ON_A_PAGE)
            .map(hit -> found(engine, hit.document(), query, reader))
            .toList();
    return new SearchPage(
        query.text(),
        typed.strip().length() > Query.LONGEST,
        chosen,
        sort,
        topics(base, reader),
        new Paged<>(rows, hits.size(), part),
        base.topics().stream().map(one -> Named.of(one, reader)).toList());
  }

  /** The topics to choose from. */
  static List<Option> topics(Compendium base, Locale reader) {
    return base.topics().stream().map(one -> Option.of(one.code(), one.name().in(reader))).toList();
  }

  /** What somebody who is still typing may mean. */
  List<Found> suggestions(String typed, Locale reader) {
    var engine = search.engine();
    var query = engine.parse(typed);
    return engine.suggest(query, knowledge.today(), SUGGESTED).stream()
        .map(hit -> found(engine, hit.document(), query, reader))
        .toList();
  }

  private Found found(Engine engine, Document document, Query query, Locale reader) {
    var highlighter = new Highlighter(engine.terms(), query);
    return engine
        .answer(document)
        .map(answer -> found(document, answer, query, highlighter, reader))
        .or(
            () ->
                engine
                    .article(document)
                    .map(cited -> found(document, cited, query, highlighter, reader)))
        .orElseThrow();
  }

  private Found found(
      Document document, Answer answer, Query query, Highlighter highlighter, Locale reader) {
    return new Found(
        document.id(),
        answer.path(),
        "",
        answer.question().lang(reader),
        highlighter.mark(answer.question().in(reader)),
        highlighter.snippet(answer.text().in(reader), SNIPPET),
        new Why(
            synonyms(document, query),
            heard(document, highlighter),
            knowledge.base().isOutdated(answer, knowledge.today()),
            answer.grounds().certainty().toBeChecked()));
  }

  private static Found found(
      Document document, Cited cited, Query query, Highlighter highlighter, Locale reader) {
    var text = cited.text();
    var article = cited.article();
    return new Found(
        "laws/" + text.law() + "#" + article.code(),
        cited.path(),
        text.title().name().in(reader) + " " + article.label().in(reader),
        article.heading().lang(reader),
        highlighter.mark(article.heading().in(reader)),
        highlighter.snippet(article.summary().in(reader), SNIPPET),
        new Why(
            synonyms(document, query),
            heard(document, highlighter),
            false,
            article.certainty().toBeChecked()));
  }

  /** The legal words a document holds for everyday words that were typed. */
  private static Map<String, String> synonyms(Document document, Query query) {
    var all = new LinkedHashMap<String, String>();
    var whole = String.join("\n", document.fields().values());
    query
        .synonyms()
        .forEach(
            (everyday, legal) ->
                legal.stream()
                    .filter(whole::contains)
                    .filter(word -> !query.text().contains(word))
                    .findFirst()
                    .ifPresent(word -> all.put(everyday, word)));
    return all;
  }

  private static List<String> heard(Document document, Highlighter highlighter) {
    return List.of(Field.TITLE, Field.VARIANTS, Field.BODY).stream()
        .map(document::text)
        .map(highlighter::heard)
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
