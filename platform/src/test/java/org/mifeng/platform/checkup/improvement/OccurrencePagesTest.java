package org.mifeng.platform.checkup.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What an enterprise reports to itself, and the reminder that comes of it. */
@PlatformTest
class OccurrencePagesTest {
  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private Results results;

  private Visitor visitor = new Visitor(0);

  @BeforeEach
  void anEnterpriseWithAResult() {
    var person = new EvidencePeople(application).anEnterprise();
    new PlanFixture(application).signed(person.viewer(), 1);
    visitor = new Visitor(port);
    visitor.signIn(person.login(), EvidencePeople.PASSWORD);
  }

  @Test
  void whatHappenedRemindsUntilItIsWithdrawnAndContradictionsAreRefused() {
    var path = "/improvement-plan/occurrences";
    visitor.get(path);
    var sent = new HashMap<String, String>();
    sent.put("kind", "staff");
    sent.put("day", results.today().toString());
    sent.put("before", "100");
    sent.put("after", "91");
    sent.put("note", "<i>裁撤</i>");
    assertThat(visitor.post(path, sent).body()).contains("变动不足 10%").doesNotContain("<i>裁撤");
    sent.put("before", "0");
    assertThat(visitor.post(path, sent).body()).contains("变动前至少1人");
    sent.put("before", "-5");
    assertThat(visitor.post(path, sent).status()).isEqualTo(422);
    sent.put("kind", "incident");
    assertThat(visitor.post(path, sent).body()).contains("人数只用于");
    sent.put("kind", "earthquake");
    assertThat(visitor.post(path, sent).body()).contains("请选择发生了什么");
    sent.put("kind", "staff");
    sent.put("before", "100");
    sent.put("after", "90");
    sent.put("day", "2999-01-01");
    assertThat(visitor.post(path, sent).body()).contains("日期不能晚于今天");
    sent.put("day", results.today().toString());
    assertThat(visitor.post(path, sent).leadsTo(path)).isTrue();

    var home = visitor.get("/").body();
    assertThat(home).contains("人员变动达10%");
    var page = visitor.get(path).body();
    var id = page.replaceAll("(?s).*occurrences/([0-9a-f-]{36})/withdrawal.*", "$1");
    var empty = visitor.post(path + "/" + id + "/withdrawal", Map.of("reason", " "));
    assertThat(empty.status()).isEqualTo(422);
    visitor.get(path);
    assertThat(visitor.post(path + "/" + id + "/withdrawal", Map.of("reason", "误报")).leadsTo(path))
        .isTrue();
    assertThat(visitor.get("/").body()).doesNotContain("人员变动达10%");
  }
}
