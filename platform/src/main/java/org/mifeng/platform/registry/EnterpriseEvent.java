package org.mifeng.platform.registry;

import org.mifeng.platform.kernel.DomainEvent;

/** All the registry announces about enterprises. */
public sealed interface EnterpriseEvent extends DomainEvent {
  /** The enterprise it is about. */
  EnterpriseId enterprise();

  /** An enterprise has registered itself, or asks again after a refusal. */
  record Registered(EnterpriseId enterprise, String division) implements EnterpriseEvent {}

  /** The district has confirmed it. */
  record Confirmed(EnterpriseId enterprise, String division) implements EnterpriseEvent {}

  /** The district has refused it, with a reason kept as a decision. */
  record Refused(EnterpriseId enterprise, String division) implements EnterpriseEvent {}

  /** It has been closed: no new duty or right arises for it. */
  record Closed(EnterpriseId enterprise, String division) implements EnterpriseEvent {}
}
