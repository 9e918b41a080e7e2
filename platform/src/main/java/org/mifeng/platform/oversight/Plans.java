package org.mifeng.platform.oversight;

import static org.mifeng.platform.identity.Permission.MANAGE_PLANS;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Plans side by side, each in versions. What a plan says is public. */
@Component
public class Plans {
  private final PlanVersionStore store;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;
  private final Map<String, Plan> read = new ConcurrentHashMap<>();

  Plans(PlanVersionStore store, Transactions transactions, Audit audit, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A plan with the version it was read from.
   *
   * @param version the newest one
   */
  public record Current(Plan plan, PlanVersion version) {}

  /** All plans in their newest version, those in force or issued first, then by their beginning. */
  public List<Current> list(Viewer viewer) {
    return transactions.as(
        viewer,
        () ->
            store.listNewest().stream()
                .map(version -> new Current(planOf(version), version))
                .sorted(
                    Comparator.comparing((Current one) -> one.plan().head().standing().draft())
                        .thenComparing(
                            one -> one.plan().head().term().from(), Comparator.reverseOrder()))
                .toList());
  }

  /**
   * A plan in its newest version.
   *
   * @throws Refusal 404 when there is none of that code
   */
  public Current require(Viewer viewer, String code) {
    return transactions.as(
        viewer,
        () ->
            store
                .findNewest(code)
                .map(version -> new Current(planOf(version), version))
                .orElseThrow(() -> Refusal.notFound("oversight.refusal.no-such-plan")));
  }

  /** The versions of a plan, the newest first. */
  public List<PlanVersion> listVersions(Viewer viewer, String code) {
    return transactions.as(viewer, () -> store.listVersions(code));
  }

  /** The bodies a plan may name, by code. */
  public Map<String, Plan.Text> departments(Viewer viewer) {
    return transactions.as(viewer, store::listDepartments);
  }

  /**
   * Takes a plan in as a new version, or as a new plan when its code is new.
   *
   * @return the code of the plan
   * @throws Refusal 422 with the line of what is wrong; 409 when this text is a version already
   */
  public String take(Viewer viewer, String text) {
    viewer.require(MANAGE_PLANS);
    return transactions.as(
        viewer,
        () -> {
          var plan = read(text);
          var code = plan.head().code();
          if (!add(viewer, code, text, "import")) {
            throw Refusal.conflict("oversight.refusal.plan-known");
          }
          return code;
        });
  }

  /** Adds the city pack's plan unless this text is known; inside the platform's transaction. */
  void takeFromPack(Viewer viewer, String code, String text) {
    add(viewer, code, text, "pack");
  }

  private boolean add(Viewer viewer, String code, String text, String origin) {
    var sha256 = Bytes.hex(Digests.of(text.getBytes(StandardCharsets.UTF_8)).sha256());
    if (store.holds(code, sha256)) {
      return false;
    }
    var number = store.findNewest(code).map(PlanVersion::number).orElse(0) + 1;
    var version =
        new PlanVersion(code, number, sha256, text, origin, viewer.name(), clock.instant());
    if (!store.insert(viewer, version)) {
      throw Refusal.conflict("oversight.refusal.plan-changed-meanwhile");
    }
    audit.record(
        viewer,
        "oversight.plan-taken",
        code,
        Map.of("version", String.valueOf(number), "origin", origin, "sha256", sha256));
    return true;
  }

  private Plan read(String text) {
    try {
      return PlanReader.read(text, store.listDepartments().keySet());
    } catch (PlanFault fault) {
      throw Refusal.invalid("oversight.fault." + fault.code(), fault.arguments());
    }
  }

  /** A stored text was read before it was stored; it is read once for each of its versions. */
  private Plan planOf(PlanVersion version) {
    return read.computeIfAbsent(
        version.sha256(),
        digest -> PlanReader.read(version.body(), store.listDepartments().keySet()));
  }
}
