package org.mifeng.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mifeng.index.manifest.Manifest;
import org.mifeng.index.manifest.ManifestCode;
import org.mifeng.index.manifest.ManifestSentences;
import org.mifeng.index.manifest.ManifestVerdict;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;

/** What came of a manifest, for people and for programs. */
final class ManifestText {
  /** The figures that people ask for, in the order in which they ask; the rest are parts. */
  private static final List<String> MAIN =
      List.of("PI", "grade_PI", "C", "grade_C", "C_raw", "grade", "U", "R", "verified", "gate");

  /** Lines of one kind that are told; there can be thousands of differing parts. */
  private static final int MOST = 20;

  private final Words words;
  private final ManifestSentences sentences;

  ManifestText(Words words) {
    this.words = words;
    this.sentences = words.manifestSentences();
  }

  String plain(ManifestVerdict verdict) {
    List<String> lines = new ArrayList<>();
    lines.add(sentences.of(verdict.outcome()) + " — " + sentences.meaning(verdict.outcome()));
    lines.add("");
    for (ManifestCode code : verdict.codes()) {
      lines.add(code + " " + sentences.of(code));
      List<String> details =
          verdict.findings().stream()
              .filter(finding -> finding.code() == code)
              .map(ManifestVerdict.Finding::detail)
              .filter(detail -> !detail.isEmpty())
              .toList();
      details.stream()
          .limit(MOST)
          .forEach(detail -> lines.add("    " + VerdictText.printable(detail)));
      if (details.size() > MOST) {
        lines.add("    " + words.text("index.more", Integer.toString(details.size() - MOST)));
      }
    }
    if (verdict.codes().contains(ManifestCode.I12)) {
      lines.add("    " + words.text("index.whom-to-trust"));
    }
    if (!verdict.codes().isEmpty()) {
      lines.add("");
    }
    verdict.manifest().ifPresent(manifest -> facts(lines, manifest, verdict));
    return String.join("\n", lines);
  }

  private void facts(List<String> lines, Manifest manifest, ManifestVerdict verdict) {
    lines.add(words.text("index.subject", VerdictText.printable(manifest.occasion().subject())));
    lines.add(words.text("index.day", manifest.occasion().day().toString()));
    String system = manifest.system().id() + " " + manifest.system().version();
    lines.add(
        words.text(
            verdict.systemCompared() ? "index.system" : "index.system-unknown",
            VerdictText.printable(system)));
    lines.add(words.text("index.set", VerdictText.printable(manifest.answers().set())));
    manifest
        .seal()
        .signers()
        .forEach(
            signer ->
                lines.add(words.text("index.signer", VerdictText.printable(signer.toString()))));
    lines.add("");
    Map<String, String> computed = verdict.computed();
    for (String name : MAIN) {
      String said = VerdictText.printable(manifest.results().getOrDefault(name, ""));
      String here = computed.getOrDefault(name, "");
      if (!said.isEmpty() || !here.isEmpty()) {
        lines.add(
            words.text(
                said.equals(here) ? "index.result" : "index.result-differs",
                words.text("index.result." + name),
                said.isEmpty() ? "–" : said,
                here.isEmpty() ? "–" : here));
      }
    }
  }

  String json(ManifestVerdict verdict) {
    List<Json> findings = new ArrayList<>();
    for (ManifestVerdict.Finding finding : verdict.findings()) {
      findings.add(
          Json.Obj.empty()
              .with("code", finding.code().name())
              .with("detail", finding.detail())
              .with("says", sentences.of(finding.code())));
    }
    Json.Obj json =
        Json.Obj.empty()
            .with("outcome", verdict.outcome().name())
            .with("findings", new Json.Arr(findings))
            .with("computed", figures(verdict.computed()))
            .with("systemCompared", new Json.Bool(verdict.systemCompared()));
    verdict
        .manifest()
        .ifPresent(
            manifest ->
                json.with("stated", figures(manifest.results()))
                    .with("subject", manifest.occasion().subject())
                    .with("day", manifest.occasion().day().toString()));
    return new String(Jcs.write(json), StandardCharsets.UTF_8);
  }

  private static Json figures(Map<String, String> figures) {
    Json.Obj json = Json.Obj.empty();
    figures.forEach(json::with);
    return json;
  }
}
