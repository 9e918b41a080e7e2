package org.mifeng.platform.evidence.timestamping;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether new entries get their time-stamps in time. */
@Component
class TimestampsHealthIndicator implements HealthIndicator {
  private final TokenShelf shelf;

  TimestampsHealthIndicator(TokenShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public Health health() {
    return (shelf.isOverdue() ? Health.down() : Health.up()).build();
  }
}
