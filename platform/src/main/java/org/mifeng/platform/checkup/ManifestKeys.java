package org.mifeng.platform.checkup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.manifest.ManifestWriter;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.crypto.LogKeyPair;
import org.mifeng.ledger.crypto.LogKeys;
import org.mifeng.ledger.note.NoteSigner;
import org.mifeng.platform.database.DataFolder;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The keys that sign results: an Ed25519 and an SM2 key in one file outside the database, made when
 * first needed. The database remembers their public halves, so that a lost file is noticed and
 * never replaced silently: others could not tell the new keys from a forger's.
 */
@Component
public class ManifestKeys {
  private static final Logger log = LoggerFactory.getLogger(ManifestKeys.class);
  private static final Viewer PLATFORM = Viewer.system("checkup.results");

  private final DataFolder data;
  private final CheckupProperties properties;
  private final ResultStore store;
  private final Transactions transactions;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private volatile @Nullable List<NoteSigner> opened;

  ManifestKeys(
      DataFolder data,
      CheckupProperties properties,
      ResultStore store,
      Transactions transactions,
      Clock clock) {
    this.data = data;
    this.properties = properties;
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Writes manifests of a system.
   *
   * @throws Refusal 503 when the keys are missing or others than before
   */
  ManifestWriter writer(IndicatorSystem system) {
    return new ManifestWriter(system, signers().toArray(new NoteSigner[0]));
  }

  /** The public halves, as {@code mifeng index recompute --signer} takes them; one a line. */
  public List<String> verifiers() {
    return signers().stream().map(signer -> signer.verifier().toString()).toList();
  }

  private List<NoteSigner> signers() {
    var known = opened;
    if (known != null) {
      return known;
    }
    var signers = transactions.as(PLATFORM, this::open);
    opened = signers;
    return signers;
  }

  private List<NoteSigner> open() {
    store.lockSigners();
    var remembered = store.findSigners();
    var file = data.folder("keys").resolve("index.key");
    if (remembered.isPresent() && !Files.exists(file)) {
      log.error("{} is missing: put it back from the backup of the key folder", file);
      throw Refusal.unavailable("checkup.refusal.no-keys");
    }
    var signers = signers(keys(file));
    var verifiers =
        new ResultStore.Signers(
            signers.getFirst().verifier().toString(), signers.getLast().verifier().toString());
    if (remembered.isPresent() && !remembered.get().equals(verifiers)) {
      log.error("{} holds other keys than those that signed before, or another name", file);
      throw Refusal.unavailable("checkup.refusal.no-keys");
    }
    if (remembered.isEmpty()) {
      store.insert(verifiers, clock.instant());
    }
    return signers;
  }

  private List<NoteSigner> signers(LogKeyPair keys) {
    var name = properties.domain() + "/index";
    return List.of(new NoteSigner(name, keys.ed25519()), new NoteSigner(name + "/sm", keys.sm2()));
  }

  private LogKeyPair keys(Path file) {
    try {
      return create(file);
    } catch (IOException | MalformedException unusable) {
      log.error("{} cannot be used", file, unusable);
      throw Refusal.unavailable("checkup.refusal.no-keys");
    }
  }

  private LogKeyPair create(Path file) throws IOException {
    try {
      return Files.exists(file) ? LogKeys.open(file) : LogKeys.create(file, random);
    } catch (FileAlreadyExistsException meanwhile) {
      return LogKeys.open(file);
    }
  }
}
