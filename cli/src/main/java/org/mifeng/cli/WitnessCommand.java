package org.mifeng.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.crypto.WitnessKeys;
import org.mifeng.ledger.note.NoteVerifier;
import org.mifeng.ledger.note.Vkey;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.ledger.witness.Cosigner;
import org.mifeng.ledger.witness.FileWitnessStore;
import org.mifeng.ledger.witness.Witness;
import org.mifeng.ledger.witness.WitnessKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a witness: its own key, its own small store, no rights on any platform. */
@Command(name = "witness")
final class WitnessCommand implements Callable<Integer> {
  private static final int MAX_NAME_FILE = 1024;

  @Option(names = "--listen", paramLabel = "HOST:PORT", defaultValue = "127.0.0.1:7380")
  String listen = "";

  @Option(names = "--data", paramLabel = "DIR", required = true)
  Path data = Path.of("");

  @Option(names = "--log", paramLabel = "VKEY")
  List<String> logs = new ArrayList<>();

  @Option(names = "--policy", paramLabel = "FILE")
  @Nullable Path policy;

  @Option(names = "--name", paramLabel = "NAME")
  @Nullable String name;

  @Option(names = "--ml-dsa")
  boolean mlDsa;

  private final Surroundings surroundings;
  private final Words words;

  WitnessCommand(Surroundings surroundings, Words words) {
    this.surroundings = surroundings;
    this.words = words;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    InetSocketAddress address = address();
    List<NoteVerifier> known = known();
    Files.createDirectories(data);
    List<Cosigner> cosigners = cosigners();
    try (FileWitnessStore store = FileWitnessStore.open(data.resolve("state"));
        WitnessServer server =
            WitnessServer.start(
                new Witness(known, cosigners, store, surroundings.clock()), address)) {
      say(known, cosigners, server.address());
      // Until the process is stopped, or the thread interrupted.
      new CountDownLatch(1).await();
    }
    return ExitCode.OK.number();
  }

  private InetSocketAddress address() throws IOException {
    int colon = listen.lastIndexOf(':');
    if (colon < 1 || !listen.substring(colon + 1).matches("[0-9]{1,5}")) {
      throw new Complaint(ExitCode.USAGE, "error.listen", listen);
    }
    int port = Integer.parseInt(listen.substring(colon + 1));
    if (port > 0xffff) {
      throw new Complaint(ExitCode.USAGE, "error.listen", listen);
    }
    return new InetSocketAddress(InetAddress.getByName(listen.substring(0, colon)), port);
  }

  /** The logs it cosigns: those named, and those of the policy that is named. */
  private List<NoteVerifier> known() throws IOException {
    List<NoteVerifier> known = new ArrayList<>();
    for (String vkey : logs) {
      try {
        known.add(NoteVerifier.parse(vkey));
      } catch (MalformedException e) {
        throw new Complaint(ExitCode.USAGE, "error.log-key", vkey, e.rule());
      }
    }
    if (policy != null) {
      TrustPolicy trusted = TrustStore.read(policy);
      trusted.logs().stream()
          .filter(log -> log.distrusted() == null)
          .forEach(log -> known.addAll(List.of(log.keyC2sp(), log.keySm())));
    }
    if (known.isEmpty()) {
      throw new Complaint(ExitCode.USAGE, "error.no-logs");
    }
    return known;
  }

  /** Its keys under its name; both are made on the first start and never change. */
  private List<Cosigner> cosigners() throws IOException {
    Path keyFile = data.resolve("witness.key");
    Path nameFile = data.resolve("name");
    if (!Files.exists(keyFile)) {
      if (name == null) {
        throw new Complaint(ExitCode.USAGE, "error.witness-name");
      }
      requireName(name);
      Output.write(nameFile, (name + "\n").getBytes(StandardCharsets.UTF_8));
      WitnessKeys.create(keyFile, new SecureRandom());
    }
    String kept =
        new String(Input.read(nameFile, MAX_NAME_FILE), StandardCharsets.UTF_8).stripTrailing();
    if (name != null && !name.equals(kept)) {
      throw new Complaint(ExitCode.USAGE, "error.witness-renamed", kept, name);
    }
    try {
      return Cosigner.of(kept, WitnessKeys.open(keyFile), mlDsa);
    } catch (MalformedException e) {
      throw new Complaint(ExitCode.IO, "error.witness-key", keyFile, e.rule());
    }
  }

  private static void requireName(String name) {
    try {
      new Vkey(name, new byte[0]);
    } catch (MalformedException e) {
      throw new Complaint(ExitCode.USAGE, "error.witness-name");
    }
  }

  private void say(List<NoteVerifier> known, List<Cosigner> cosigners, InetSocketAddress address) {
    surroundings.out().println(words.text("witness.keys"));
    for (Cosigner cosigner : cosigners) {
      WitnessKey key = cosigner.key();
      surroundings.out().println(words.text("witness.key", key.suite().label(), key.toString()));
    }
    surroundings.out().println(words.text("witness.logs"));
    known.forEach(log -> surroundings.out().println("  " + log.name()));
    String url = "http://" + host(address) + ":" + address.getPort() + "/";
    surroundings.out().println(words.text("witness.listening", url));
    if (!address.getAddress().isLoopbackAddress()) {
      surroundings.out().println(words.text("witness.tls"));
    }
    surroundings.out().flush();
  }

  private static String host(InetSocketAddress address) {
    String text = address.getAddress().getHostAddress();
    return text.contains(":") ? "[" + text + "]" : text;
  }
}
