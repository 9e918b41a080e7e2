package org.mifeng.platform.consultation.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.consultation.knowledge.Article.Change;
import org.mifeng.platform.consultation.knowledge.KnowledgeFault.Code;
import org.mifeng.platform.consultation.knowledge.LawText.Force;
import org.mifeng.platform.consultation.knowledge.LawText.Title;

/** Reads one text of a law, {@code laws/<code>/<version>.yaml}. */
final class LawReader {
  private static final int MOST_ARTICLES = 60;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_HEADING = 80;
  private static final int LONGEST_SUMMARY = 600;

  private final TopicCodes topics;

  LawReader(TopicCodes topics) {
    this.topics = topics;
  }

  /**
   * Reads a file.
   *
   * @throws KnowledgeFault with code, file and line
   */
  LawText read(String file, String text) {
    var place = Place.parse(file, text);
    var all =
        place.members(
            "code",
            "version",
            "kind",
            "name",
            "number",
            "issuer",
            "issued",
            "in-force",
            "precision",
            "until",
            "replaces",
            "certainty",
            "articles");
    var code = all.require("code").matching(Place.CODE);
    var version = all.require("version").day();
    if (!file.equals("laws/" + code + "/" + version + ".yaml")) {
      throw place.fault(Code.WRONG_PLACE, "belongs into laws/" + code + "/" + version + ".yaml");
    }
    var force = force(all);
    if (!force.from().equals(version)) {
      throw all.require("in-force").fault(Code.BAD_VALUE, "is not the version");
    }
    return new LawText(
        code,
        all.require("kind").one(LawText.Kind.class),
        new Title(
            all.require("name").both(LONGEST_NAME),
            all.require("number").both(LONGEST_NAME),
            all.require("issuer").both(LONGEST_NAME)),
        force,
        all.require("certainty").one(Mark.class),
        articles(all.require("articles"), force.replaces()));
  }

  private static Force force(Place.Members all) {
    var from = all.require("in-force").day();
    var until = all.find("until").map(Place::day).orElse(null);
    if (until != null && until.isBefore(from)) {
      throw all.require("until").fault(Code.BAD_VALUE, "lies before the first day");
    }
    var replaces = all.find("replaces").map(Place::day).orElse(null);
    if (replaces != null && !replaces.isBefore(from)) {
      throw all.require("replaces").fault(Code.BAD_VALUE, "does not lie before the first day");
    }
    return new Force(
        all.find("issued").map(Place::day).orElse(null),
        from,
        all.find("precision").map(place -> place.matching("month")).isPresent(),
        until,
        replaces);
  }

  private List<Article> articles(Place list, @Nullable LocalDate replaces) {
    var all = new ArrayList<Article>();
    var codes = new HashSet<String>();
    for (var item : list.items(1, MOST_ARTICLES)) {
      var article = article(item, replaces);
      if (!codes.add(article.code())) {
        throw item.fault(Code.TWICE, article.code());
      }
      all.add(article);
    }
    return List.copyOf(all);
  }

  private Article article(Place item, @Nullable LocalDate replaces) {
    var all = item.members("code", "label", "heading", "summary", "certainty", "topics", "change");
    var change = all.find("change");
    if (change.isPresent() && replaces == null) {
      throw change.get().fault(Code.BAD_VALUE, "there is no text before");
    }
    return new Article(
        all.require("code").matching(Place.CODE),
        all.require("label").both(LONGEST_HEADING),
        all.require("heading").both(LONGEST_HEADING),
        all.require("summary").both(LONGEST_SUMMARY),
        all.require("certainty").one(Mark.class),
        topics.read(all.require("topics")),
        change.map(LawReader::change).orElse(null));
  }

  private static Change change(Place place) {
    var all = place.members("kind", "from", "note");
    var kind = all.require("kind").one(Change.Kind.class);
    var from = all.find("from").map(code -> code.matching(Place.CODE)).orElse(null);
    if ((from == null) != (kind == Change.Kind.NEW)) {
      throw place.fault(from == null ? Code.MISSING_KEY : Code.UNKNOWN_KEY, "from");
    }
    var note = all.find("note").map(text -> text.both(LONGEST_NAME)).orElse(null);
    if ((note == null) != (kind == Change.Kind.KEPT)) {
      throw place.fault(note == null ? Code.MISSING_KEY : Code.UNKNOWN_KEY, "note");
    }
    return new Change(kind, from, note);
  }
}
