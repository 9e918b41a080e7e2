package org.mifeng.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.bundle.BundleProof;
import org.mifeng.ledger.bundle.BundleSentences;
import org.mifeng.ledger.bundle.BundleVerdict;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.receipt.Verdict;

/** A verdict about one file of a bundle, for people and for programs. */
final class BundleText {
  private final Words words;
  private final BundleSentences sentences;

  BundleText(Words words) {
    this.words = words;
    this.sentences = words.bundleSentences();
  }

  /** The whole verdict first, then the bundle, then the receipt of its head. */
  String plain(BundleVerdict verdict) {
    List<String> lines = new ArrayList<>();
    lines.add(
        words.sentences().of(verdict.outcome())
            + " — "
            + words.sentences().meaning(verdict.outcome()));
    lines.add("");
    lines.add(words.text("bundle.step"));
    for (BundleVerdict.Found found : verdict.findings()) {
      lines.add("    " + found.code() + " " + sentences.of(found.code()));
      if (!found.detail().isEmpty()) {
        lines.add("        " + found.detail());
      }
    }
    if (verdict.findings().isEmpty()) {
      lines.add("    " + words.sentences().of(Verdict.StepResult.PASSED));
    }
    BundleProof proof = verdict.proof();
    if (proof != null) {
      lines.add("");
      lines.add(words.text("bundle.path", VerdictText.printable(proof.item().path())));
      lines.add("SHA-256  " + Bytes.hex(proof.item().digests().sha256()));
      lines.add("SM3      " + Bytes.hex(proof.item().digests().sm3()));
      lines.add(words.text("fact.size", Long.toString(proof.item().digests().size())));
      lines.add(words.text("bundle.of", Long.toString(proof.head().size())));
    }
    if (verdict.outcome() == Verdict.Outcome.VALID) {
      lines.add(words.text("bundle.proves"));
      sentences.proves().forEach(sentence -> lines.add("  + " + sentence));
    }
    if (verdict.receipt() != null) {
      lines.add("");
      lines.add(words.text("bundle.receipt"));
      new VerdictText(words)
          .plain(verdict.receipt())
          .lines()
          .forEach(line -> lines.add(line.isEmpty() ? "" : "  " + line));
    }
    return String.join("\n", lines);
  }

  String json(BundleVerdict verdict) {
    List<Json> findings = new ArrayList<>();
    for (BundleVerdict.Found found : verdict.findings()) {
      findings.add(
          Json.Obj.empty()
              .with("code", found.code().name())
              .with("sentence", sentences.of(found.code()))
              .with("detail", found.detail()));
    }
    List<Json> codes = new ArrayList<>();
    verdict.codes().forEach(code -> codes.add(new Json.Text(code)));
    Json.Obj out =
        Json.Obj.empty()
            .with("outcome", verdict.outcome().name())
            .with("codes", new Json.Arr(codes))
            .with("findings", new Json.Arr(findings));
    BundleProof proof = verdict.proof();
    if (proof != null) {
      out.with("path", proof.item().path())
          .with("index", proof.index())
          .with("size", proof.head().size());
    }
    if (verdict.receipt() != null) {
      byte[] receipt =
          new VerdictText(words).json(verdict.receipt()).getBytes(StandardCharsets.UTF_8);
      out.with("receipt", JsonReader.read(receipt, 1 << 20));
    }
    return new String(Jcs.write(out), StandardCharsets.UTF_8);
  }
}
