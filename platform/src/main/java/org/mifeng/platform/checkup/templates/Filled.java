package org.mifeng.platform.checkup.templates;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in one language with what an enterprise typed. What was not typed is a blank line to write
 * on by hand; what was typed is never read again for fields.
 *
 * @param words what stands around every text
 */
record Filled(
    Template template, Tongue tongue, Map<String, String> values, Map<Word, Wording> words) {
  static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]{1,40})}");
  static final String BLANK = "________";

  Filled {
    values = Map.copyOf(values);
  }

  String title() {
    return template.name().in(tongue);
  }

  List<Block<String>> blocks() {
    return template.content().blocks().stream().map(block -> block.map(this::text)).toList();
  }

  /** Words in the text's language, with its fields filled in. */
  String text(Wording wording) {
    return PLACE
        .matcher(wording.in(tongue))
        .replaceAll(place -> Matcher.quoteReplacement(shown(place.group(1))));
  }

  /** Words that stand around the text, with {@code {0}}, {@code {1}} … replaced. */
  String word(Word word, Object... arguments) {
    var text = words.getOrDefault(word, Wording.both("")).in(tongue);
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }

  /** A law it rests on, with version and article, in a line. */
  String law(Citation citation) {
    return word(
        Word.CITATION,
        citation.law().in(tongue),
        citation.version().in(tongue),
        citation.article().in(tongue));
  }

  /** The number of an article: 第十二条, Article 12. */
  String article(int number) {
    return switch (tongue) {
      case ZH ->
          word(
              Word.ARTICLE,
              new RuleBasedNumberFormat(tongue.locale(), RuleBasedNumberFormat.SPELLOUT)
                  .format(number));
      case EN -> word(Word.ARTICLE, number);
    };
  }

  /** What stands for a field in the text. */
  String shown(String field) {
    var value = values.getOrDefault(field, "");
    if (value.isEmpty()) {
      return BLANK;
    }
    var date = template.field(field).filter(one -> one.kind() == Field.Kind.DATE).isPresent();
    return date ? date(value) : value;
  }

  private String date(String value) {
    try {
      return DateTimeFormatter.ofPattern(word(Word.DAY), tongue.locale())
          .format(LocalDate.parse(value));
    } catch (DateTimeException notADay) {
      return value;
    }
  }
}
