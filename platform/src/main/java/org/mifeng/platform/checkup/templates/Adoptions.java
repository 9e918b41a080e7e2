package org.mifeng.platform.checkup.templates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.ProtectiveAct;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Texts an organisation adopted. Adopting freezes the text and announces a protective act that
 * names the text, its version and the digests of what was frozen, never a word of it: the frozen
 * text stays with the organisation.
 */
@Component
class Adoptions {
  private final AdoptionStore store;
  private final Library texts;
  private final Transactions transactions;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Adoptions(
      AdoptionStore store,
      Library texts,
      Transactions transactions,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.texts = texts;
    this.transactions = transactions;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** What was seen is what is adopted: its hex digest goes with the form and comes back. */
  static String seal(Filled filled) {
    return Bytes.hex(Digests.of(PlainText.of(filled)).sha256());
  }

  /**
   * Adopts a text. The very same text is adopted once: a second time gives the first adoption, and
   * nothing more is sealed.
   *
   * @param seen see {@link #seal}
   * @throws Refusal 422 while a field is empty that is needed; 409 when the text or a value is
   *     another than the one that was seen
   */
  Adoption adopt(Viewer viewer, Filled filled, String seen) {
    viewer.require(Permission.ADOPT_TEMPLATES);
    var template = filled.template();
    requireWhole(filled);
    var body = PlainText.of(filled);
    var digests = Digests.of(body);
    if (!Bytes.hex(digests.sha256()).equals(seen)) {
      throw Refusal.conflict("checkup.refusal.text-changed");
    }
    var adoption =
        new Adoption(
            UUID.randomUUID(),
            template.code(),
            template.version(),
            filled.tongue(),
            viewer.name(),
            clock.instant(),
            digests);
    return transactions.as(
        viewer,
        () -> {
          if (!store.insert(viewer, adoption, body, filled.values())) {
            return store.find(viewer, digests.sha256()).orElseThrow();
          }
          audit.record(
              viewer, "checkup.template-adopted", adoption.id().toString(), about(adoption));
          events.publishEvent(act(viewer, adoption));
          return adoption;
        });
  }

  private static void requireWhole(Filled filled) {
    var missing = ValueCheck.missing(filled.template(), filled.values());
    var wrong = ValueCheck.problems(filled.template(), filled.values(), filled.tongue());
    if (!missing.isEmpty() || !wrong.isEmpty()) {
      throw Refusal.invalid(
          "checkup.refusal.incomplete",
          Stream.concat(
                  missing.stream().map(field -> field.label().in(filled.tongue())),
                  wrong.stream().map(problem -> String.valueOf(problem.arguments().getFirst())))
              .collect(Collectors.joining(filled.tongue() == Tongue.ZH ? "、" : ", ")));
    }
  }

  private static Map<String, String> about(Adoption adoption) {
    return Map.of(
        "template", adoption.template(),
        "template-version", adoption.version().toString(),
        "language", adoption.tongue().code(),
        "sha256", Bytes.hex(adoption.digests().sha256()),
        "sm3", Bytes.hex(adoption.digests().sm3()));
  }

  private static ProtectiveAct act(Viewer viewer, Adoption adoption) {
    return new ProtectiveAct(
        adoption.id(),
        "checkup.template-adopted",
        viewer.actor(),
        viewer.organisation().value(),
        ProtectiveAct.Matter.of(adoption.id().toString(), about(adoption)),
        null,
        adoption.at());
  }

  /** What the organisation adopted, the latest first. */
  List<Adoption> list(Viewer viewer, int limit, long offset) {
    viewer.require(Permission.ADOPT_TEMPLATES);
    return transactions.as(viewer, () -> store.list(viewer, limit, offset));
  }

  /** How many texts the organisation adopted. */
  long count(Viewer viewer) {
    viewer.require(Permission.ADOPT_TEMPLATES);
    return transactions.as(viewer, () -> store.count(viewer));
  }

  /** The newest version of each text that the organisation adopted, by the text's code. */
  Map<String, LocalDate> newest(Viewer viewer) {
    return viewer.may(Permission.ADOPT_TEMPLATES)
        ? transactions.as(viewer, () -> store.listNewest(viewer))
        : Map.of();
  }

  /** An adopted text of the viewer's organisation; 404 when it is not there or another's. */
  Adoption require(Viewer viewer, UUID id) {
    viewer.require(Permission.ADOPT_TEMPLATES);
    return transactions
        .as(viewer, () -> store.find(viewer, id))
        .orElseThrow(() -> Refusal.notFound("checkup.refusal.no-such-adoption"));
  }

  /** The frozen text, byte for byte. */
  byte[] frozen(Viewer viewer, UUID id) {
    require(viewer, id);
    return transactions.as(viewer, () -> store.requireBody(viewer, id));
  }

  /**
   * The text as it was filled in, to be laid out again.
   *
   * @throws Refusal 409 when the library no longer gives the text that was frozen
   */
  Filled filled(Viewer viewer, Adoption adoption) {
    var values = transactions.as(viewer, () -> store.listValues(viewer, adoption.id()));
    return texts
        .find(adoption.template(), adoption.version())
        .map(template -> texts.filled(template, adoption.tongue(), values))
        .filter(
            filled ->
                Arrays.equals(
                    Digests.of(PlainText.of(filled)).sha256(), adoption.digests().sha256()))
        .orElseThrow(() -> Refusal.conflict("checkup.refusal.template-gone"));
  }

  /** Whether a newer version of its text is offered today. */
  boolean isOutdated(Adoption adoption) {
    return texts
        .find(adoption.template())
        .filter(current -> current.version().isAfter(adoption.version()))
        .isPresent();
  }
}
