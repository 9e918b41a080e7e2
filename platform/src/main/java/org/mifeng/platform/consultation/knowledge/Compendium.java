package org.mifeng.platform.consultation.knowledge;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mifeng.platform.consultation.knowledge.Answer.Citation;

/**
 * All that was read: topics, laws and answers by code, and the words of the search.
 *
 * @param laws in the order of their codes
 * @param answers in the order of their codes
 */
record Compendium(
    List<Topic> topics,
    Map<String, Law> laws,
    Map<String, Answer> answers,
    Vocabulary vocabulary,
    ReadyTexts readyTexts) {

  /** An article with the text it stands in. */
  record Cited(LawText text, Article article) {
    String path() {
      return text.path() + "#" + article.anchor();
    }
  }

  Optional<Topic> findTopic(String code) {
    return topics.stream().filter(topic -> topic.code().equals(code)).findFirst();
  }

  Optional<Cited> find(Citation citation) {
    return Optional.ofNullable(laws.get(citation.law()))
        .flatMap(law -> law.find(citation.version()))
        .flatMap(text -> text.find(citation.article()).map(article -> new Cited(text, article)));
  }

  /**
   * The laws an answer cites only in texts that are not in force on this day. Where there is one,
   * somebody has to hold the answer against the law anew.
   */
  List<Law> outdated(Answer answer, LocalDate day) {
    return outdated(answer.grounds().citations(), day);
  }

  /** The laws that are cited only in texts that are not in force on this day. */
  List<Law> outdated(List<Citation> cited, LocalDate day) {
    return cited.stream()
        .map(Citation::law)
        .distinct()
        .filter(
            law ->
                cited.stream()
                    .filter(citation -> citation.law().equals(law))
                    .noneMatch(citation -> isCurrent(citation, day)))
        .flatMap(law -> Optional.ofNullable(laws.get(law)).stream())
        .toList();
  }

  boolean isOutdated(Answer answer, LocalDate day) {
    return !outdated(answer, day).isEmpty();
  }

  private boolean isCurrent(Citation citation, LocalDate day) {
    return find(citation)
        .map(cited -> cited.text().on(day) == LawText.Standing.CURRENT)
        .orElse(false);
  }

  /** The same with answers that came out of questions beside those it was delivered with. */
  Compendium with(List<Answer> more) {
    var all = new TreeMap<>(answers);
    more.forEach(answer -> all.put(answer.code(), answer));
    return new Compendium(topics, laws, Collections.unmodifiableMap(all), vocabulary, readyTexts);
  }

  /** The answers that cite an article. */
  List<Answer> listCiting(LawText text, Article article) {
    var citation = new Citation(text.law(), text.version(), article.code());
    return answers.values().stream()
        .filter(answer -> answer.grounds().citations().contains(citation))
        .toList();
  }
}
