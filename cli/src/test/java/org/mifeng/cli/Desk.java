package org.mifeng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;

/** A person with a folder, a language and the command. */
final class Desk {
  final Path folder;
  final Map<String, String> environment = new HashMap<>();
  String out = "";
  String err = "";
  private Instant now = Instant.parse("2027-06-01T00:00:00Z");

  Desk(Path folder) {
    this.folder = folder;
    environment.put("MIFENG_HOME", folder.resolve("home").toString());
    environment.put("LANG", "en_GB.UTF-8");
  }

  /** The clock on the wall moves on. */
  void later(long seconds) {
    now = now.plusSeconds(seconds);
  }

  int run(Object... args) {
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    Surroundings surroundings =
        new Surroundings(
            new PrintWriter(outText, true),
            new PrintWriter(errText, true),
            environment,
            folder,
            Clock.fixed(now, ZoneOffset.UTC),
            false);
    int exit = CommandTree.run(surroundings, words);
    out = outText.toString();
    err = errText.toString();
    return exit;
  }

  /** A vector of {@code /vectors/receipt}. */
  static Json.Obj vector(String name) throws IOException {
    Path here = Path.of("").toAbsolutePath();
    Path vectors = Files.isDirectory(here.resolve("vectors")) ? here : here.resolve("..");
    Path file = vectors.resolve("vectors/receipt").resolve(name + ".json");
    return JsonReader.read(Files.readAllBytes(file), 1 << 20).asObject();
  }

  /** Lays a vector's receipt, file and policy on the desk. */
  void lay(String name) throws IOException {
    Json.Obj vector = vector(name);
    Files.write(receipt(), Base64.getDecoder().decode(vector.text("receipt")));
    Files.write(file(), Base64.getDecoder().decode(vector.text("file")));
    Files.write(policy(), Jcs.write(vector.require("policy")));
  }

  Path receipt() {
    return folder.resolve("recipe.txt.receipt.json");
  }

  Path file() {
    return folder.resolve("recipe.txt");
  }

  Path policy() {
    return folder.resolve("policy.json");
  }

  String policyText() throws IOException {
    return Files.readString(policy(), StandardCharsets.UTF_8);
  }
}
