package org.mifeng.platform.checkup;

import static org.mifeng.platform.identity.Permission.MANAGE_INDICATORS;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.index.Indicator;
import org.mifeng.index.form.Draft;
import org.mifeng.index.form.Reading;
import org.mifeng.index.form.SystemReader;
import org.mifeng.index.form.SystemWriter;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * New versions of indicator systems that are still being written. A draft may be full of problems;
 * what becomes a version has none.
 */
@Component
public class SystemDrafts {
  /** Most drafts open at a time: each is a whole system. */
  static final int MOST_OPEN = 20;

  private static final Draft NOTHING = new Draft.Items(List.of(), "");

  /** What an enterprise reads of an indicator. */
  private static final List<String> WORDS =
      List.of(
          "name_zh",
          "name_en",
          "question",
          "levels",
          "evidence",
          "basis",
          "improve",
          "why_it_matters",
          "not_applicable_when");

  private final DraftStore store;
  private final Systems systems;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  SystemDrafts(
      DraftStore store, Systems systems, Transactions transactions, Audit audit, Clock clock) {
    this.store = store;
    this.systems = systems;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Begins a draft as a copy of a version.
   *
   * @param content what it says at first
   * @throws Refusal 409 when too many are open
   */
  public UUID begin(Viewer viewer, SystemVersionId from, Draft content) {
    viewer.require(MANAGE_INDICATORS);
    var id = UUID.randomUUID();
    transactions.run(
        viewer,
        () -> {
          systems.require(viewer, from);
          if (store.listOpen(MOST_OPEN).size() == MOST_OPEN) {
            throw Refusal.conflict("checkup.refusal.too-many-drafts", MOST_OPEN);
          }
          store.insert(id, from, viewer, clock.instant());
          store.insertRevision(id, 1, SystemWriter.yaml(content), viewer, clock.instant());
          audit.record(
              viewer, "checkup.draft-begun", id.toString(), Map.of("from", from.toString()));
        });
    return id;
  }

  /** The drafts that are open, the latest first. */
  public List<SystemDraft> listOpen(Viewer viewer) {
    viewer.require(MANAGE_INDICATORS);
    return transactions.as(
        viewer,
        () ->
            store.listOpen(MOST_OPEN).stream().map(store::find).flatMap(Optional::stream).toList());
  }

  /**
   * A draft.
   *
   * @throws Refusal 404 when there is none
   */
  public SystemDraft require(Viewer viewer, UUID id) {
    viewer.require(MANAGE_INDICATORS);
    return transactions
        .as(viewer, () -> store.find(id))
        .orElseThrow(() -> Refusal.notFound("checkup.refusal.no-such-draft"));
  }

  /**
   * Saves a draft, sound or not.
   *
   * @param seen the revision whoever saves has seen
   * @param what which part was changed, for the trail
   * @throws Refusal 409 when it is closed or somebody else has saved it since; 413 when it is
   *     longer than a system may be
   */
  public void save(Viewer viewer, UUID id, int seen, Draft content, String what) {
    viewer.require(MANAGE_INDICATORS);
    var yaml = SystemWriter.yaml(content);
    if (yaml.length > SystemReader.MAX_BYTES) {
      throw Refusal.tooLarge("checkup.refusal.draft-too-long");
    }
    transactions.run(
        viewer,
        () -> {
          var draft = requireOpen(viewer, id);
          if (draft.revision() != seen
              || !store.insertRevision(id, seen + 1, yaml, viewer, clock.instant())) {
            throw Refusal.conflict("checkup.refusal.draft-overtaken", draft.saved().name());
          }
          audit.record(
              viewer,
              "checkup.draft-saved",
              id.toString(),
              Map.of("what", what, "revision", String.valueOf(seen + 1)));
        });
  }

  private SystemDraft requireOpen(Viewer viewer, UUID id) {
    var draft = require(viewer, id);
    if (!draft.isOpen()) {
      throw Refusal.conflict("checkup.refusal.draft-closed");
    }
    return draft;
  }

  /** Throws a draft away; what was saved stays for the record. */
  public void discard(Viewer viewer, UUID id) {
    viewer.require(MANAGE_INDICATORS);
    transactions.run(
        viewer,
        () -> {
          requireOpen(viewer, id);
          close(viewer, id, null);
          audit.record(viewer, "checkup.draft-discarded", id.toString());
        });
  }

  private void close(
      Viewer viewer, UUID id, @org.jspecify.annotations.Nullable SystemVersionId system) {
    if (!store.insertClosure(id, system, viewer, clock.instant())) {
      throw Refusal.conflict("checkup.refusal.draft-closed");
    }
  }

  /**
   * Makes a draft a version and publishes it.
   *
   * @param seen the revision that was looked at
   * @throws Refusal 409 when it is closed, was saved since, or a version of its name is there; 422
   *     while it has problems or without a reason
   */
  public SystemVersionId release(Viewer viewer, UUID id, int seen, String reason) {
    viewer.require(MANAGE_INDICATORS);
    return transactions.as(
        viewer,
        () -> {
          var draft = requireOpen(viewer, id);
          if (draft.revision() != seen) {
            throw Refusal.conflict("checkup.refusal.draft-overtaken", draft.saved().name());
          }
          var system =
              reading(draft)
                  .system()
                  .orElseThrow(() -> Refusal.invalid("checkup.refusal.draft-unsound"));
          var version = systems.add(viewer, system, SystemWriter.yaml(system));
          systems.publish(viewer, version, reason);
          close(viewer, id, version);
          audit.record(
              viewer,
              "checkup.draft-released",
              id.toString(),
              Map.of("version", version.toString()));
          return version;
        });
  }

  /**
   * One indicator of a draft as far as its own words are sound, whatever is wrong elsewhere: it is
   * read in the place of the first one of the version the draft began as.
   */
  public Optional<Indicator> question(Viewer viewer, SystemDraft draft, String code) {
    var base = SystemWriter.draft(systems.content(viewer, draft.basedOn()));
    if (!(base instanceof Draft.Members(var parts, var unused))
        || !(parts.get("indicators") instanceof Draft.Items(var indicators, var unread))
        || !(indicators.getFirst() instanceof Draft.Members(var first, var unseen))) {
      return Optional.empty();
    }
    Map<String, Draft> mixed = new LinkedHashMap<>(first);
    WORDS.forEach(mixed::remove);
    members(draft.content(), "indicators").stream()
        .filter(one -> one.get("code") instanceof Draft.Word word && word.text().equals(code))
        .findFirst()
        .ifPresent(
            words ->
                WORDS.stream()
                    .filter(words::containsKey)
                    .forEach(name -> mixed.put(name, words.getOrDefault(name, NOTHING))));
    List<Draft> all = new ArrayList<>(indicators);
    all.set(0, new Draft.Members(mixed, ""));
    Map<String, Draft> whole = new LinkedHashMap<>(parts);
    whole.put("indicators", new Draft.Items(all, ""));
    whole.put("test_vectors", NOTHING);
    return SystemReader.read(new Draft.Members(whole, ""))
        .system()
        .map(system -> system.indicators().getFirst());
  }

  private static List<Map<String, Draft>> members(Draft draft, String list) {
    return draft instanceof Draft.Members(var parts, var unused)
            && parts.get(list) instanceof Draft.Items(var items, var unread)
        ? items.stream()
            .map(
                item ->
                    item instanceof Draft.Members(var members, var unseen)
                        ? members
                        : Map.<String, Draft>of())
            .toList()
        : List.of();
  }

  /** What is wrong with a draft, or the system it is. */
  public static Reading reading(SystemDraft draft) {
    return SystemReader.read(draft.content());
  }
}
