package org.mifeng.platform.learning.certificate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.platform.learning.certificate.CourseCertificate.Finished;
import org.mifeng.platform.learning.certificate.CourseCertificate.Holder;
import org.mifeng.platform.learning.certificate.CourseCertificate.Score;

/** The content of a certificate as it is sealed: canonical JSON, described with this package. */
final class CertificateContent {
  private static final int VERSION = 1;

  private CertificateContent() {}

  static byte[] of(String number, Holder holder, Finished finished, Instant at) {
    var course =
        Json.Obj.empty()
            .with("code", finished.course())
            .with("version", finished.version().toString())
            .with("zh", finished.title().zh());
    var english = finished.title().en();
    if (english != null) {
      course.with("en", english);
    }
    course.with("minutes", finished.size().minutes()).with("lessons", finished.size().lessons());
    return Jcs.write(
        Json.Obj.empty()
            .with("v", VERSION)
            .with("number", number)
            .with("name", holder.name())
            .with("organisation", holder.organisation())
            .with("course", course)
            .with("test", test(finished.test()))
            .with("at", at.truncatedTo(ChronoUnit.SECONDS).toString()));
  }

  private static Json.Obj test(Score score) {
    return score.isOfPackage()
        ? Json.Obj.empty().with("points", score.correct())
        : Json.Obj.empty().with("correct", score.correct()).with("questions", score.questions());
  }
}
