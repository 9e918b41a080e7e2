package org.mifeng.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.receipt.Verdict;

/** The answer to a self-check, for people and for programs. */
final class HoldingsText {
  private final Words words;

  HoldingsText(Words words) {
    this.words = words;
  }

  /** What needs attention, a line each; then the numbers. */
  String plain(Holdings holdings) {
    List<String> lines = new ArrayList<>();
    for (Holdings.Found one : holdings.found()) {
      boolean doubtful = one.claim().proof() == Verdict.Outcome.INVALID;
      if (one.state() == Holdings.State.HELD && !doubtful) {
        continue;
      }
      String line =
          words.text(
              "check.line",
              word(one.state()),
              VerdictText.printable(one.claim().place().toString()));
      Path at = one.at();
      lines.add(
          at == null
              ? line
              : line + "\n    " + words.text("check.at", VerdictText.printable(at.toString())));
      if (doubtful) {
        lines.add("    " + words.text("check.receipt-bad", printable(one.claim().source())));
      }
    }
    for (Path file : holdings.unreadable()) {
      lines.add(words.text("check.not-readable", printable(file)));
    }
    if (!lines.isEmpty()) {
      lines.add("");
    }
    holdings
        .counts()
        .forEach(
            (state, count) -> {
              if (count > 0 || state == Holdings.State.HELD) {
                lines.add(words.text("check.count", word(state), Integer.toString(count)));
              }
            });
    lines.add(words.text("check.unsealed", Integer.toString(holdings.unsealed().size())));
    if (holdings.exitCode() == ExitCode.INCONCLUSIVE) {
      lines.add(words.text("check.inconclusive"));
    }
    return String.join("\n", lines);
  }

  private static String printable(Path file) {
    return VerdictText.printable(file.toString());
  }

  private String word(Holdings.State state) {
    return words.text("check." + state);
  }

  String json(Holdings holdings) {
    Json.Obj counts = Json.Obj.empty();
    holdings
        .counts()
        .forEach((state, count) -> counts.with(state.name().toLowerCase(Locale.ROOT), count));
    List<Json> files = new ArrayList<>();
    for (Holdings.Found one : holdings.found()) {
      Json.Obj file =
          Json.Obj.empty()
              .with("path", one.claim().place().toString())
              .with("state", one.state().name())
              .with("source", one.claim().source().toString())
              .with("receipt", one.claim().proof().name())
              .with("receivedAt", Instant.ofEpochMilli(one.claim().receivedAt()).toString());
      Path at = one.at();
      files.add(at == null ? file : file.with("foundAt", at.toString()));
    }
    return new String(
        Jcs.write(
            Json.Obj.empty()
                .with("counts", counts)
                .with("files", new Json.Arr(files))
                .with("unsealed", paths(holdings.unsealed()))
                .with("unreadable", paths(holdings.unreadable()))),
        StandardCharsets.UTF_8);
  }

  private static Json paths(List<Path> files) {
    return new Json.Arr(files.stream().map(file -> (Json) new Json.Text(file.toString())).toList());
  }
}
