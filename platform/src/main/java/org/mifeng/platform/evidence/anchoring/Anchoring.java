package org.mifeng.platform.evidence.anchoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.platform.evidence.Round;
import org.mifeng.platform.evidence.Writing;
import org.mifeng.platform.evidence.publishing.Corroborator;
import org.mifeng.platform.evidence.publishing.PublishedCheckpoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at every configured chain again and again, each on its own: a slow one delays no other. */
@Component
class Anchoring extends Round {
  private static final Logger log = LoggerFactory.getLogger(Anchoring.class);

  /**
   * How the last look at a chain went.
   *
   * @param at when it was looked at
   * @param look what was seen, or null when it failed
   * @param trouble why it failed, or null
   */
  record Standing(Instant at, ChainAdapter.@Nullable Look look, @Nullable NodeException trouble) {}

  private final List<ChainPass> passes = new ArrayList<>();
  private final Map<String, Standing> standings = new ConcurrentHashMap<>();
  private final Clock clock;

  Anchoring(
      AnchoringProperties properties,
      Chains chains,
      ChainAccounts accounts,
      AnchorBook book,
      PublishedCheckpoints published,
      List<Corroborator> corroborators,
      Writing writing) {
    super("anchoring", properties.chains().isEmpty() ? Duration.ZERO : properties.look(), writing);
    this.clock = book.clock();
    var stamps = corroborators.stream().filter(one -> one.level() == Receipt.TIME_STAMPED).toList();
    var due = new DueStatements(writing::year, published, stamps, book, properties.patience());
    chains
        .settings()
        .forEach(
            (id, chain) ->
                passes.add(
                    new ChainPass(chain, properties, new EvmAdapter(chain), accounts, book, due)));
  }

  @Override
  protected void go() throws InterruptedException {
    try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
      each.invokeAll(passes.stream().map(pass -> (Callable<Standing>) () -> look(pass)).toList());
    }
  }

  private Standing look(ChainPass pass) {
    Standing standing;
    try {
      standing = new Standing(clock.instant(), pass.go(), null);
    } catch (RuntimeException e) {
      var trouble =
          e instanceof NodeException known
              ? known
              : new NodeException(NodeException.Trouble.DEFECT, e.getClass().getSimpleName(), e);
      var before = standings.get(pass.id());
      var last = before == null ? null : before.trouble();
      if (last == null || !last.both().equals(trouble.both())) {
        log.warn("Chain {} could not be looked at", pass.id(), trouble);
      }
      standing = new Standing(clock.instant(), null, trouble);
    }
    standings.put(pass.id(), standing);
    return standing;
  }

  /** How the last look at each chain went, by its id; empty on a node that does not write. */
  Map<String, Standing> standings() {
    return Map.copyOf(standings);
  }
}
