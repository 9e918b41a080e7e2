package org.mifeng.platform.consultation.questions;

import org.jspecify.annotations.Nullable;

/**
 * What an asker says about a question.
 *
 * @param number of an anonymous question
 * @param phrase that opens it
 * @param confirmed codes of the signs of secret content that may stand
 * @param rating 1 to 5, or empty
 */
record SayForm(
    @Nullable String number,
    @Nullable String phrase,
    @Nullable String words,
    @Nullable String confirmed,
    @Nullable String rating,
    @Nullable String opinion) {
  String givenWords() {
    return AskForm.value(words);
  }

  String givenOpinion() {
    return AskForm.value(opinion);
  }

  String givenConfirmed() {
    return AskForm.value(confirmed);
  }

  /** 1 to 5; 0 for none, -1 for what is no rating. */
  int stars() {
    var typed = AskForm.value(rating);
    if (typed.isEmpty()) {
      return 0;
    }
    return typed.matches("[1-5]") ? Integer.parseInt(typed) : -1;
  }
}
