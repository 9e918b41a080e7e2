package org.mifeng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.receipt.Verdict;

/**
 * What became of everything that was sealed.
 *
 * @param found each sealed file, in the order of the receipts
 * @param unsealed files in the folder that no receipt or bundle is about
 * @param unreadable files named as receipts or bundles that are none
 */
record Holdings(List<Found> found, List<Path> unsealed, List<Path> unreadable) {
  /** How a sealed file was found. */
  enum State {
    /** There, byte for byte. */
    HELD,
    /** There, byte for byte, under another name or in another folder. */
    MOVED,
    /** Changed, and what it is now was sealed later. */
    LATER,
    /** There, but another file than was sealed. */
    CHANGED,
    /** Not there. */
    MISSING,
    /** There, but it cannot be read, or changes while it is read. */
    UNREADABLE
  }

  /**
   * One sealed file.
   *
   * @param state what became of it
   * @param at where it was found when that is another place, or null
   */
  record Found(Claims.Claim claim, State state, @Nullable Path at) {}

  /** Digests all files of a folder and compares them with what was sealed. */
  static Holdings of(Path folder, Claims claims, Surroundings surroundings, Words words)
      throws IOException {
    Map<Path, Claims.Claim> wanted = new HashMap<>();
    claims.all().forEach(claim -> wanted.put(key(claim.place()), claim));
    Set<Path> files = new java.util.LinkedHashSet<>();
    try (Stream<Path> walked = Files.walk(folder)) {
      walked
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !BundleFiles.isOwn(file))
          .sorted()
          .map(Holdings::key)
          .forEach(files::add);
    }
    // A bundle lies beside its folder, so a sealed file may lie outside the folder that was named.
    for (Path place : wanted.keySet()) {
      if (Files.isRegularFile(place)) {
        files.add(place);
      }
    }
    Map<Path, @Nullable Digests> digested = digest(files, surroundings, words);
    Map<Digests, Path> byContent = new HashMap<>();
    digested.forEach(
        (file, digests) -> {
          if (digests != null) {
            byContent.putIfAbsent(digests, file);
          }
        });
    return judge(claims, digested, byContent);
  }

  private static Path key(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private static Map<Path, @Nullable Digests> digest(
      Set<Path> files, Surroundings surroundings, Words words) {
    Map<Path, @Nullable Digests> digested = new java.util.LinkedHashMap<>();
    Meter meter = new Meter(files.size(), surroundings, words);
    for (Path file : files) {
      meter.begin(file);
      try {
        digested.put(file, DigestedFile.of(file, meter).digests());
      } catch (IOException | Complaint e) {
        digested.put(file, null);
      }
    }
    meter.end();
    return digested;
  }

  private static Holdings judge(
      Claims claims, Map<Path, @Nullable Digests> digested, Map<Digests, Path> byContent) {
    Map<Digests, Long> sealedAt = new HashMap<>();
    claims.all().forEach(claim -> sealedAt.merge(claim.digests(), claim.receivedAt(), Math::max));
    List<Found> found = new ArrayList<>();
    for (Claims.Claim claim : claims.all()) {
      found.add(judge(claim, digested, byContent, sealedAt));
    }
    Set<Path> about = new HashSet<>();
    found.forEach(one -> about.add(one.at() == null ? key(one.claim().place()) : one.at()));
    List<Path> unsealed = digested.keySet().stream().filter(file -> !about.contains(file)).toList();
    return new Holdings(List.copyOf(found), unsealed, List.copyOf(claims.unreadable()));
  }

  private static Found judge(
      Claims.Claim claim,
      Map<Path, @Nullable Digests> digested,
      Map<Digests, Path> byContent,
      Map<Digests, Long> sealedAt) {
    Path place = key(claim.place());
    Digests there = digested.get(place);
    if (claim.digests().equals(there)) {
      return new Found(claim, State.HELD, null);
    }
    Path elsewhere = byContent.get(claim.digests());
    if (elsewhere != null) {
      return new Found(claim, State.MOVED, elsewhere);
    }
    if (!digested.containsKey(place)) {
      return new Found(claim, State.MISSING, null);
    }
    if (there == null) {
      return new Found(claim, State.UNREADABLE, null);
    }
    boolean later = sealedAt.getOrDefault(there, Long.MIN_VALUE) > claim.receivedAt();
    return new Found(claim, later ? State.LATER : State.CHANGED, null);
  }

  /** How many there are in each state. */
  Map<State, Integer> counts() {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    for (State state : State.values()) {
      counts.put(state, 0);
    }
    found.forEach(one -> counts.merge(one.state(), 1, Integer::sum));
    return counts;
  }

  /** Something is lost or false: 1; something could not be decided: 2. */
  ExitCode exitCode() {
    boolean failed =
        !unreadable.isEmpty()
            || found.stream()
                .anyMatch(
                    one ->
                        one.claim().proof() == Verdict.Outcome.INVALID
                            || switch (one.state()) {
                              case HELD, MOVED, LATER -> false;
                              case CHANGED, MISSING, UNREADABLE -> true;
                            });
    if (failed) {
      return ExitCode.FAILED;
    }
    boolean open =
        found.stream().anyMatch(one -> one.claim().proof() == Verdict.Outcome.INCONCLUSIVE);
    return open ? ExitCode.INCONCLUSIVE : ExitCode.OK;
  }
}
