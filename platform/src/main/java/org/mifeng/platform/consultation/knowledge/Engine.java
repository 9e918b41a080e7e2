package org.mifeng.platform.consultation.knowledge;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.mifeng.platform.consultation.knowledge.Compendium.Cited;
import org.mifeng.platform.consultation.knowledge.Index.Hit;
import org.mifeng.platform.consultation.knowledge.LawText.Standing;

/** Finds answers and articles by what somebody typed. */
final class Engine {
  /** What fits less than this share of the best is no find but noise. */
  private static final double LEAST_SHARE = 0.2;

  private static final int MOST = 60;

  private final Compendium base;
  private final Terms terms;
  private final QueryParser parser;
  private final Index index;
  private final Map<String, Answer> answers = new HashMap<>();
  private final Map<String, Cited> articles = new HashMap<>();

  Engine(Compendium base) {
    this.base = base;
    this.terms = new Terms(base.vocabulary().words());
    this.index = new Index(Documents.of(base), terms);
    this.parser = new QueryParser(terms, index, base.vocabulary());
    base.answers().values().forEach(answer -> answers.put(Documents.id(answer), answer));
    base.laws().values().stream()
        .flatMap(law -> law.texts().stream())
        .forEach(
            text ->
                text.articles()
                    .forEach(
                        article ->
                            articles.put(Documents.id(text, article), new Cited(text, article))));
  }

  /** How texts are cut, for showing what was found in them. */
  Terms terms() {
    return terms;
  }

  Query parse(String typed) {
    return parser.parse(typed);
  }

  /**
   * What fits, the best first.
   *
   * @param day articles that are not in force on this day are left out
   * @param narrowed which of the rest count
   */
  List<Hit> search(Query query, LocalDate day, Predicate<Document> narrowed) {
    var hits =
        index.search(
            query.weights(), document -> isCurrent(document, day) && narrowed.test(document));
    if (hits.isEmpty()) {
      return hits;
    }
    double least = hits.getFirst().score() * LEAST_SHARE;
    return hits.stream().filter(hit -> hit.score() >= least).limit(MOST).toList();
  }

  /**
   * What may be offered to somebody who is still typing or was not asked yet: nothing that rests on
   * a law that is not in force any more.
   */
  List<Hit> suggest(Query query, LocalDate day, int most) {
    return search(
            query,
            day,
            document -> answer(document).map(one -> !base.isOutdated(one, day)).orElse(true))
        .stream()
        .limit(most)
        .toList();
  }

  private boolean isCurrent(Document document, LocalDate day) {
    return article(document).map(one -> one.text().on(day) == Standing.CURRENT).orElse(true);
  }

  /** The answer a document is made of, if it is one. */
  Optional<Answer> answer(Document document) {
    return Optional.ofNullable(answers.get(document.id()));
  }

  /** The article a document is made of, if it is one. */
  Optional<Cited> article(Document document) {
    return Optional.ofNullable(articles.get(document.id()));
  }
}
