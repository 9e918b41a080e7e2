package org.mifeng.cli;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.Leaf;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.receipt.CheckCode;
import org.mifeng.ledger.receipt.CheckStep;
import org.mifeng.ledger.receipt.Finding;
import org.mifeng.ledger.receipt.Proven;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.Sentences;
import org.mifeng.ledger.receipt.Verdict;

/** A verdict for people, and for programs. */
final class VerdictText {
  private final Words words;
  private final Sentences sentences;

  VerdictText(Words words) {
    this.words = words;
    this.sentences = words.sentences();
  }

  /** The verdict first, then each check, then what it proves and what not. */
  String plain(Verdict verdict) {
    List<String> lines = new ArrayList<>();
    lines.add(sentences.of(verdict.outcome()) + " — " + sentences.meaning(verdict.outcome()));
    lines.add("");
    for (CheckStep step : verdict.steps()) {
      lines.add(words.text("verify.step", sentences.of(verdict.result(step)), sentences.of(step)));
      for (Finding finding : verdict.findings(step)) {
        String suite = finding.suite() == null ? "" : " [" + finding.suite().label() + "]";
        lines.add("    " + finding.code() + suite + " " + sentences.of(finding.code()));
        if (!finding.detail().isEmpty()) {
          lines.add("        " + finding.detail());
        }
      }
    }
    if (verdict.codes().contains(CheckCode.S11) || verdict.codes().contains(CheckCode.N02)) {
      lines.add("");
      lines.add(words.text("verify.whom-to-trust"));
    }
    lines.add("");
    Receipt receipt = verdict.receipt();
    if (receipt != null) {
      lines.addAll(level(receipt, verdict.proven()));
      lines.addAll(facts(receipt, verdict.leaf()));
      lines.add("");
    }
    if (verdict.outcome() == Verdict.Outcome.VALID) {
      lines.add(words.text("verify.proves"));
      sentences.proves(verdict.proven()).forEach(sentence -> lines.add("  + " + sentence));
    }
    lines.add(words.text("verify.proves-not"));
    sentences.doesNotProve(verdict.proven()).forEach(sentence -> lines.add("  - " + sentence));
    return String.join("\n", lines);
  }

  /** The level proven, beside the one claimed. */
  private List<String> level(Receipt receipt, Proven proven) {
    List<String> lines = new ArrayList<>();
    if (proven.level() >= Receipt.SEALED) {
      lines.add(
          words.text(
              "fact.level",
              Integer.toString(proven.level()),
              sentences.level(proven.level()),
              sentences.levelMeaning(proven.level())));
    }
    if (receipt.level() != proven.level()) {
      lines.add(words.text("fact.level-claimed", Long.toString(receipt.level())));
    }
    if (proven.notLaterThan() != null) {
      lines.add(words.text("fact.not-later-than", proven.notLaterThan().toString()));
    }
    return lines;
  }

  /** What the receipt says, a line each. */
  List<String> facts(Receipt receipt, @Nullable Leaf leaf) {
    List<String> lines = new ArrayList<>();
    lines.add(words.text("fact.id", receipt.id().toString()));
    if (receipt.subject().name() != null) {
      lines.add(words.text("fact.name", printable(receipt.subject().name())));
    }
    lines.add(words.text("fact.log", printable(receipt.proofs().originC2sp())));
    lines.add(words.text("fact.index", Long.toString(receipt.entry().index())));
    if (leaf != null) {
      lines.add(words.text("fact.time", Instant.ofEpochMilli(leaf.receivedAt()).toString()));
    }
    lines.add("SHA-256  " + Bytes.hex(receipt.subject().digests().sha256()));
    lines.add("SM3      " + Bytes.hex(receipt.subject().digests().sm3()));
    lines.add(words.text("fact.size", Long.toString(receipt.subject().digests().size())));
    return lines;
  }

  /** Foreign text may not steer the terminal. */
  static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "\uFFFD");
  }

  String json(Verdict verdict) {
    List<Json> steps = new ArrayList<>();
    for (CheckStep step : verdict.steps()) {
      List<Json> findings = new ArrayList<>();
      for (Finding finding : verdict.findings(step)) {
        Json.Obj json =
            Json.Obj.empty()
                .with("code", finding.code().name())
                .with("sentence", sentences.of(finding.code()))
                .with("detail", finding.detail());
        findings.add(finding.suite() == null ? json : json.with("suite", finding.suite().label()));
      }
      steps.add(
          Json.Obj.empty()
              .with("step", step.name())
              .with("result", verdict.result(step).name())
              .with("findings", new Json.Arr(findings)));
    }
    List<Json> codes = new ArrayList<>();
    verdict.codes().forEach(code -> codes.add(new Json.Text(code.name())));
    Json.Obj out =
        Json.Obj.empty()
            .with("outcome", verdict.outcome().name())
            .with("codes", new Json.Arr(codes))
            .with("steps", new Json.Arr(steps));
    Receipt receipt = verdict.receipt();
    if (receipt != null) {
      out.with("receiptId", receipt.id().toString());
      out.with("log", receipt.proofs().originC2sp());
      out.with("index", receipt.entry().index());
      out.with("level", receipt.level());
      out.with("levelProven", verdict.proven().level());
    }
    if (verdict.proven().notLaterThan() != null) {
      out.with("notLaterThan", verdict.proven().notLaterThan().toString());
    }
    Leaf leaf = verdict.leaf();
    if (leaf != null) {
      out.with("receivedAt", Instant.ofEpochMilli(leaf.receivedAt()).toString());
    }
    return new String(Jcs.write(out), StandardCharsets.UTF_8);
  }
}
