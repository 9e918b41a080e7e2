package org.mifeng.platform.checkup;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.form.SystemReader;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.springframework.context.ApplicationContext;

/** Enterprises, officers and indicator systems to try check-ups with; each call gives a new one. */
public final class CheckupFixture {
  private static final String BUILT_IN =
      new String(SystemReader.builtInFile(), java.nio.charset.StandardCharsets.UTF_8);

  private CheckupFixture() {}

  /** The administrator of an enterprise nobody has met before. */
  public static Viewer anEnterprise() {
    return someone(Seat.ENTERPRISE, Reach.OWN, UUID.randomUUID(), "管理员");
  }

  /** A colleague in the same enterprise. */
  public static Viewer colleagueOf(Viewer viewer) {
    return someone(Seat.STAFF, Reach.OWN, viewer.organisation().value(), "同事");
  }

  /** An officer of the city. */
  public static Viewer aCityOfficer() {
    return someone(Seat.CITY, Reach.EVERYTHING, UUID.randomUUID(), "市局");
  }

  static Viewer someone(Seat seat, Reach reach, UUID organisation, String name) {
    return new Viewer(
        new AccountId(UUID.randomUUID()),
        new OrganisationId(organisation),
        seat,
        reach,
        name,
        EnumSet.copyOf(Permission.of(seat)));
  }

  /** The file of the built-in system under another name or version, with further changes. */
  public static byte[] file(String system, String version, String... replacements) {
    var text =
        BUILT_IN
            .replaceFirst("id: HZ-TS-INDEX-DRAFT", "id: " + system)
            .replaceFirst("version: 2026.11-draft1", "version: " + version);
    for (int i = 0; i < replacements.length; i += 2) {
      if (!text.contains(replacements[i])) {
        throw new IllegalArgumentException("not in the file: " + replacements[i]);
      }
      text = text.replace(replacements[i], replacements[i + 1]);
    }
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** A published version of a system of its own. */
  static SystemVersionId published(Systems systems, byte[] file) {
    var id = systems.add(aCityOfficer(), SystemReader.read(file).require(), file);
    systems.publish(aCityOfficer(), id, "试用");
    return id;
  }

  /** A system nobody else uses. */
  static String aName() {
    return "T-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** The first option of each scope question. */
  public static Map<String, String> scope(IndicatorSystem system) {
    Map<String, String> scope = new HashMap<>();
    system
        .yardstick()
        .applicability()
        .scope()
        .forEach((question, options) -> scope.put(question, options.getFirst()));
    return scope;
  }

  /** A signed check-up with the same level for each item, on the enterprise's word. */
  public static CheckupId signed(
      ApplicationContext application, Viewer viewer, SystemVersionId id, String set, int level) {
    var checkup = answered(application, viewer, id, set, level);
    application.getBean(Signing.class).sign(viewer, checkup);
    return checkup;
  }

  /** A check-up with the same level for each item, on the enterprise's word, and not signed. */
  public static CheckupId answered(
      ApplicationContext application, Viewer viewer, SystemVersionId id, String set, int level) {
    var system = application.getBean(Systems.class).content(viewer, id);
    var answering = application.getBean(Answering.class);
    var checkup = application.getBean(Checkups.class).start(viewer, id, set, false);
    answering.putScope(viewer, checkup, scope(system), 0);
    system
        .indicatorsOf(set)
        .forEach(indicator -> answering.answer(viewer, checkup, indicator.code(), level(level), 0));
    return checkup;
  }

  /** A level on the enterprise's word. */
  public static Claim level(int level) {
    return new Claim(String.valueOf(level), "", Claim.ProofClaim.NONE);
  }

  /** A level shown by a document of a day. */
  public static Claim documented(int level, LocalDate day) {
    return new Claim(
        String.valueOf(level),
        "",
        new Claim.ProofClaim("document", day.toString(), "", "保密制度 2026-03", ""));
  }
}
