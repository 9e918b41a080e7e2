package org.mifeng.platform.checkup.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mifeng.platform.evidence.EvidenceFixture.aCityOfficer;
import static org.mifeng.platform.evidence.EvidenceFixture.anEnterprise;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.documents.Printed;
import org.mifeng.platform.evidence.acts.Acts;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.registry.Enrolments;
import org.mifeng.platform.registry.Enterprises;
import org.mifeng.platform.registry.RegistryFixture;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A text is filled from the register, frozen when it is adopted, sealed once, and nobody else's.
 */
@PlatformTest
class AdoptionsTest {
  @Autowired private Library library;
  @Autowired private Filling filling;
  @Autowired private Adoptions adoptions;
  @Autowired private AdoptionStore store;
  @Autowired private Printing printing;
  @Autowired private Acts acts;
  @Autowired private Audit audit;
  @Autowired private Enrolments enrolments;
  @Autowired private Enterprises enterprises;
  @Autowired private Transactions transactions;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;

  private final Viewer owner = anEnterprise();

  private Adoption adopt(Viewer viewer, String code, Tongue tongue) {
    var template = library.require(code);
    filling.keep(viewer, template, tongue, TemplateFixture.values(template));
    return again(viewer, code, tongue);
  }

  private Adoption again(Viewer viewer, String code, Tongue tongue) {
    var filled = filling.filled(viewer, library.require(code), tongue);
    return adoptions.adopt(viewer, filled, Adoptions.seal(filled));
  }

  @Test
  void theRegistersRecordIsOfferedAndWhatWasTypedIsRememberedForAllTexts() {
    var known =
        RegistryFixture.awaiting(
            enrolments, enterprises, RegistryFixture.profile("范本预填测试", "330106", null));
    var viewer = RegistryFixture.enterprise(known.id());
    var policy = library.require("master-policy");
    var values = new HashMap<>(filling.values(viewer, policy, Tongue.ZH));
    assertThat(values)
        .containsEntry("enterprise", "范本预填测试")
        .containsEntry("creditCode", known.profile().creditCode().value())
        .containsEntry("reward", "通报表扬并计入年度绩效")
        .containsEntry("date", library.today().toString());

    values.put("department", "法务部");
    values.put("date", "2026-12-24");
    values.put("enterprise", "");
    filling.keep(viewer, policy, Tongue.ZH, values);

    assertThat(filling.values(viewer, library.require("exit-form"), Tongue.ZH))
        .containsEntry("department", "法务部")
        .containsEntry("enterprise", "")
        .containsEntry("date", library.today().toString());
    assertThat(filling.values(viewer, policy, Tongue.ZH)).containsEntry("date", "2026-12-24");
    assertThat(filling.values(viewer, policy, Tongue.EN)).containsEntry("enterprise", "范本预填测试");
    assertThat(filling.values(owner, policy, Tongue.ZH)).containsEntry("department", "");
  }

  @Test
  void adoptingFreezesTheTextAndSealsItsDigestOnce() {
    var first = adopt(owner, "nda-staff", Tongue.ZH);
    var second = again(owner, "nda-staff", Tongue.ZH);

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(adoptions.count(owner)).isOne();
    assertThat(acts.page(owner, 0, 10)).hasSize(1);
    var frozen = adoptions.frozen(owner, first.id());
    assertThat(Digests.of(frozen).sha256()).isEqualTo(first.digests().sha256());
    var statement = new String(acts.statement(owner, first.id()), StandardCharsets.UTF_8);
    assertThat(statement)
        .contains(
            "checkup.template-adopted",
            "\"template\":\"nda-staff\"",
            Bytes.hex(first.digests().sha256()),
            Bytes.hex(first.digests().sm3()))
        .doesNotContain("第一行");
    for (int tries = 0; tries < 300 && !acts.require(owner, first.id()).isSealed(); tries++) {
      LockSupport.parkNanos(50_000_000);
    }
    assertThat(acts.require(owner, first.id()).isSealed()).isTrue();

    var changed = new HashMap<>(filling.values(owner, library.require("nda-staff"), Tongue.ZH));
    changed.put("post", "工艺工程师");
    filling.keep(owner, library.require("nda-staff"), Tongue.ZH, changed);
    assertThat(again(owner, "nda-staff", Tongue.ZH).id()).isNotEqualTo(first.id());
    assertThat(adoptions.frozen(owner, first.id())).isEqualTo(frozen);
    assertThat(acts.page(owner, 0, 10)).hasSize(2);
  }

  @Test
  void anotherOrganisationSeesNothingOfIt() {
    var adoption = adopt(owner, "grading-form", Tongue.EN);
    var stranger = anEnterprise();

    assertNotFound(() -> adoptions.require(stranger, adoption.id()));
    assertNotFound(() -> adoptions.frozen(stranger, adoption.id()));
    assertThat(adoptions.list(stranger, 10, 0)).isEmpty();
    assertThat(adoptions.newest(stranger)).isEmpty();
    for (var viewer : List.of(stranger, aCityOfficer(), Viewer.system("test"))) {
      for (var table : List.of("adoption", "adopted_value", "typed_value")) {
        assertThat(rows(viewer, table)).as(table + " for " + viewer.seat()).isZero();
      }
    }
    assertThat(rows(owner, "adoption")).isOne();
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> adoptions.list(aCityOfficer(), 1, 0));
  }

  private long rows(Viewer viewer, String table) {
    return transactions.as(
        viewer, () -> jdbc.sql("select count(*) from checkup." + table).query(Long.class).single());
  }

  private static void assertNotFound(Runnable work) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(work::run)
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
  }

  @Test
  void whatIsIncompleteOrChangedSinceItWasSeenIsNotAdopted() {
    var template = library.require("nda-visitor");
    var empty = filling.filled(owner, template, Tongue.ZH);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> adoptions.adopt(owner, empty, Adoptions.seal(empty)))
        .satisfies(
            refusal -> {
              assertThat(refusal.key()).isEqualTo("checkup.refusal.incomplete");
              assertThat(String.valueOf(refusal.arguments().getFirst())).contains("归口管理部门");
            });

    filling.keep(owner, template, Tongue.ZH, TemplateFixture.values(template));
    var seen = Adoptions.seal(filling.filled(owner, template, Tongue.ZH));
    var other = new HashMap<>(TemplateFixture.values(template));
    other.put("officer", "另一人");
    filling.keep(owner, template, Tongue.ZH, other);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> adoptions.adopt(owner, filling.filled(owner, template, Tongue.ZH), seen))
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("checkup.refusal.text-changed"));
    assertThat(adoptions.count(owner)).isZero();
  }

  @Test
  void aNewerVersionShowsWhichAdoptedTextsRestOnAnOlderOne() {
    var adoption = adopt(owner, "carrier-register", Tongue.ZH);
    assertThat(adoptions.isOutdated(adoption)).isFalse();

    var old = library.require("carrier-register");
    var next = TemplateFixture.later(old, library.today());
    var tomorrow = with(List.of(old, next));
    assertThat(tomorrow.isOutdated(adoption)).isTrue();
    assertThat(tomorrow.filled(owner, adoption).template()).isSameAs(old);

    var gone = with(List.of(next));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> gone.filled(owner, adoption))
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("checkup.refusal.template-gone"));
    assertThat(new String(gone.frozen(owner, adoption.id()), StandardCharsets.UTF_8))
        .startsWith("涉密载体台账\ncarrier-register 2026-11-01 zh\n");
    var page =
        IndexPage.of(
            new Library(clock, library.catalogue(), List.of(next)),
            "",
            "",
            adoptions.newest(owner),
            Tongue.ZH,
            true);
    assertThat(page.items()).allMatch(IndexPage.Item::outdated);
  }

  private Adoptions with(List<Template> texts) {
    return new Adoptions(
        store, new Library(clock, library.catalogue(), texts), transactions, audit, events, clock);
  }

  @Test
  void aTextThatWasChangedUnderItsVersionIsNotPassedOffAsTheFrozenOne() {
    var adoption = adopt(owner, "training-record", Tongue.ZH);
    var old = library.require("training-record");
    var changed =
        new Template(
            old.code(),
            old.version(),
            old.name(),
            old.purpose(),
            old.indicators(),
            old.law().subList(0, 1),
            old.content());

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> with(List.of(changed)).filled(owner, adoption));
  }

  @Test
  void aPdfHoldsEachValueConformsAndSaysWhoseDraftingItIs() {
    for (var code : List.of("nda-partner", "evidence-index")) {
      var template = library.require(code);
      for (var tongue : Tongue.values()) {
        var filled = TemplateFixture.filled(template, tongue);
        var pdf = printing.pdf(new Sheet(filled, null));
        var text = flat(Printed.text(pdf));
        assertThat(text).doesNotContain("{").contains(flat(template.name().in(tongue)));
        for (var field : template.fields()) {
          assertThat(text)
              .as(code + " " + tongue + " " + field.name())
              .contains(flat(filled.shown(field.name())).replace("㐀𠮷", ""));
        }
        var notice = new Sheet(filled, null).notice();
        assertThat(text).contains(flat(notice.zh()), flat(notice.en()));
        assertThat(Printed.faults(pdf)).as(code + " " + tongue).isEmpty();
      }
    }
  }

  /** As it reads, wherever lines and pages end. */
  private static String flat(String text) {
    return text.replaceAll("[\\s　]+", "");
  }

  @Test
  void everyTextIsPrintedWithoutALackingCharacter() {
    for (var template : library.list()) {
      var blank = library.filled(template, Tongue.ZH, Map.of());
      var pdf = printing.pdf(new Sheet(blank, null));
      assertThat(Printed.text(pdf)).as(template.code()).doesNotContain("[U+");
    }
  }

  @Test
  void whoeverOnlyReadsTheLibrarySeesBlankTexts() {
    var officer = aCityOfficer();
    adopt(owner, "master-policy", Tongue.ZH);

    assertThat(filling.filled(officer, library.require("master-policy"), Tongue.ZH).values())
        .isEmpty();
    assertThat(adoptions.newest(officer)).isEmpty();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () -> filling.keep(officer, library.require("master-policy"), Tongue.ZH, Map.of()));
    assertThat(LocalDate.parse("2026-11-01"))
        .isEqualTo(adoptions.newest(owner).get("master-policy"));
  }
}
