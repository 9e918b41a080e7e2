package org.mifeng.platform.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.notifications.Notice.Recipient;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** How much is unread stands on every page, in words too, until it is read. */
@PlatformTest
class UnreadNumberTest {
  private static final Viewer SENDER = Viewer.system("test");

  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private Notices notices;
  @Autowired private Inbox inbox;
  @Autowired private Transactions transactions;

  @Test
  void theNumberStandsBesideTheMessagesUntilTheyAreRead() {
    var person = new EvidencePeople(application).anEnterprise();
    var visitor = new Visitor(port);
    visitor.signIn(person.login(), EvidencePeople.PASSWORD);
    inbox.readAll(person.viewer());
    assertThat(visitor.get("/account").body()).doesNotContain("条未读消息");
    for (int i = 0; i < 2; i++) {
      send(person.viewer());
    }
    assertThat(visitor.get("/account").body())
        .contains("<span class=\"navigation__count\">2<span class=\"hidden\"> 条未读消息</span>");
    for (int i = 0; i < 100; i++) {
      send(person.viewer());
    }
    assertThat(visitor.get("/account").body()).contains("<span class=\"navigation__count\">99+<");
    inbox.readAll(person.viewer());
    assertThat(visitor.get("/account").body()).doesNotContain("条未读消息");
    assertThat(visitor.get("/no-such-page").body()).contains("navigation").doesNotContain("条未读");
  }

  private void send(Viewer person) {
    transactions.run(
        SENDER,
        () ->
            notices.send(
                SENDER,
                new Notice(
                    "test:" + UUID.randomUUID(),
                    "test.notice.told",
                    new Recipient.Person(person.account()),
                    List.of("甲", "2026-12-01"),
                    "/check-ups",
                    false)));
  }
}
