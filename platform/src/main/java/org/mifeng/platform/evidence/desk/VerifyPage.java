package org.mifeng.platform.evidence.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.receipt.CheckCode;
import org.mifeng.ledger.receipt.CheckStep;
import org.mifeng.ledger.receipt.Finding;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.Sentences;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Shell;

/**
 * The check of a receipt.
 *
 * @param problem message key of why nothing could be checked, or null
 * @param scanned the deposit whose certificate was scanned, or null
 * @param result what was found, or null before the first check
 */
record VerifyPage(
    @Nullable String problem, @Nullable String scanned, @Nullable Result result) {
  /**
   * What was found.
   *
   * @param outcome without the file
   * @param matching what it comes to when the browser finds the file to be the sealed one
   * @param verdicts a banner for each outcome; the page shows one
   * @param steps each step of the check with what it found
   * @param file the file's possible faults, shown when the browser finds them
   * @param subject digests the browser compares with; null when the receipt cannot be read
   * @param facts what the receipt says, once it can be read
   */
  record Result(
      Verdict.Outcome outcome,
      Verdict.Outcome matching,
      List<Banner> verdicts,
      List<Step> steps,
      List<Found> file,
      @Nullable Subject subject,
      About facts) {}

  /** An outcome in words. */
  record Banner(String outcome, String tone, String word, String meaning) {}

  /** One step: what it asks, how it ended, what it found. */
  record Step(String name, String question, String result, String tone, List<Found> found) {}

  /** One finding: its code, its sentence, values for an expert. */
  record Found(String code, String sentence, String detail) {}

  /** What the receipt says the file is. */
  record Subject(String sha256, String sm3, long size) {}

  /** What the receipt says, what it proves and what it does not. */
  record About(List<Fact> facts, List<String> proves, List<String> provesNot) {}

  static VerifyPage empty(@Nullable String scanned) {
    return new VerifyPage(null, scanned, null);
  }

  static VerifyPage withoutReceipt(String problem) {
    return new VerifyPage(problem, null, null);
  }

  static VerifyPage of(Shell shell, Verdict alone, Verdict matching) {
    var words = Sentences.in(shell.locale());
    var receipt = alone.receipt();
    return new VerifyPage(
        null,
        null,
        new Result(
            alone.outcome(),
            matching.outcome(),
            Arrays.stream(Verdict.Outcome.values()).map(o -> banner(words, o)).toList(),
            alone.steps().stream().map(step -> step(words, alone, step)).toList(),
            List.of(
                found(words, CheckCode.F01),
                found(words, CheckCode.F02),
                found(words, CheckCode.F03),
                found(words, CheckCode.F04)),
            receipt == null ? null : subject(receipt),
            new About(
                receipt == null ? List.of() : facts(shell, alone, receipt),
                words.proves(alone.proven()),
                words.doesNotProve(alone.proven()))));
  }

  private static Banner banner(Sentences words, Verdict.Outcome outcome) {
    var tone =
        switch (outcome) {
          case VALID -> "success";
          case INVALID -> "danger";
          case INCONCLUSIVE -> "warning";
        };
    return new Banner(outcome.name(), tone, words.of(outcome), words.meaning(outcome));
  }

  private static Step step(Sentences words, Verdict verdict, CheckStep step) {
    var result = verdict.result(step);
    return new Step(
        step.name(),
        words.of(step),
        words.of(result),
        tone(result),
        verdict.findings(step).stream().map(finding -> found(words, finding)).toList());
  }

  private static String tone(Verdict.StepResult result) {
    return switch (result) {
      case PASSED -> "success";
      case FAILED -> "danger";
      case UNDECIDED -> "warning";
      case NOT_RUN -> "neutral";
    };
  }

  private static Found found(Sentences words, CheckCode code) {
    return new Found(code.name(), words.of(code), "");
  }

  private static Found found(Sentences words, Finding finding) {
    var suite = finding.suite();
    var detail = suite == null ? finding.detail() : suite.label() + ": " + finding.detail();
    return new Found(finding.code().name(), words.of(finding.code()), detail);
  }

  private static Subject subject(Receipt receipt) {
    var digests = receipt.subject().digests();
    return new Subject(Bytes.hex(digests.sha256()), Bytes.hex(digests.sm3()), digests.size());
  }

  private static List<Fact> facts(Shell shell, Verdict verdict, Receipt receipt) {
    var facts = new ArrayList<Fact>();
    var subject = receipt.subject();
    if (subject.name() != null) {
      facts.add(Fact.of(shell.text("evidence.verify.name"), subject.name()));
    }
    var proven = verdict.proven();
    if (proven.level() >= Receipt.SEALED) {
      facts.add(
          Fact.of(
              shell.text("evidence.verify.level"),
              shell.text(
                  "evidence.verify.level-text",
                  String.valueOf(proven.level()),
                  Sentences.in(shell.locale()).level(proven.level()),
                  String.valueOf(receipt.level()))));
    }
    if (proven.notLaterThan() != null) {
      facts.add(
          Fact.of(
              shell.text("evidence.upgrade.proven-by"), shell.exactTime(proven.notLaterThan())));
    }
    if (verdict.leaf() != null) {
      var received = java.time.Instant.ofEpochMilli(verdict.leaf().receivedAt());
      facts.add(Fact.of(shell.text("evidence.field.received"), shell.exactTime(received)));
    }
    facts.add(Fact.code(shell.text("evidence.verify.origin"), receipt.proofs().originC2sp()));
    facts.add(Fact.of(shell.text("evidence.field.index"), shell.number(receipt.entry().index())));
    facts.add(
        Fact.code(shell.text("evidence.field.sha256"), Bytes.hex(subject.digests().sha256())));
    facts.add(Fact.code(shell.text("evidence.field.sm3"), Bytes.hex(subject.digests().sm3())));
    facts.add(
        Fact.of(
            shell.text("evidence.field.size"),
            shell.text(
                "evidence.show.size",
                shell.bytes(subject.digests().size()),
                shell.number(subject.digests().size()))));
    facts.add(Fact.code(shell.text("evidence.field.id"), receipt.id().toString()));
    return facts;
  }

  /** Every outcome in words, for the template. */
  boolean hasResult() {
    return result != null;
  }
}
