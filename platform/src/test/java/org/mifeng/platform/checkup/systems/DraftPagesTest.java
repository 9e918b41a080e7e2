package org.mifeng.platform.checkup.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mifeng.index.form.SystemReader;
import org.mifeng.platform.checkup.CheckupFixture;
import org.mifeng.platform.checkup.SystemDrafts;
import org.mifeng.platform.checkup.Systems;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.Browser;
import org.mifeng.platform.testing.Newcomers;
import org.mifeng.platform.testing.People;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The city writes a new version in the browser, sees a question as enterprises will, publishes. */
@PlatformTest
class DraftPagesTest {
  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;
  @Autowired private Systems systems;
  @Autowired private SystemDrafts drafts;

  private final org.mifeng.platform.identity.Viewer city = CheckupFixture.aCityOfficer();

  private UUID draftOf(String name) {
    var file = CheckupFixture.file(name, "1");
    var version = systems.add(city, SystemReader.read(file).require(), file);
    systems.publish(city, version, "试用");
    var content = org.mifeng.index.form.SystemWriter.draft(systems.content(city, version));
    return drafts.begin(city, version, Tree.put(content, "meta.version", Tree.word("2")));
  }

  private static String aName() {
    return "E-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String key) {
    org.assertj.core.api.Assertions.assertThatExceptionOfType(Refusal.class)
        .isThrownBy(work)
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  @Test
  void whoeverHasNotSeenTheLastSavingDoesNotReplaceIt() {
    var id = draftOf(aName());
    var content = drafts.require(city, id).content();
    drafts.save(city, id, 1, content, "head");

    assertRefused(
        () -> drafts.save(CheckupFixture.aCityOfficer(), id, 1, content, "head"),
        "checkup.refusal.draft-overtaken");
    assertRefused(() -> drafts.release(city, id, 1, "发布"), "checkup.refusal.draft-overtaken");
    drafts.discard(city, id);
    assertRefused(() -> drafts.save(city, id, 2, content, "head"), "checkup.refusal.draft-closed");
    assertThat(drafts.listOpen(city)).noneMatch(draft -> draft.id().equals(id));
    assertRefused(
        () -> drafts.require(CheckupFixture.anEnterprise(), id), "identity.refusal.not-permitted");
  }

  @Test
  void aDraftWithProblemsIsKeptAndNotPublished() {
    var id = draftOf(aName());
    var broken =
        Tree.put(drafts.require(city, id).content(), "meta.valid_from", Tree.word("morgen"));
    drafts.save(city, id, 1, broken, "head");

    assertRefused(() -> drafts.release(city, id, 2, "发布"), "checkup.refusal.draft-unsound");
    drafts.discard(city, id);
  }

  @Test
  void aQuestionIsEditedPreviewedAndPublished() {
    var name = aName();
    var id = draftOf(name);
    try (var pages = Browser.visit(port)) {
      signIn(pages.in("zh"));
      pages.width(1440);
      var path = "/indicator-drafts/" + id;
      assertThat(pages.glance(path + "/indicators/D1-01", "indicator-edit")).isEmpty();
      var page = pages.in("zh").width(1440).open(path + "/indicators/D1-01").page();
      page.locator("[name='question.zh']").fill("董事会是否指定一名负责人？");
      page.locator("[name='question.en']").fill("");
      page.locator("main form.form button[type=submit]").first().click();
      page.waitForLoadState();
      assertThat(page.locator(".notice--warning").innerText()).contains("S13");
      pages.open(path + "/indicators/D1-01/preview");
      assertThat(page.locator("main").innerText()).contains("补齐后才能预览");

      pages.open(path);
      page.locator(".notice--warning a").first().click();
      page.waitForLoadState();
      page.locator("[name='question.en']").fill("Has the board named one person?");
      page.locator("main form.form button[type=submit]").first().click();
      page.waitForLoadState();
      assertThat(page.locator(".notice--success").allInnerTexts().toString()).contains("没有发现问题");
      pages.open(path + "/indicators/D1-01/preview");
      assertThat(page.locator(".item__question").innerText()).isEqualTo("董事会是否指定一名负责人？");

      assertThat(pages.glance(path, "indicator-draft")).isEmpty();
      pages.in("zh").width(1440).open(path);
      assertThat(page.locator("output[data-sum]").innerText()).isEqualTo("100");
      page.locator("[name='weight-D1']").fill("9");
      assertThat(page.locator("output[data-sum]").innerText()).isEqualTo("101");
      page.locator("form[action$='/weights'] button").click();
      page.waitForLoadState();
      assertThat(page.locator(".notice--warning").innerText()).contains("S19");
      page.locator("[name='weight-D1']").fill("8");
      page.locator("form[action$='/weights'] button").click();
      page.waitForLoadState();
      assertThat(page.locator("main").innerText()).contains("与现行版本的差异").contains("D1-01");
      page.locator("details.confirm:has(form[action$='/publication']) summary").click();
      page.locator("form[action$='/publication'] textarea").fill("董事会负责");
      page.locator("form[action$='/publication'] button").click();
      page.waitForURL("**/indicator-systems/*");
      assertThat(page.locator(".heading .tag").innerText()).isEqualTo("已发布");
    }
    assertThat(
            systems.listOffered(CheckupFixture.anEnterprise()).stream()
                .filter(version -> version.label().system().equals(name))
                .map(version -> version.label().version()))
        .containsExactly("2");
  }

  private void signIn(org.mifeng.platform.testing.Pages pages) {
    var newcomers =
        new Newcomers(
            context.getBean(Organisations.class),
            context.getBean(Accounts.class),
            context.getBean(Seats.class));
    var officer = newcomers.person(OrganisationKind.CITY, Seat.CITY);
    new People(context)
        .signIn(
            pages,
            new People.Person(
                officer.login(), Newcomers.PASSWORD, Seat.CITY, officer.organisation()));
  }
}
