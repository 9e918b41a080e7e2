package org.mifeng.platform.workflow;

import java.time.Instant;
import java.util.UUID;
import org.mifeng.platform.kernel.DomainEvent;

/**
 * What chains tell the rooms they belong to, inside the transaction in which it happens: a room
 * listens with {@code @EventListener} and looks at {@code kind}, so that its matter moves on
 * together with the last signature or not at all.
 */
public sealed interface ApprovalEvent extends DomainEvent {
  /**
   * A chain has been decided.
   *
   * @param approved whether all steps were signed; else somebody rejected it
   * @param by name of whoever signed last or rejected
   */
  record Decided(
      UUID approval, String kind, String subject, boolean approved, String by, Instant at)
      implements ApprovalEvent {}
}
