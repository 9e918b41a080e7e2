package org.mifeng.platform.learning.certificate;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.documents.Attachment;
import org.mifeng.platform.documents.Documents;
import org.mifeng.platform.documents.PrintedPage;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.ProtectiveAct;
import org.mifeng.platform.kernel.Provision;
import org.mifeng.platform.learning.Course;
import org.mifeng.platform.learning.certificate.CourseCertificate.Finished;
import org.mifeng.platform.learning.certificate.CourseCertificate.Holder;
import org.mifeng.platform.learning.certificate.CourseCertificate.Score;
import org.mifeng.platform.learning.certificate.CourseCertificate.Size;
import org.mifeng.platform.web.PublicAddress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Certificates of finished courses. Each is announced once as a protective act. */
@Component
public class CourseCertificates {
  private static final Viewer PUBLIC_CHECK = Viewer.system("learning.certificate-check");

  private final CertificateStore store;
  private final Organisations organisations;
  private final Documents documents;
  private final PublicAddress address;
  private final Transactions transactions;
  private final Announcing announcing;
  private final Clock clock;

  CourseCertificates(
      CertificateStore store,
      Organisations organisations,
      Documents documents,
      PublicAddress address,
      Transactions transactions,
      Announcing announcing,
      Clock clock) {
    this.store = store;
    this.organisations = organisations;
    this.documents = documents;
    this.address = address;
    this.transactions = transactions;
    this.announcing = announcing;
    this.clock = clock;
  }

  /**
   * Certifies that the viewer finished a course. Joins the caller's transaction, so that nobody has
   * passed without a certificate.
   *
   * @param study which is crowned by it; a study is certified once
   */
  public CourseCertificate issue(Viewer viewer, UUID study, Course course, Score score) {
    var number = CertificateNumber.random().value();
    var at = clock.instant();
    var organisation =
        organisations.find(viewer, viewer.organisation()).map(one -> one.name()).orElse("");
    var holder = new Holder(study, viewer.name(), organisation);
    var finished =
        new Finished(
            course.code(),
            course.edition().version(),
            course.outline().title(),
            new Size(course.outline().minutes(), course.lessons().size()),
            score);
    var body = CertificateContent.of(number, holder, finished, at);
    var certificate =
        new CourseCertificate(number, UUID.randomUUID(), holder, finished, at, Digests.of(body));
    transactions.run(
        viewer,
        () -> {
          store.insert(viewer, certificate, body);
          announcing.announce(viewer, certificate);
        });
    return certificate;
  }

  /** The certificate a study is crowned by, when the viewer may see it. */
  public Optional<CourseCertificate> find(Viewer viewer, UUID study) {
    return transactions.as(viewer, () -> store.find(study));
  }

  /** The certificate of this number, for whoever knows it. */
  Optional<CourseCertificate> check(CertificateNumber number) {
    return transactions.as(PUBLIC_CHECK, () -> store.find(number));
  }

  /** A certificate as PDF, its content with it. */
  public byte[] pdf(Viewer viewer, CourseCertificate certificate, Locale locale) {
    var number = certificate.number();
    var body = transactions.as(viewer, () -> store.requireBody(number));
    return documents.pdf(
        new PrintedPage(
            "learning/certificate/print",
            new PrintPage(
                certificate, address.of(CheckController.PATH + "?number=" + number), locale),
            locale,
            "learning.document.title",
            "learning.document.subject",
            number,
            List.of(
                new Attachment(
                    number + ".json",
                    "application/json",
                    "Content of certificate " + number,
                    Attachment.Relation.SOURCE,
                    body,
                    certificate.at()))));
  }

  /** Says in the audit trail and as a protective act that a course was finished. */
  @Component
  static class Announcing {
    /** Who learns as one of an enterprise's people; by a personal link one sits with the public. */
    private static final Set<Seat> OF_AN_ENTERPRISE =
        EnumSet.of(Seat.ENTERPRISE, Seat.STAFF, Seat.PUBLIC);

    private final Audit audit;
    private final ApplicationEventPublisher events;

    Announcing(Audit audit, ApplicationEventPublisher events) {
      this.audit = audit;
      this.events = events;
    }

    void announce(Viewer viewer, CourseCertificate certificate) {
      var facts = facts(certificate);
      audit.record(
          viewer, "learning.course-finished", certificate.holder().study().toString(), facts);
      events.publishEvent(
          new ProtectiveAct(
              certificate.act(),
              "learning.course-finished",
              viewer.actor(),
              viewer.organisation().value(),
              ProtectiveAct.Matter.of(certificate.holder().study().toString(), facts),
              null,
              certificate.at()));
      if (OF_AN_ENTERPRISE.contains(viewer.seat())) {
        events.publishEvent(
            new Provision(
                "training",
                viewer.organisation().value(),
                certificate.holder().study().toString(),
                1,
                certificate.at()));
      }
    }

    /** Neither the name nor the number: both stand in what the digests are of. */
    private static Map<String, String> facts(CourseCertificate certificate) {
      var finished = certificate.finished();
      return Map.of(
          "course", finished.course(),
          "course-version", finished.version().toString(),
          "correct", String.valueOf(finished.test().correct()),
          "questions", String.valueOf(finished.test().questions()),
          "sha256", Bytes.hex(certificate.digests().sha256()),
          "sm3", Bytes.hex(certificate.digests().sm3()));
    }
  }
}
