package org.mifeng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.ledger.trust.TrustedLog;

/**
 * The policies a person trusts, a file each. A log's keys, once kept, are never replaced: a server
 * that shows others is refused, because that is what a forger would do.
 */
final class TrustStore {
  /** What became of a policy that was offered. */
  enum Adoption {
    /** Its logs were unknown; now they are trusted. */
    NEW,
    /** The same keys with other dates or further logs; kept in place of the old. */
    RENEWED,
    /** Nothing new in it. */
    SAME
  }

  private final Path folder;

  TrustStore(Path folder) {
    this.folder = folder;
  }

  /** All policies, by file name. */
  Map<Path, TrustPolicy> list() throws IOException {
    Map<Path, TrustPolicy> policies = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return policies;
    }
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(file -> file.toString().endsWith(".json")).toList();
    }
    for (Path file : files) {
      policies.put(file, read(file));
    }
    return policies;
  }

  /** Reads a policy's file. */
  static TrustPolicy read(Path file) throws IOException {
    byte[] bytes = Input.read(file, TrustPolicy.MAX_BYTES);
    try {
      return TrustPolicy.parse(bytes);
    } catch (MalformedException e) {
      throw new Complaint(ExitCode.USAGE, "error.policy-malformed", file, e.rule());
    }
  }

  /** Takes a policy in, unless it contradicts one that is already trusted. */
  Adoption adopt(TrustPolicy offered) throws IOException {
    if (!offered.isIntact()) {
      throw new Complaint(ExitCode.FAILED, "error.policy-signature");
    }
    List<TrustedLog> known = new ArrayList<>();
    list().values().forEach(policy -> known.addAll(policy.logs()));
    for (TrustedLog log : offered.logs()) {
      for (TrustedLog other : known) {
        requireNoContradiction(log, other);
      }
    }
    Path file = folder.resolve(offered.fileName());
    Optional<TrustPolicy> kept = Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    if (kept.isPresent() && kept.get().fingerprint().equals(offered.fingerprint())) {
      return Adoption.SAME;
    }
    kept.ifPresent(old -> requireNothingLost(offered, old));
    Files.createDirectories(folder);
    Output.write(file, offered.bytes());
    return kept.isPresent() ? Adoption.RENEWED : Adoption.NEW;
  }

  private void requireNoContradiction(TrustedLog log, TrustedLog known) {
    boolean sharesName =
        log.originC2sp().equals(known.originC2sp()) || log.originSm().equals(known.originSm());
    boolean sameKeys = log.keyC2sp().equals(known.keyC2sp()) && log.keySm().equals(known.keySm());
    if (sharesName && !sameKeys) {
      throw new Complaint(
          ExitCode.FAILED,
          "error.key-changed",
          known.originC2sp(),
          known.keyC2sp(),
          log.keyC2sp(),
          known.keySm(),
          log.keySm(),
          folder);
    }
    if (sharesName && known.distrusted() != null && log.distrusted() == null) {
      throw new Complaint(ExitCode.FAILED, "error.distrust-withdrawn", known.originC2sp(), folder);
    }
  }

  private void requireNothingLost(TrustPolicy offered, TrustPolicy old) {
    for (TrustedLog log : old.logs()) {
      if (offered.find(log.originC2sp()).isEmpty()) {
        throw new Complaint(ExitCode.FAILED, "error.log-lost", log.originC2sp(), folder);
      }
    }
  }
}
