package org.mifeng.platform.identity;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction that has told the database who is asking. Row-level security reads
 * these settings (functions in schema {@code viewer}); a statement outside such a transaction sees
 * no protected row at all.
 *
 * <p>Work inside work joins the open transaction. When the inner viewer is another one (the
 * platform itself, say), the database hears of it, and hears of the outer viewer again when the
 * inner work is done: nobody keeps borrowed sight.
 */
@Component
public class Transactions {
  private final TransactionTemplate template;
  private final JdbcClient jdbc;

  public Transactions(PlatformTransactionManager manager, JdbcClient jdbc) {
    this.template = new TransactionTemplate(manager);
    this.jdbc = jdbc;
  }

  /** Runs the work as this viewer, in the transaction already open or in a new one. */
  public <T> T as(Viewer viewer, Supplier<T> work) {
    var result = template.execute(status -> stated(viewer, work));
    if (result == null) {
      throw new IllegalStateException("work in a transaction must return a value");
    }
    return result;
  }

  /** Runs the work as this viewer, in the transaction already open or in a new one. */
  public void run(Viewer viewer, Runnable work) {
    template.executeWithoutResult(
        status ->
            stated(
                viewer,
                () -> {
                  work.run();
                  return true;
                }));
  }

  /** Runs this once the open transaction has committed; at once when none is open. */
  static void afterCommit(Runnable work) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      work.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }

  private <T> T stated(Viewer viewer, Supplier<T> work) {
    var outer = (Viewer) TransactionSynchronizationManager.getResource(this);
    if (viewer.equals(outer)) {
      return work.get();
    }
    state(viewer);
    if (outer == null) {
      TransactionSynchronizationManager.bindResource(this, viewer);
      TransactionSynchronizationManager.registerSynchronization(new Forget());
      return work.get();
    }
    swap(viewer);
    var done = false;
    try {
      var result = work.get();
      done = true;
      return result;
    } finally {
      swap(outer);
      if (done) {
        state(outer);
      } else {
        stateAfterFailure(outer);
      }
    }
  }

  /** The transaction is to be rolled back; until then nobody may read on with the inner sight. */
  private void stateAfterFailure(Viewer outer) {
    try {
      state(outer);
    } catch (RuntimeException aborted) {
      // PostgreSQL refuses every further statement of a failed transaction, so nothing can be read.
    }
  }

  private void swap(@Nullable Viewer viewer) {
    TransactionSynchronizationManager.unbindResourceIfPossible(this);
    if (viewer != null) {
      TransactionSynchronizationManager.bindResource(this, viewer);
    }
  }

  private void state(Viewer viewer) {
    jdbc.sql(
            """
            select set_config('mifeng.account', :account, true),
                   set_config('mifeng.organisation', :organisation, true),
                   set_config('mifeng.seat', :seat, true),
                   set_config('mifeng.reach', :reach, true),
                   set_config('mifeng.reach_key', :key, true)
            """)
        .param("account", viewer.account().toString())
        .param("organisation", viewer.organisation().toString())
        .param("seat", viewer.seat().code())
        .param("reach", viewer.reach().kind().name())
        .param("key", viewer.reach().key())
        .query()
        .singleRow();
  }

  /**
   * Lets go of the stated viewer when the transaction ends, however it ends, and while it sleeps.
   */
  private final class Forget implements TransactionSynchronization {
    private @Nullable Viewer asleep;

    @Override
    public void suspend() {
      asleep =
          (Viewer) TransactionSynchronizationManager.unbindResourceIfPossible(Transactions.this);
    }

    @Override
    public void resume() {
      if (asleep != null) {
        TransactionSynchronizationManager.bindResource(Transactions.this, asleep);
      }
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Transactions.this);
    }
  }
}
