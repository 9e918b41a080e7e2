package org.mifeng.platform.checkup.outcome;

import java.util.List;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.checkup.Result;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.documents.Attachment;
import org.mifeng.platform.documents.Documents;
import org.mifeng.platform.documents.PrintedPage;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** The report of a check-up as files to keep and to pass on. */
@Component
class ReportFiles {
  private final Checkups checkups;
  private final Results results;
  private final ResultPages pages;
  private final Documents documents;

  ReportFiles(Checkups checkups, Results results, ResultPages pages, Documents documents) {
    this.checkups = checkups;
    this.results = results;
    this.pages = pages;
    this.documents = documents;
  }

  /** A PDF; that of a signed result carries its manifest, from which anybody recomputes it. */
  byte[] pdf(Viewer viewer, CheckupId id, Shell shell) {
    var page = page(viewer, id, shell);
    return documents.pdf(
        new PrintedPage(
            "checkup/outcome/print",
            page,
            shell.locale(),
            "checkup.report.document-title",
            "checkup.report.document-subject",
            page.head().enterprise(),
            results
                .find(viewer, id)
                .map(result -> List.of(manifest(viewer, result, shell)))
                .orElse(List.of())));
  }

  private Attachment manifest(Viewer viewer, Result result, Shell shell) {
    return new Attachment(
        "index-" + result.checkup() + ".manifest.json",
        "application/json",
        shell.text("checkup.report.manifest"),
        Attachment.Relation.SOURCE,
        results.manifest(viewer, result.checkup()),
        result.signedAt());
  }

  /** A workbook. */
  byte[] workbook(Viewer viewer, CheckupId id, Shell shell) {
    return ReportWorkbook.of(page(viewer, id, shell), shell);
  }

  private ResultPage page(Viewer viewer, CheckupId id, Shell shell) {
    var checkup = checkups.require(viewer, id);
    if (!checkup.isOpen() && !checkup.isSigned()) {
      throw Refusal.notFound("checkup.refusal.no-result");
    }
    return pages.of(viewer, id, shell);
  }
}
