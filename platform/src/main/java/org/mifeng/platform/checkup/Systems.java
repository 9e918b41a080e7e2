package org.mifeng.platform.checkup;

import static org.mifeng.platform.identity.Permission.MANAGE_INDICATORS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.form.SystemReader;
import org.mifeng.index.form.SystemWriter;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.checkup.SystemVersion.Verdict;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Versions of indicator systems: brought in as files, published, retired. A version never changes
 * and never goes away, because answers are read against the one they were given to.
 */
@Component
public class Systems {
  /** Longest reason for a decision. */
  public static final int REASON_LIMIT = 500;

  private final SystemStore store;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  /** Versions never change, and a city has a few. */
  private final Map<SystemVersionId, IndicatorSystem> contents = new ConcurrentHashMap<>();

  Systems(SystemStore store, Transactions transactions, Audit audit, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** All versions, by system, the newest first. */
  public List<SystemVersion> list(Viewer viewer) {
    viewer.require(MANAGE_INDICATORS);
    return transactions.as(viewer, store::list);
  }

  /** Versions with which a check-up may begin today: the newest of each system. */
  public List<SystemVersion> listOffered(Viewer viewer) {
    LocalDate today = LegalTime.today(clock);
    Set<String> taken = new HashSet<>();
    return transactions.as(viewer, store::list).stream()
        .filter(version -> version.isOfferedOn(today))
        .filter(version -> taken.add(version.label().system()))
        .toList();
  }

  /**
   * A version this viewer may see.
   *
   * @throws Refusal 404 when there is none
   */
  public SystemVersion require(Viewer viewer, SystemVersionId id) {
    return transactions
        .as(viewer, () -> store.find(id))
        .orElseThrow(() -> Refusal.notFound("checkup.refusal.no-such-system"));
  }

  /** The file of a version, byte for byte as it was brought in. */
  public byte[] yaml(Viewer viewer, SystemVersionId id) {
    return transactions
        .as(viewer, () -> store.findYaml(id))
        .orElseThrow(() -> Refusal.notFound("checkup.refusal.no-such-system"));
  }

  /** What a version asks and how it is scored. */
  public IndicatorSystem content(Viewer viewer, SystemVersionId id) {
    var known = contents.get(id);
    if (known != null) {
      return known;
    }
    var content = SystemReader.read(yaml(viewer, id)).require();
    contents.put(id, content);
    return content;
  }

  /**
   * Brings a version in, as a draft.
   *
   * @param system what the file says, as {@link SystemReader} found it sound
   * @param yaml the file
   * @throws Refusal 409 when there is one of that name
   */
  public SystemVersionId add(Viewer viewer, IndicatorSystem system, byte[] yaml) {
    viewer.require(MANAGE_INDICATORS);
    var head = system.head();
    var id = new SystemVersionId(UUID.randomUUID());
    var sha256 = SystemWriter.digests(system).sha256();
    transactions.run(
        viewer,
        () -> {
          var version = new SystemStore.NewVersion(id, head, yaml, sha256);
          if (!store.insert(version, viewer, clock.instant())) {
            throw Refusal.conflict("checkup.refusal.version-taken", head.id(), head.version());
          }
          audit.record(
              viewer,
              "checkup.system-added",
              id.toString(),
              Map.of("system", head.id(), "version", head.version()));
        });
    return id;
  }

  /**
   * Lets check-ups begin with a version.
   *
   * @throws Refusal 409 when it is no draft, 422 without a reason
   */
  public void publish(Viewer viewer, SystemVersionId id, String reason) {
    decide(viewer, id, Verdict.PUBLISHED, reason);
  }

  /**
   * Lets no further check-up begin with a version.
   *
   * @throws Refusal 409 when it is not published, 422 without a reason
   */
  public void retire(Viewer viewer, SystemVersionId id, String reason) {
    decide(viewer, id, Verdict.RETIRED, reason);
  }

  private void decide(Viewer viewer, SystemVersionId id, Verdict verdict, String reason) {
    viewer.require(MANAGE_INDICATORS);
    var given = reason.strip();
    if (given.isEmpty() || given.length() > REASON_LIMIT) {
      throw Refusal.invalid("checkup.refusal.reason-length", REASON_LIMIT);
    }
    transactions.run(
        viewer,
        () -> {
          var standing = require(viewer, id).standing().orElse(null);
          boolean fits =
              switch (verdict) {
                case PUBLISHED -> standing == null;
                case RETIRED -> standing == Verdict.PUBLISHED;
              };
          if (!fits || !store.insert(id, verdict, given, viewer, clock.instant())) {
            throw Refusal.conflict("checkup.refusal.decided-otherwise");
          }
          audit.record(
              viewer, "checkup.system-" + verdict.code(), id.toString(), Map.of("reason", given));
        });
  }
}
