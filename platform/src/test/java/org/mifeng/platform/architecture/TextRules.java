package org.mifeng.platform.architecture;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mifeng.platform.architecture.HouseRule.Finding;

/** What a person reads comes from the message bundles, in two languages. */
final class TextRules {
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  /** Two words or more, the first with a capital: a sentence for people. */
  private static final Pattern SENTENCE = Pattern.compile("^[A-Z][a-z]+( [\\w',-]+)+[.!?]?$");

  private static final Pattern VISIBLE_ATTRIBUTE =
      Pattern.compile(
          "\\b(title|aria-label|aria-description|placeholder|alt|label|summary)=\"([^\"$]*\\p{L}[^\"$]*)\"");

  static final HouseRule<List<SourceFile>> NO_CHINESE_IN_JAVA =
      HouseRule.<List<SourceFile>>of(
              "No Chinese text in Java: it belongs in messages/ or content/",
              files ->
                  files.stream()
                      .filter(file -> file.isJava() && !file.isTest())
                      .filter(file -> !file.name().equals("package-info.java"))
                      .flatMap(
                          file ->
                              JavaText.of(file).literals().stream()
                                  .filter(literal -> CHINESE.matcher(literal.value()).find())
                                  .map(
                                      literal ->
                                          new Finding(
                                              file.path(),
                                              "line " + literal.line() + ": " + literal.value()))))
          .except(Map.of());

  static final HouseRule<List<SourceFile>> NO_TEXT_IN_TEMPLATES =
      HouseRule.<List<SourceFile>>of(
              "A template holds no text for people: it asks the messages",
              files ->
                  files.stream().filter(SourceFile::isTemplate).flatMap(TextRules::visibleText))
          .except(Map.of());

  private TextRules() {}

  private static Stream<Finding> visibleText(SourceFile file) {
    var literals =
        JavaText.of(TemplateText.expressions(file.text())).literals().stream()
            .filter(
                literal ->
                    CHINESE.matcher(literal.value()).find()
                        || SENTENCE.matcher(literal.value()).matches())
            .map(literal -> new Finding(file.path(), "text in an expression: " + literal.value()));
    var words =
        TemplateText.words(file.text()).map(text -> new Finding(file.path(), "text: " + text));
    var attributes =
        VISIBLE_ATTRIBUTE
            .matcher(TemplateText.markup(file.text()))
            .results()
            .map(result -> new Finding(file.path(), "text in " + result.group()));
    return Stream.of(literals, words, attributes).flatMap(found -> found);
  }
}
