package org.mifeng.platform.consultation.drafting;

import java.time.Instant;
import java.util.List;
import org.mifeng.platform.consultation.ArticleRef;

/**
 * What a machine drafted for a question.
 *
 * @param version of the question it was made for
 * @param sent what went out of the asker's words
 * @param law what it cites, of the passages it was given
 * @param dropped what it cited beside them
 */
public record Draft(
    int version,
    String sent,
    String words,
    List<ArticleRef> law,
    List<String> dropped,
    String model,
    Instant at) {
  public Draft {
    law = List.copyOf(law);
    dropped = List.copyOf(dropped);
  }
}
