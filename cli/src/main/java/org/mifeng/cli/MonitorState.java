package org.mifeng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.merkle.CompactTree;
import org.mifeng.ledger.merkle.HashSuite;

/** What a monitor saw last, kept as one small JSON file that is replaced at once. */
final class MonitorState {
  private static final int MAX_BYTES = 1 << 20;
  private static final String FILE = "seen.json";

  /**
   * One tree as it was seen last.
   *
   * @param note the checkpoint; empty before the first
   * @param edge the right edge of the tree, recomputed from its entries
   * @param grew when a larger checkpoint was seen last
   */
  record Seen(String note, CompactTree edge, Instant grew) {}

  private final Path file;
  private final Map<HashSuite, Seen> seen = new EnumMap<>(HashSuite.class);

  private MonitorState(Path file) {
    this.file = file;
  }

  /** Opens a folder, which is made when it is not there. */
  static MonitorState open(Path folder, Instant now) throws IOException {
    Files.createDirectories(folder);
    MonitorState state = new MonitorState(folder.resolve(FILE));
    for (HashSuite suite : HashSuite.values()) {
      state.seen.put(suite, new Seen("", CompactTree.empty(suite), now));
    }
    if (Files.exists(state.file)) {
      try {
        Json.Obj json = JsonReader.read(Input.read(state.file, MAX_BYTES), MAX_BYTES).asObject();
        for (HashSuite suite : HashSuite.values()) {
          Json.Obj tree = json.object(suite.label());
          state.seen.put(
              suite,
              new Seen(
                  tree.text("note"),
                  CompactTree.decode(suite, tree.base64("edge")),
                  tree.time("grew")));
        }
      } catch (MalformedException e) {
        throw new Complaint(ExitCode.IO, "error.monitor-state", state.file, e.rule());
      }
    }
    return state;
  }

  Seen seen(HashSuite suite) {
    Seen last = seen.get(suite);
    if (last == null) {
      throw new IllegalStateException("both trees are there from the start");
    }
    return last;
  }

  void see(HashSuite suite, Seen next) {
    seen.put(suite, next);
  }

  /** Puts all of it on disk. */
  void save() throws IOException {
    Json.Obj json = Json.Obj.empty();
    seen.forEach(
        (suite, tree) ->
            json.with(
                suite.label(),
                Json.Obj.empty()
                    .with("note", tree.note())
                    .withBase64("edge", tree.edge().encode())
                    .with("grew", tree.grew().toString())));
    Output.write(file, Jcs.write(json));
  }
}
