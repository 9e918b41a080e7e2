package org.mifeng.ledger.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.renewal.AlgorithmCalendar;
import org.mifeng.ledger.witness.WitnessPolicy;

/**
 * Whom a policy trusts beside the logs themselves: what lifts a receipt above level 1.
 *
 * @param witnesses which witnesses must have cosigned, or null when none is known
 * @param authorities time-stamping authorities
 * @param chains block chains
 * @param algorithms until when each algorithm may be relied on
 */
public record Corroboration(
    @Nullable WitnessPolicy witnesses,
    List<TrustedAuthority> authorities,
    List<TrustedChain> chains,
    AlgorithmCalendar algorithms) {
  /** Nobody beside the logs. */
  public static final Corroboration NONE =
      new Corroboration(null, List.of(), List.of(), AlgorithmCalendar.EMPTY);

  public Corroboration {
    authorities = List.copyOf(authorities);
    chains = List.copyOf(chains);
  }

  /** All of them in one; of several witness policies the first counts. */
  public static Corroboration of(List<Corroboration> parts) {
    WitnessPolicy witnesses = null;
    List<TrustedAuthority> authorities = new ArrayList<>();
    List<TrustedChain> chains = new ArrayList<>();
    Map<String, Instant> ends = new TreeMap<>();
    for (Corroboration part : parts) {
      witnesses = witnesses == null ? part.witnesses() : witnesses;
      authorities.addAll(part.authorities());
      chains.addAll(part.chains());
      part.algorithms()
          .usableUntil()
          .forEach((name, end) -> ends.merge(name, end, Corroboration::earlier));
    }
    return new Corroboration(witnesses, authorities, chains, new AlgorithmCalendar(ends));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
