package org.mifeng.platform.evidence.timestamping;

import org.mifeng.platform.evidence.Brake;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Refuses deposits while time-stamps are overdue, where the operator chose so. */
@Component
class TimeBrake implements Brake {
  private final TokenShelf shelf;
  private final TimestampingProperties properties;

  TimeBrake(TokenShelf shelf, TimestampingProperties properties) {
    this.shelf = shelf;
    this.properties = properties;
  }

  @Override
  public void requireOpen() {
    if (properties.stopDeposits() && shelf.isOverdue()) {
      throw Refusal.unavailable("evidence.timestamping.refusal.overdue");
    }
  }
}
