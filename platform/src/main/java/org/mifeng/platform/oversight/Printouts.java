package org.mifeng.platform.oversight;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.mifeng.platform.documents.Attachment;
import org.mifeng.platform.documents.Documents;
import org.mifeng.platform.documents.PrintedPage;
import org.springframework.stereotype.Component;

/** Puts figures on paper: a PDF that archives keep, or a Word file to go on writing in. */
@Component
public class Printouts {
  private final Documents documents;
  private final Clock clock;

  Printouts(Documents documents, Clock clock) {
    this.documents = documents;
    this.clock = clock;
  }

  /** The PDF, with files inside it. */
  public byte[] pdf(Printout printout, Locale locale, List<Attachment> attachments) {
    return documents.pdf(
        new PrintedPage(
            "oversight/printout",
            printout,
            locale,
            "oversight.printout.document",
            "oversight.printout.subject",
            printout.title(),
            attachments));
  }

  /** The Word file. */
  public byte[] word(Printout printout) {
    return PrintoutWord.of(printout, clock.instant());
  }
}
