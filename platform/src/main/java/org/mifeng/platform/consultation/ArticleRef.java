package org.mifeng.platform.consultation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which article of which text of a law: what an answer cites.
 *
 * @param law code of the law
 * @param version first day in force of its text
 * @param article code of the article there
 */
public record ArticleRef(String law, LocalDate version, String article) {
  private static final int LONGEST = 130;
  private static final Pattern FORM =
      Pattern.compile("([a-z0-9-]{1,60})/([0-9]{4}-[0-9]{2}-[0-9]{2})/([a-z0-9-]{1,60})");

  /** What a form sent, if it has the form of a reference; length before content. */
  public static Optional<ArticleRef> parse(String sent) {
    if (sent.length() > LONGEST) {
      return Optional.empty();
    }
    var found = FORM.matcher(sent);
    if (!found.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ArticleRef(found.group(1), LocalDate.parse(found.group(2)), found.group(3)));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  /** The same as {@link #parse} reads. */
  @Override
  public String toString() {
    return law + "/" + version + "/" + article;
  }
}
