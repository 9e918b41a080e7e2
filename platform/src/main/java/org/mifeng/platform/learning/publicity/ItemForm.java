package org.mifeng.platform.learning.publicity;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.kernel.LegalTime;
import org.springframework.validation.BindingResult;

/** A version as it was typed. What is wrong goes to its field. */
final class ItemForm {
  private static final int ZH_TITLE = 80;
  private static final int ZH_SUMMARY = 300;
  private static final int ZH_BODY = 20_000;
  private static final int EN_TITLE = 200;
  private static final int EN_SUMMARY = 900;
  private static final int EN_BODY = ProseReader.LONGEST;
  private static final int PLACE = 200;
  private static final int MOST_SEATS = 10_000;

  /** What a case without names cannot hold: identity and credit numbers, mobile numbers. */
  private static final Pattern NAMING =
      Pattern.compile(
          "(?<![0-9A-Za-z])(?:[1-9][0-9]{16}[0-9Xx]|[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}|1[3-9][0-9]{9})(?![0-9A-Za-z])");

  private final Map<String, String> typed;
  private final BindingResult result;

  ItemForm(Map<String, String> typed, BindingResult result) {
    this.typed = typed;
    this.result = result;
  }

  /** What was typed; null once something is wrong with it. */
  @Nullable Content read(Kind kind) {
    var zh =
        new Words(
            required("titleZh", ZH_TITLE),
            required("summaryZh", ZH_SUMMARY),
            required("bodyZh", ZH_BODY));
    var en = english();
    var occasion = kind == Kind.EVENT ? occasion() : null;
    if (kind == Kind.CASE) {
      requireNameless();
    }
    return result.hasErrors() ? null : new Content(new Text(zh, en), occasion);
  }

  /** All of it, or none. */
  private @Nullable Words english() {
    if (text("titleEn").isEmpty() && text("summaryEn").isEmpty() && text("bodyEn").isEmpty()) {
      return null;
    }
    return new Words(
        required("titleEn", EN_TITLE),
        required("summaryEn", EN_SUMMARY),
        required("bodyEn", EN_BODY));
  }

  private @Nullable Occasion occasion() {
    var place = required("place", PLACE);
    var begins = moment("begins");
    var ends = moment("ends");
    var seats = seats();
    if (begins == null || ends == null) {
      return null;
    }
    if (!ends.isAfter(begins)) {
      result.rejectValue("ends", "learning.publicity.problem.ends");
    }
    return new Occasion(place, begins, ends, seats);
  }

  private int seats() {
    var text = text("seats");
    int seats = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    if (seats < 1 || seats > MOST_SEATS) {
      result.rejectValue(
          "seats", "learning.publicity.problem.seats", new Object[] {MOST_SEATS}, null);
    }
    return seats;
  }

  private @Nullable Instant moment(String field) {
    try {
      var text = text(field);
      return LocalDateTime.parse(text.length() > 19 ? "" : text)
          .atZone(LegalTime.CHINA)
          .toInstant();
    } catch (DateTimeException notAMoment) {
      result.rejectValue(field, "learning.publicity.problem.moment");
      return null;
    }
  }

  /** The editor says that nobody can be recognised, and no number gives anybody away. */
  private void requireNameless() {
    if (!"yes".equals(text("nameless"))) {
      result.rejectValue("nameless", "learning.publicity.problem.nameless");
    }
    for (var field :
        new String[] {"titleZh", "summaryZh", "bodyZh", "titleEn", "summaryEn", "bodyEn"}) {
      var found = NAMING.matcher(text(field));
      if (found.find()) {
        result.rejectValue(
            field, "learning.publicity.problem.number", new Object[] {found.group()}, null);
      }
    }
  }

  private String required(String field, int longest) {
    var text = text(field);
    // Length before content.
    if (text.length() > longest) {
      result.rejectValue(
          field, "learning.publicity.problem.long", new Object[] {longest, text.length()}, null);
    } else if (text.isEmpty()) {
      result.rejectValue(field, "learning.publicity.problem.empty");
    } else if (text.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n')) {
      result.rejectValue(field, "learning.publicity.problem.control");
    }
    return text;
  }

  private String text(String field) {
    return typed.getOrDefault(field, "").replace("\r\n", "\n").replace('\t', ' ').strip();
  }
}
