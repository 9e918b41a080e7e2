package org.mifeng.platform.evidence.custody;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.platform.evidence.Deposit;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Shell;

/**
 * Sealing one file anew.
 *
 * @param id of the old deposit
 * @param title the owner's, or words for its absence
 * @param facts of the old deposit
 * @param file what the file must be
 * @param words the owner's own, taken over
 */
record ResealPage(String id, String title, List<Fact> facts, Sealed file, Words words) {
  /** Digests and size of the file that was sealed. */
  record Sealed(String sha256, String sm3, long size, @Nullable String mediaType) {}

  /** Title and kind of the old deposit. */
  record Words(@Nullable String title, @Nullable String kind) {}

  static ResealPage of(Shell shell, Deposit deposit) {
    var submission = deposit.submission();
    var digests = submission.digests();
    var kind = submission.kind();
    return new ResealPage(
        deposit.id().toString(),
        title(shell, deposit),
        List.of(
            Fact.of(shell.text("evidence.field.received"), shell.exactTime(deposit.receivedAt())),
            Fact.of(shell.text("evidence.field.size"), shell.bytes(digests.size())),
            Fact.code(shell.text("evidence.field.sha256"), Bytes.hex(digests.sha256())),
            Fact.code(shell.text("evidence.field.sm3"), Bytes.hex(digests.sm3()))),
        new Sealed(
            Bytes.hex(digests.sha256()),
            Bytes.hex(digests.sm3()),
            digests.size(),
            submission.mediaType()),
        new Words(submission.title(), kind == null ? null : kind.name()));
  }

  static String title(Shell shell, Deposit deposit) {
    var title = deposit.submission().title();
    return title == null ? shell.text("evidence.untitled") : title;
  }
}
