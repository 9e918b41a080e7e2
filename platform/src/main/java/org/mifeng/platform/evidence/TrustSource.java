package org.mifeng.platform.evidence;

import org.mifeng.ledger.trust.Corroboration;

/** Somebody beside the log whose word lifts receipts, and whom checkers must know for it. */
public interface TrustSource {
  /** What goes into the platform's trust policy; the same object until it changes. */
  Corroboration trust();
}
