package org.mifeng.platform.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.note.NoteVerifier;
import org.mifeng.ledger.trust.Corroboration;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.ledger.trust.TrustedLog;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The platform's own trust policy: its logs and their keys, signed by the keys of the running log.
 * Whoever checks receipts keeps a copy from a day they trusted the platform.
 */
@Component
public class TrustedLogs {
  private record Made(
      List<TileStore.Keys> logs, Corroboration others, boolean signed, TrustPolicy policy) {}

  private final TileStore store;
  private final Sequencer sequencer;
  private final ObjectProvider<TrustSource> sources;
  private final LogProperties asked;
  private final AtomicReference<@Nullable Made> last = new AtomicReference<>();

  TrustedLogs(
      TileStore store,
      Sequencer sequencer,
      ObjectProvider<TrustSource> sources,
      LogProperties asked) {
    this.store = store;
    this.sequencer = sequencer;
    this.sources = sources;
    this.asked = asked;
  }

  /**
   * The policy; the same bytes until a log begins or ends, or others are trusted.
   *
   * @throws Refusal 503 before the first log is created
   */
  public TrustPolicy policy() {
    var logs = store.listLogs();
    if (logs.isEmpty()) {
      throw Refusal.unavailable("evidence.refusal.standing-by");
    }
    var identity = sequencer.opened().map(OpenedLog::identity);
    var others = Corroboration.of(sources.orderedStream().map(TrustSource::trust).toList());
    var made = last.get();
    boolean fresh =
        made != null
            && made.logs().equals(logs)
            && made.others().equals(others)
            && (made.signed() || identity.isEmpty());
    if (made != null && fresh) {
      return made.policy();
    }
    var policy = make(logs, others, identity);
    last.set(new Made(logs, others, identity.isPresent(), policy));
    return policy;
  }

  private TrustPolicy make(
      List<TileStore.Keys> logs, Corroboration others, Optional<LogIdentity> identity) {
    // Whole seconds: a deposit of the log's first moment is not before it.
    var unsigned =
        TrustPolicy.of(
                logs.getLast().createdAt().truncatedTo(ChronoUnit.SECONDS),
                null,
                logs.stream().map(this::trusted).toList())
            .with(others);
    return identity.map(keys -> unsigned.signedBy(keys.sha256(), keys.sm3())).orElse(unsigned);
  }

  private TrustedLog trusted(TileStore.Keys log) {
    return new TrustedLog(
        NoteVerifier.parse(log.verifierSha256()),
        NoteVerifier.parse(log.verifierSm3()),
        log.createdAt().truncatedTo(ChronoUnit.SECONDS),
        ended(log),
        asked.distrusted().get(log.year()));
  }

  /** The later of its end and its year's: a clock that was set back does not make receipts void. */
  private static @Nullable Instant ended(TileStore.Keys log) {
    var frozen = log.frozenAt();
    var year = LogCalendar.beginning(log.year() + 1);
    return frozen == null || frozen.isAfter(year) ? frozen : year;
  }
}
