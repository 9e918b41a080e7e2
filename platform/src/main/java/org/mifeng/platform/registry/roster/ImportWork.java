package org.mifeng.platform.registry.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.registry.Directories;
import org.mifeng.platform.registry.Enrolments;
import org.mifeng.platform.registry.Enterprise;
import org.mifeng.platform.registry.EnterpriseId;
import org.mifeng.platform.registry.EnterpriseProfile;
import org.mifeng.platform.registry.Enterprises;
import org.mifeng.platform.registry.roster.RosterImport.Counts;
import org.mifeng.platform.registry.roster.RosterImport.Fault;
import org.mifeng.platform.registry.roster.RosterImport.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The long part of an import: reading and checking, writing. Two at a time, a few may wait. */
@Component
class ImportWork implements DisposableBean {
  static final int BATCH = 1_000;
  private static final int AT_A_TIME = 2;
  private static final int MOST_WAITING = 8;
  private static final long PATIENCE_MILLIS = 2_500;
  private static final Logger log = LoggerFactory.getLogger(ImportWork.class);

  private final ImportStore store;
  private final Enterprises enterprises;
  private final Enrolments enrolments;
  private final Directories directories;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore places = new Semaphore(AT_A_TIME, true);
  private final Map<UUID, Integer> done = new ConcurrentHashMap<>();

  ImportWork(
      ImportStore store,
      Enterprises enterprises,
      Enrolments enrolments,
      Directories directories,
      Transactions transactions,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.enterprises = enterprises;
    this.enrolments = enrolments;
    this.directories = directories;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Refuses when too many wait already: each holds a file in memory. */
  void requirePlace() {
    if (done.size() >= AT_A_TIME + MOST_WAITING) {
      throw Refusal.tooMany("registry.roster.refusal.busy");
    }
  }

  boolean isAtWork(UUID id) {
    return done.containsKey(id);
  }

  int progress(UUID id) {
    return done.getOrDefault(id, 0);
  }

  void read(Viewer viewer, UUID id, byte[] content) {
    begin(id, () -> readNow(viewer, id, content));
  }

  void write(Viewer viewer, UUID id) {
    begin(id, () -> writeNow(viewer, id));
  }

  private void begin(UUID id, Runnable work) {
    done.put(id, 0);
    var task =
        threads.submit(
            () -> {
              try {
                places.acquire();
                try {
                  work.run();
                } finally {
                  places.release();
                }
              } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
              } finally {
                done.remove(id);
              }
            });
    try {
      task.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException goesOn) {
      log.debug("Import {} goes on in the background", id);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException defect) {
      throw new IllegalStateException(defect.getCause());
    }
  }

  private void readNow(Viewer viewer, UUID id, byte[] content) {
    try {
      var reading = new Reading(viewer, id);
      RosterReader.read(content, reading::accept);
      reading.flush();
      move(viewer, id, Stage.READING, reading.count() == 0 ? empty() : null);
    } catch (RosterFault fault) {
      move(viewer, id, Stage.READING, new Fault(fault.key(), fault.arguments()));
    } catch (Stopped cancelled) {
      log.debug("Import {} was cancelled while it was read", id);
    } catch (RuntimeException defect) {
      log.error("Import {} failed", id, defect);
      move(viewer, id, Stage.READING, new Fault("registry.roster.fault.defect", List.of()));
    }
  }

  private static Fault empty() {
    return new Fault("registry.roster.fault.no-rows", List.of());
  }

  private void move(
      Viewer viewer, UUID id, Stage from, @org.jspecify.annotations.Nullable Fault fault) {
    var to = fault == null || from == Stage.CONFIRMING ? Stage.READY : Stage.UNREADABLE;
    transactions.run(viewer, () -> store.move(id, from, to, fault, clock.instant()));
  }

  private void writeNow(Viewer viewer, UUID id) {
    try {
      transactions.run(viewer, () -> writeAll(viewer, id));
    } catch (Refusal refusal) {
      var arguments = refusal.arguments().stream().map(String::valueOf).toList();
      move(viewer, id, Stage.CONFIRMING, new Fault(refusal.key(), arguments));
    } catch (RuntimeException defect) {
      log.error("Import {} could not be written", id, defect);
      move(viewer, id, Stage.CONFIRMING, new Fault("registry.roster.fault.not-written", List.of()));
    }
  }

  private void writeAll(Viewer viewer, UUID id) {
    var found = store.find(id).orElseThrow();
    var check = new RosterCheck(viewer, directories.current(), enterprises);
    var after = 0;
    var written = 0;
    for (var rows = store.listRows(id, "", after, BATCH);
        !rows.isEmpty();
        rows = store.listRows(id, "", after, BATCH)) {
      after = rows.getLast().line().line();
      var good = rows.stream().filter(row -> row.verdict() != CheckedLine.Verdict.WRONG).toList();
      write(viewer, check.check(good.stream().map(CheckedLine::line).toList()), found);
      written += good.size();
      done.put(id, written);
    }
    store.insertOutcome(viewer, id, "confirmed", clock.instant());
    audit.record(
        viewer, "registry.roster-written", id.toString(), Map.of("rows", String.valueOf(written)));
    store.move(id, Stage.CONFIRMING, Stage.CONFIRMED, null, clock.instant());
  }

  /** Writes checked rows; a row that was good and no longer is stops the whole import. */
  private void write(Viewer viewer, List<CheckedLine> lines, RosterImport found) {
    var added = new LinkedHashMap<EnterpriseProfile, LocalDate>();
    var changed = new LinkedHashMap<Enterprise, EnterpriseProfile>();
    var on = new HashMap<EnterpriseId, LocalDate>();
    for (var line : lines) {
      var plan = line.plan();
      if (plan == null) {
        throw Refusal.conflict(
            "registry.roster.refusal.row-no-longer-good", String.valueOf(line.line().line()));
      }
      var before = plan.before();
      if (before == null) {
        added.put(plan.profile(), plan.on());
      } else if (line.verdict() == CheckedLine.Verdict.UPDATE) {
        changed.put(before, plan.profile());
        on.put(before.id(), plan.on());
      }
    }
    if (!added.isEmpty()) {
      enrolments.takeOn(viewer, added, found.file().name(), false);
    }
    if (!changed.isEmpty()) {
      enrolments.bringUpToDate(viewer, changed, on);
    }
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }

  /** Collects rows, checks and keeps them batch by batch. */
  private final class Reading {
    private final Viewer viewer;
    private final UUID id;
    private final RosterCheck check;
    private final List<RosterLine> waiting = new ArrayList<>(BATCH);
    private Counts counts = Counts.NONE;

    Reading(Viewer viewer, UUID id) {
      this.viewer = viewer;
      this.id = id;
      this.check = new RosterCheck(viewer, directories.current(), enterprises);
    }

    void accept(RosterLine line) {
      waiting.add(line);
      if (waiting.size() >= BATCH) {
        flush();
      }
    }

    void flush() {
      if (waiting.isEmpty()) {
        return;
      }
      var lines = check.check(waiting);
      counts = counts.plus(lines);
      var reading = transactions.as(viewer, () -> store.append(id, lines, counts, clock.instant()));
      if (!reading) {
        throw new Stopped();
      }
      waiting.clear();
    }

    int count() {
      return counts.read();
    }
  }
}
