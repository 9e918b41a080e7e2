package org.mifeng.platform.evidence.desk;

import java.util.ArrayList;
import java.util.List;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.Sentences;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.platform.evidence.Deposit;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Shell;

/**
 * One deposit, part by part.
 *
 * @param id of the deposit
 * @param title the owner's, or words for its absence
 * @param words what the owner wrote beside it
 * @param subject what was sealed
 * @param place where it stands in the log
 * @param levels how far its receipt has risen
 * @param scope what the receipt proves and what not
 */
record DepositPage(
    String id,
    String title,
    List<Fact> words,
    List<Fact> subject,
    Place place,
    DepositLevels levels,
    Scope scope) {

  /** What a receipt proves and what it does not, a sentence each. */
  record Scope(List<String> proves, List<String> provesNot) {}

  /**
   * Where it stands.
   *
   * @param facts log, index, time
   * @param heads the signed heads that cover it
   */
  record Place(List<Fact> facts, List<Fact> heads) {}

  /**
   * The page.
   *
   * @param verdict of the platform's own check of the upgraded receipt, the file not at hand
   * @param checks how often the receipt was checked here
   */
  static DepositPage of(
      Shell shell, Deposit deposit, Receipt receipt, Verdict verdict, Fact checks) {
    var proven = verdict.proven();
    var sentences = Sentences.in(shell.locale());
    return new DepositPage(
        deposit.id().toString(),
        DepositTable.title(shell, deposit),
        words(shell, deposit),
        subject(shell, deposit),
        new Place(place(shell, deposit, checks), heads(shell, receipt)),
        DepositLevels.of(shell, receipt.level(), proven),
        new Scope(sentences.proves(proven), sentences.doesNotProve(proven)));
  }

  private static List<Fact> words(Shell shell, Deposit deposit) {
    var submission = deposit.submission();
    var facts = new ArrayList<Fact>();
    if (submission.kind() != null) {
      facts.add(
          Fact.of(shell.text("evidence.field.kind"), DepositTable.kind(shell, submission.kind())));
    }
    if (submission.note() != null) {
      facts.add(Fact.of(shell.text("evidence.field.note"), submission.note()));
    }
    if (submission.madeAt() != null) {
      facts.add(
          Fact.of(
              shell.text("evidence.field.made"),
              shell.text("evidence.show.claimed", shell.time(submission.madeAt()))));
    }
    facts.add(Fact.of(shell.text("evidence.field.actor"), DepositTable.actor(shell, deposit)));
    return facts;
  }

  private static List<Fact> subject(Shell shell, Deposit deposit) {
    var submission = deposit.submission();
    var facts = new ArrayList<Fact>();
    facts.add(
        Fact.code(shell.text("evidence.field.sha256"), Bytes.hex(submission.digests().sha256())));
    facts.add(Fact.code(shell.text("evidence.field.sm3"), Bytes.hex(submission.digests().sm3())));
    facts.add(
        Fact.of(
            shell.text("evidence.field.size"),
            shell.text(
                "evidence.show.size",
                shell.bytes(submission.digests().size()),
                shell.number(submission.digests().size()))));
    if (submission.mediaType() != null) {
      facts.add(Fact.code(shell.text("evidence.field.media-type"), submission.mediaType()));
    }
    return facts;
  }

  private static List<Fact> place(Shell shell, Deposit deposit, Fact checks) {
    return List.of(
        Fact.of(shell.text("evidence.field.received"), shell.exactTime(deposit.receivedAt())),
        Fact.of(
            shell.text("evidence.field.log"),
            shell.text("evidence.show.year", String.valueOf(deposit.year()))),
        Fact.of(shell.text("evidence.field.index"), shell.number(deposit.index())),
        Fact.code(shell.text("evidence.field.id"), deposit.id().toString()),
        checks);
  }

  private static List<Fact> heads(Shell shell, Receipt receipt) {
    var facts = new ArrayList<Fact>();
    for (var suite : HashSuite.values()) {
      var note = receipt.proofs().of(suite).checkpoint();
      var head = Checkpoint.parse(Note.parse(note).text());
      facts.add(
          Fact.code(
              shell.text("evidence.show.head-" + suite.label()),
              shell.text(
                  "evidence.show.head",
                  head.origin(),
                  shell.number(head.size()),
                  Bytes.hex(head.root()))));
      facts.add(
          Fact.of(
              shell.text("evidence.show.path-" + suite.label()),
              shell.text(
                  "evidence.show.path", shell.number(receipt.proofs().of(suite).hashes().size()))));
    }
    return facts;
  }
}
