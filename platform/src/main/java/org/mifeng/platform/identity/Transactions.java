package org.mifeng.platform.identity;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction that has told the database who is asking. Row-level security reads
 * these settings (functions in schema {@code viewer}); a statement outside such a transaction sees
 * no protected row at all.
 */
@Component
public class Transactions {
  private final TransactionTemplate template;
  private final JdbcClient jdbc;

  public Transactions(PlatformTransactionManager manager, JdbcClient jdbc) {
    this.template = new TransactionTemplate(manager);
    this.jdbc = jdbc;
  }

  /** Runs the work as this viewer; joins a transaction already open for the same viewer. */
  public <T> T as(Viewer viewer, Supplier<T> work) {
    var result =
        template.execute(
            status -> {
              state(viewer);
              return work.get();
            });
    if (result == null) {
      throw new IllegalStateException("work in a transaction must return a value");
    }
    return result;
  }

  /** Runs the work as this viewer; joins a transaction already open for the same viewer. */
  public void run(Viewer viewer, Runnable work) {
    template.executeWithoutResult(
        status -> {
          state(viewer);
          work.run();
        });
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
}
