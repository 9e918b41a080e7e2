package org.mifeng.platform.evidence.witnessing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.crypto.WitnessKeys;
import org.mifeng.ledger.note.NoteVerifier;
import org.mifeng.ledger.witness.Cosigner;
import org.mifeng.ledger.witness.Department;
import org.mifeng.ledger.witness.FileWitnessStore;
import org.mifeng.ledger.witness.Witness;
import org.mifeng.platform.database.DataFolder;
import org.mifeng.platform.evidence.TrustedLogs;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Three witnesses inside the demonstration itself, plainly named so: the same code that a
 * department runs, with keys and memory of their own under the data folder. They prove how it works
 * and nothing else, because one person holds all their keys.
 */
@Component
class DemoWitnesses implements AutoCloseable {
  private static final List<String> NAMES = List.of("demo-court", "demo-market", "demo-notary");

  private final DataFolder data;
  private final TrustedLogs logs;
  private final Clock clock;
  private final MessageSource messages;
  private final Map<String, FileWitnessStore> stores = new ConcurrentHashMap<>();

  DemoWitnesses(DataFolder data, TrustedLogs logs, Clock clock, MessageSource messages) {
    this.data = data;
    this.logs = logs;
    this.clock = clock;
    this.messages = messages;
  }

  /** All three; their keys are made at the first start. */
  List<KnownWitness> all() {
    List<KnownWitness> witnesses = new ArrayList<>();
    NAMES.forEach(name -> witnesses.add(witness(name)));
    return witnesses;
  }

  private Department department(String name) {
    var key = "evidence.witnessing." + name;
    return new Department(
        messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE),
        messages.getMessage(key, null, Locale.ENGLISH),
        true);
  }

  private KnownWitness witness(String name) {
    try {
      var folder = data.folder("witnesses").resolve(name);
      Files.createDirectories(folder);
      var keyFile = folder.resolve("witness.key");
      var keys =
          Files.exists(keyFile)
              ? WitnessKeys.open(keyFile)
              : WitnessKeys.create(keyFile, new SecureRandom());
      var cosigners = Cosigner.of(name + ".demo.example/witness", keys, false);
      var department = department(name);
      return new KnownWitness(
          name,
          department,
          cosigners.stream().map(Cosigner::key).toList(),
          new Inside(name, cosigners));
    } catch (IOException e) {
      throw new UncheckedIOException("a demo witness has no place for its keys", e);
    }
  }

  /** To a witness of the same process. */
  private final class Inside implements WitnessDoor {
    private final String name;
    private final List<Cosigner> cosigners;
    private List<NoteVerifier> known = List.of();
    private @Nullable Witness witness;

    Inside(String name, List<Cosigner> cosigners) {
      this.name = name;
      this.cosigners = cosigners;
    }

    @Override
    public Reply add(byte[] request) throws IOException {
      var answer = here().add(request);
      return new Reply(answer.verdict().status(), answer.body());
    }

    /** A witness of the logs there are today. */
    private synchronized Witness here() throws IOException {
      var today =
          logs.policy().logs().stream()
              .flatMap(log -> List.of(log.keyC2sp(), log.keySm()).stream())
              .toList();
      if (witness == null || !known.equals(today)) {
        var store = stores.get(name);
        if (store == null) {
          store = FileWitnessStore.open(data.folder("witnesses").resolve(name).resolve("state"));
          stores.put(name, store);
        }
        witness = new Witness(today, cosigners, store, clock);
        known = today;
      }
      return witness;
    }

    @Override
    public String address() {
      return "demo";
    }
  }

  @Override
  public void close() throws IOException {
    for (var store : stores.values()) {
      store.close();
    }
  }
}
