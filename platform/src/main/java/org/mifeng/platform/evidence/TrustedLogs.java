package org.mifeng.platform.evidence;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.note.NoteVerifier;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.ledger.trust.TrustedLog;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * The platform's own trust policy: its logs and their keys, signed by the keys of the running log.
 * Whoever checks receipts keeps a copy from a day they trusted the platform.
 */
@Component
public class TrustedLogs {
  private record Made(List<TileStore.Keys> logs, boolean signed, TrustPolicy policy) {}

  private final TileStore store;
  private final Sequencer sequencer;
  private final AtomicReference<@Nullable Made> last = new AtomicReference<>();

  TrustedLogs(TileStore store, Sequencer sequencer) {
    this.store = store;
    this.sequencer = sequencer;
  }

  /**
   * The policy; the same bytes until a log begins or ends.
   *
   * @throws Refusal 503 before the first log is created
   */
  public TrustPolicy policy() {
    var logs = store.listLogs();
    if (logs.isEmpty()) {
      throw Refusal.unavailable("evidence.refusal.standing-by");
    }
    var identity = sequencer.opened().map(OpenedLog::identity);
    var made = last.get();
    boolean fresh =
        made != null && made.logs().equals(logs) && (made.signed() || identity.isEmpty());
    if (made != null && fresh) {
      return made.policy();
    }
    var policy = make(logs, identity);
    last.set(new Made(logs, identity.isPresent(), policy));
    return policy;
  }

  private static TrustPolicy make(List<TileStore.Keys> logs, Optional<LogIdentity> identity) {
    // Whole seconds: a deposit of the log's first moment is not before it.
    var unsigned =
        TrustPolicy.of(
            logs.getLast().createdAt().truncatedTo(ChronoUnit.SECONDS),
            null,
            logs.stream().map(TrustedLogs::trusted).toList());
    return identity.map(keys -> unsigned.signedBy(keys.sha256(), keys.sm3())).orElse(unsigned);
  }

  private static TrustedLog trusted(TileStore.Keys log) {
    return new TrustedLog(
        NoteVerifier.parse(log.verifierSha256()),
        NoteVerifier.parse(log.verifierSm3()),
        log.createdAt().truncatedTo(ChronoUnit.SECONDS),
        log.frozenAt(),
        null);
  }
}
