package org.mifeng.platform.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mifeng.platform.checkup.CheckupFixture.aCityOfficer;
import static org.mifeng.platform.checkup.CheckupFixture.aName;
import static org.mifeng.platform.checkup.CheckupFixture.anEnterprise;
import static org.mifeng.platform.checkup.CheckupFixture.file;
import static org.mifeng.platform.checkup.CheckupFixture.published;

import org.junit.jupiter.api.Test;
import org.mifeng.index.form.SystemReader;
import org.mifeng.platform.checkup.SystemVersion.Verdict;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Versions of indicator systems: what comes in stays, and each step is taken once. */
@PlatformTest
class SystemsTest {
  @Autowired private Systems systems;
  @Autowired private SystemLoader loader;
  @Autowired private Checkups checkups;

  private final Viewer city = aCityOfficer();

  private SystemVersionId draft(byte[] file) {
    return systems.add(city, SystemReader.read(file).require(), file);
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String key) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(work)
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  @Test
  void theBuiltInSystemIsPublishedAtTheFirstStartAndOnlyThen() {
    var before = builtIn();
    assertThat(before).hasSize(1);
    assertThat(before.getFirst().standing()).contains(Verdict.PUBLISHED);

    loader.load(SystemReader.builtInFile());

    assertThat(builtIn()).isEqualTo(before);
    assertThat(systems.listOffered(anEnterprise())).contains(before.getFirst());
  }

  @Test
  void theParkSystemIsOfferedBesideTheDefaultAndSaysThatItIsNoStandard() {
    var enterprise = anEnterprise();
    var park =
        systems.listOffered(enterprise).stream()
            .filter(version -> version.label().system().equals("HZ-TS-PARK-DRAFT"))
            .findFirst()
            .orElseThrow();
    var content = systems.content(enterprise, park.id());

    assertThat(content.indicators()).hasSize(15);
    assertThat(content.vectors()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(content.head().status().zh()).contains("自拟内容").contains("不是任何国家");
    assertThat(content.head().status().en()).contains("Own drafting");
    assertThat(checkups.start(enterprise, park.id(), "full", false)).isNotNull();
  }

  private java.util.List<SystemVersion> builtIn() {
    return systems.list(city).stream()
        .filter(version -> version.label().system().equals("HZ-TS-INDEX-DRAFT"))
        .toList();
  }

  @Test
  void aFileIsGivenBackByteForByteWithItsComments() {
    var file = file(aName(), "1", "# 商业秘密", "# 一行注释\n# 商业秘密");

    assertThat(systems.yaml(city, draft(file))).isEqualTo(file);
  }

  @Test
  void anEnterpriseSeesNoDraftAndCanBeginNothingWithIt() {
    var id = draft(file(aName(), "1"));
    var enterprise = anEnterprise();

    assertRefused(() -> systems.require(enterprise, id), "checkup.refusal.no-such-system");
    assertRefused(
        () -> checkups.start(enterprise, id, "quick", false), "checkup.refusal.system-not-offered");
    assertRefused(() -> systems.list(enterprise), "identity.refusal.not-permitted");
  }

  @Test
  void eachStepIsTakenOnceInItsOrderAndWithAReason() {
    var id = draft(file(aName(), "1"));

    assertRefused(() -> systems.retire(city, id, "尚未发布"), "checkup.refusal.decided-otherwise");
    assertRefused(() -> systems.publish(city, id, "  "), "checkup.refusal.reason-length");
    systems.publish(city, id, "试用");
    assertRefused(() -> systems.publish(city, id, "再次"), "checkup.refusal.decided-otherwise");
    systems.retire(city, id, "换版");
    assertRefused(() -> systems.publish(city, id, "恢复"), "checkup.refusal.decided-otherwise");
    assertThat(systems.require(city, id).decisions())
        .extracting(SystemVersion.Decision::verdict, SystemVersion.Decision::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Verdict.PUBLISHED, "试用"),
            org.assertj.core.groups.Tuple.tuple(Verdict.RETIRED, "换版"));
  }

  @Test
  void aVersionOfATakenNameIsRefusedAndTheFirstOneStays() {
    var name = aName();
    var first = file(name, "1");
    var id = draft(first);

    assertRefused(() -> draft(file(name, "1", "企业规模？", "企业规模是？")), "checkup.refusal.version-taken");
    assertThat(systems.yaml(city, id)).isEqualTo(first);
  }

  @Test
  void theNewestPublishedVersionOfASystemIsOfferedAndNoneBeforeItsDay() {
    var name = aName();
    var first = published(systems, file(name, "1"));
    var second =
        published(systems, file(name, "2", "valid_from: '2026-11-01'", "valid_from: '2026-11-02'"));
    var coming =
        published(systems, file(name, "3", "valid_from: '2026-11-01'", "valid_from: '2199-01-01'"));

    var offered = systems.listOffered(anEnterprise()).stream().map(SystemVersion::id);

    assertThat(offered).contains(second).doesNotContain(first, coming);
  }
}
