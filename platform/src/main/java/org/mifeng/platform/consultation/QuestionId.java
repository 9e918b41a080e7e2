package org.mifeng.platform.consultation;

import java.util.UUID;

/** Id of a question. */
public record QuestionId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
