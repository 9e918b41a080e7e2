package org.mifeng.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.SecondNode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class SecondNodeTest {
  @Autowired ApplicationContext first;

  @Test
  void aNodeOnAnExternalDatabaseSeesWhatTheOtherNodeRecorded() throws Exception {
    var system = Viewer.system("second-node-test");
    var subject = UUID.randomUUID().toString();
    try (var second = SecondNode.beside(first)) {
      first
          .getBean(Transactions.class)
          .run(
              system,
              () ->
                  first
                      .getBean(Audit.class)
                      .record(system, "database.seen-by-both", subject, Map.of()));

      long seen =
          second
              .context()
              .getBean(Transactions.class)
              .as(
                  system,
                  () ->
                      second
                          .context()
                          .getBean(JdbcClient.class)
                          .sql("select count(*) from audit.deed where subject = :subject")
                          .param("subject", subject)
                          .query(Long.class)
                          .single());
      assertThat(seen).isEqualTo(1);
      assertThat(second.context().containsBean("embeddedPostgres")).isFalse();
    }
  }
}
