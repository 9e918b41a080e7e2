package org.mifeng.platform.learning.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.learning.Courses;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages of a course as somebody with an account uses them. */
@PlatformTest
class StudyPagesTest {
  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private Courses courses;

  @Test
  void aCourseIsTakenFromTheCatalogueToItsResult() {
    var person = new EvidencePeople(application).anEnterprise();
    var visitor = new Visitor(port);
    visitor.signIn(person.login(), EvidencePeople.PASSWORD);
    assertThat(visitor.get("/courses").body()).contains("商业秘密基础", "/courses/inventory");
    assertThat(visitor.get("/courses?q=no-such-word").body()).contains("没有符合条件的课程");

    var basics = courses.require("basics");
    assertThat(visitor.get("/courses/basics").body()).contains("请按顺序学习", "请核对官方文本");
    assertThat(visitor.get("/courses/basics/lessons/new-rules").leadsTo("/courses/basics"))
        .isTrue();
    assertThat(visitor.get("/lessons/basics/new-rules").body()).contains("学习整门课程");
    var first = basics.lessons().getFirst().code();
    var lesson = visitor.get("/courses/basics/lessons/" + first).body();
    assertThat(lesson).contains("记住这几点", "举例（虚构）", "请核对官方文本");
    var next = visitor.post("/courses/basics/lessons/" + first + "/completion", Map.of());
    assertThat(next.leadsTo("/courses/basics/lessons/" + basics.lessons().get(1).code())).isTrue();
    assertThat(visitor.get("/courses").body()).contains("已学1/" + basics.lessons().size());

    new Passing(application).lessons(person.viewer(), "basics");
    visitor.get("/courses/basics");
    assertThat(visitor.post("/courses/basics/test", Map.of()).leadsTo("/courses/basics/test"))
        .isTrue();
    var test = visitor.get("/courses/basics/test").body();
    assertThat(basics.exam().bank())
        .noneMatch(question -> test.contains(question.reason().text().zh()));
    assertThat(test).doesNotContain("正确答案</span>");

    var action = test.replaceAll("(?s).*action=\"(/courses/basics/test/[0-9a-f-]{36})\".*", "$1");
    assertThat(visitor.get(action).leadsTo("/courses/basics/test")).isTrue();
    var empty = visitor.post(action, Map.of());
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.body()).contains("第1题还没有作答", "第10题还没有作答");

    var answers = new HashMap<String, String>();
    basics.exam().bank().forEach(q -> answers.put(q.code(), q.choices().getFirst().code()));
    var kept = new HashMap<>(answers);
    kept.put("keep", "1");
    assertThat(visitor.post(action, kept).leadsTo("/courses/basics")).isTrue();
    assertThat(visitor.get("/courses/basics/test").body()).contains("checked");
    var handedIn = visitor.post(action, answers);
    assertThat(handedIn.leadsTo(action)).isTrue();
    assertThat(visitor.get(action).body())
        .contains("正确答案", "您的选择")
        .containsAnyOf("没有通过", "通过，课程完成");
    assertThat(visitor.post(action, kept).leadsTo(action)).isTrue();
  }

  @Test
  void anEnglishReaderIsToldWhereACourseIsInChinese() {
    var person = new EvidencePeople(application).anEnterprise();
    var visitor = new Visitor(port);
    visitor.signIn(person.login(), EvidencePeople.PASSWORD);
    visitor.get("/language?to=en&return=/courses");
    assertThat(visitor.get("/courses/basics").body())
        .contains("Trade-secret basics", "Check the official text");
    assertThat(visitor.get("/courses/digital-controls").body()).contains("in Chinese only");
    assertThat(visitor.get("/courses/nothing").status()).isEqualTo(404);
    assertThat(visitor.get("/courses/basics/certificate").status()).isEqualTo(404);
  }

  @Test
  void aFileOfACourseIsHandedOutInPartsToo() {
    var anybody = new Visitor(port);
    var whole = anybody.get("/lesson-files/inventory/inventory-list.csv");
    assertThat(whole.status()).isEqualTo(200);
    assertThat(whole.response().headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    var part =
        anybody.getBare("/lesson-files/inventory/inventory-list.csv", Map.of("Range", "bytes=0-9"));
    assertThat(part.status()).isEqualTo(206);
    assertThat(part.response().headers().firstValue("Content-Range").orElse(""))
        .startsWith("bytes 0-9/");
    assertThat(anybody.get("/lesson-files/inventory/course.yaml").status()).isEqualTo(404);
  }
}
