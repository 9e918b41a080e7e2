package org.mifeng.platform.consultation.knowledge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mifeng.platform.consultation.knowledge.Document.Field;

/** What of the knowledge base is searched: all answers, and the articles of all texts of laws. */
final class Documents {
  private Documents() {}

  static List<Document> of(Compendium base) {
    var all = new ArrayList<Document>();
    base.answers().values().forEach(answer -> all.add(document(base, answer)));
    for (var law : base.laws().values()) {
      for (var text : law.texts()) {
        text.articles().forEach(article -> all.add(document(base, text, article)));
      }
    }
    return all;
  }

  static String id(Answer answer) {
    return "answers/" + answer.code();
  }

  static String id(LawText text, Article article) {
    return "laws/" + text.law() + "/" + text.version() + "#" + article.code();
  }

  private static Document document(Compendium base, Answer answer) {
    var words = new ArrayList<Wording>(List.of(answer.question(), answer.text()));
    words.addAll(answer.steps());
    var fields = new EnumMap<Field, String>(Field.class);
    fields.put(Field.TITLE, answer.question().zh());
    fields.put(Field.VARIANTS, String.join("\n", answer.variants()));
    fields.put(
        Field.BODY,
        Stream.concat(Stream.of(answer.text()), answer.steps().stream())
            .map(Wording::zh)
            .collect(Collectors.joining("\n")));
    fields.put(Field.AROUND, topics(base, answer.ties().topics()));
    fields.put(Field.ENGLISH, english(words));
    return new Document(id(answer), Map.copyOf(fields), answer.ties().topics());
  }

  private static Document document(Compendium base, LawText text, Article article) {
    var name = text.title().name();
    var fields = new EnumMap<Field, String>(Field.class);
    fields.put(Field.TITLE, article.heading().zh());
    fields.put(Field.BODY, article.summary().zh());
    fields.put(
        Field.AROUND,
        String.join(
            "\n",
            name.zh(),
            text.title().number().zh(),
            article.label().zh(),
            topics(base, article.topics())));
    fields.put(Field.ENGLISH, english(List.of(name, article.heading(), article.summary())));
    return new Document(id(text, article), Map.copyOf(fields), article.topics());
  }

  private static String topics(Compendium base, List<String> codes) {
    return codes.stream()
        .flatMap(code -> base.findTopic(code).stream())
        .map(topic -> topic.name().zh())
        .collect(Collectors.joining("\n"));
  }

  private static String english(List<Wording> words) {
    return words.stream()
        .map(Wording::en)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }
}
