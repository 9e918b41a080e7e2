package org.mifeng.platform.consultation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of questions, in working days.
 *
 * @param answerWithin to the answer
 * @param complexWithin to the answer of a complex question
 * @param silence of the asker after an answer, until the question closes by itself
 */
@ConfigurationProperties("mifeng.consultation")
record ConsultationProperties(
    @DefaultValue("2") int answerWithin,
    @DefaultValue("5") int complexWithin,
    @DefaultValue("10") int silence) {
  private static final int MOST = 200;

  public ConsultationProperties {
    if (answerWithin < 1
        || complexWithin < answerWithin
        || complexWithin > MOST
        || silence < 1
        || silence > MOST) {
      throw new IllegalArgumentException(
          "mifeng.consultation: terms are 1 to " + MOST + " working days, complex the longer one");
    }
  }
}
