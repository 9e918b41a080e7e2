package org.mifeng.platform.experts.admission;

import java.util.List;
import org.mifeng.platform.documents.Documents;
import org.mifeng.platform.documents.PrintedPage;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Shell;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Letters of appointment and of listing, as PDF. */
@Component
class Letters {
  private final Documents documents;
  private final Vocabulary vocabulary;

  Letters(Documents documents, Vocabulary vocabulary) {
    this.documents = documents;
    this.vocabulary = vocabulary;
  }

  /**
   * The letter of somebody in term.
   *
   * @throws Refusal 404 when they are not
   */
  ResponseEntity<byte[]> download(Candidate candidate, Shell shell) {
    var until = candidate.standing().until();
    if (candidate.stage() != Stage.IN_TERM || until == null) {
      throw Refusal.notFound("experts.refusal.no-letter");
    }
    var page =
        new LetterPage(
            candidate,
            vocabulary.facts(candidate, shell),
            until.minusYears(candidate.kind().termYears()).plusDays(1),
            until);
    var pdf =
        documents.pdf(
            new PrintedPage(
                "experts/admission/letter",
                page,
                shell.locale(),
                "experts.letter.title",
                "experts.letter.subject",
                candidate.number(),
                List.of()));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(candidate.number() + ".pdf")
                .build()
                .toString())
        .body(pdf);
  }
}
