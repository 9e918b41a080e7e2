package org.mifeng.platform.evidence.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.evidence.Deposit;
import org.mifeng.platform.evidence.DepositKind;
import org.mifeng.platform.evidence.Submission;
import org.mifeng.platform.evidence.SubmissionReader;
import org.mifeng.platform.evidence.usage.QuotaUse;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;

/**
 * The seal page.
 *
 * @param quota what is free this year and what of it is used; null where nothing is counted
 * @param kinds what a deposit may be for
 * @param titleLimit longest title
 * @param noteLimit longest note
 * @param batchLimit deposits in one request
 * @param earlier what a new version is sealed of, or null
 */
record SealPage(
    @Nullable QuotaUse quota,
    List<Option> kinds,
    int titleLimit,
    int noteLimit,
    int batchLimit,
    @Nullable EarlierChoice earlier) {
  static SealPage in(Shell shell, @Nullable QuotaUse quota, @Nullable Deposit earlier) {
    return new SealPage(
        quota,
        Option.each(DepositKind.class, kind -> DepositTable.kind(shell, kind)),
        Submission.TITLE_LIMIT,
        Submission.NOTE_LIMIT,
        SubmissionReader.BATCH_LIMIT,
        earlier == null ? null : EarlierChoice.of(shell, earlier));
  }
}
