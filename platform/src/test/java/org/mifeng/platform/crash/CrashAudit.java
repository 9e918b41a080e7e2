package org.mifeng.platform.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.merkle.CompactTree;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.TilePath;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.ledger.storage.EntryTile;
import org.mifeng.ledger.trust.TrustPolicy;

/**
 * Holds the platform to every answer it gave. Each broken promise is a complaint; none is the only
 * good result. Knows one log, that of the first receipt, and reads it from outside.
 */
final class CrashAudit {
  /** A receipt with what it is about. */
  private record Held(Digests file, byte[] bytes, Receipt receipt) {}

  private static final int ASKED_AGAIN = 300;
  private static final int PATIENCE = 100;
  private static final Duration PAUSE = Duration.ofMillis(200);

  /** When receipts are checked: after all of them were given. */
  private static final Instant LATER = Instant.parse("2028-01-01T00:00:00Z");

  private final CrashedPlatform platform;
  private final Random random;
  private final List<String> complaints = new ArrayList<>();
  private final ConcurrentLinkedQueue<PatientClient.Acknowledged> heard =
      new ConcurrentLinkedQueue<>();
  private final List<Held> all = new ArrayList<>();
  private final Map<Long, Held> places = new TreeMap<>();
  private final Map<HashSuite, TreeMap<Long, byte[]>> heads = new HashMap<>();
  private final Map<HashSuite, CompactTree> trees = new HashMap<>();
  private @Nullable TrustPolicy policy;
  private String origin = "";

  CrashAudit(CrashedPlatform platform, long seed) {
    this.platform = platform;
    this.random = new Random(seed);
    for (var suite : HashSuite.values()) {
      heads.put(suite, new TreeMap<>());
      trees.put(suite, CompactTree.empty(suite));
    }
  }

  /** An answer to remember. */
  void hear(PatientClient.Acknowledged answer) {
    heard.add(answer);
  }

  int receipts() {
    return all.size() + heard.stream().mapToInt(answer -> answer.receipts().size()).sum();
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }

  void complain(String what) {
    complaints.add(what);
  }

  /** Checks everything heard since the last time, and a sample of what was heard before. */
  void check() throws IOException {
    var known = policy();
    List<Held> fresh = new ArrayList<>();
    for (var answer = heard.poll(); answer != null; answer = heard.poll()) {
      take(answer, known, fresh);
    }
    fresh.forEach(this::askAgain);
    for (int i = 0; i < ASKED_AGAIN && !all.isEmpty(); i++) {
      askAgain(all.get(random.nextInt(all.size())));
    }
    all.addAll(fresh);
    readLog();
  }

  /** The first policy ever seen: keys do not change under those who trust them. */
  private TrustPolicy policy() throws IOException {
    var answer = asked("/api/v1/log");
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + " " + new String(answer.body(), UTF_8));
    }
    var now = TrustPolicy.parse(answer.body());
    var first = policy == null ? now : policy;
    policy = first;
    if (!origin.isEmpty() && !now.find(origin).equals(first.find(origin))) {
      complain("the log's keys changed");
    }
    return first;
  }

  private void take(PatientClient.Acknowledged answer, TrustPolicy known, List<Held> fresh) {
    var files = answer.request().files();
    if (files.size() != answer.receipts().size()) {
      complain(answer.request().key() + " got " + answer.receipts().size() + " receipts");
      return;
    }
    for (int i = 0; i < files.size(); i++) {
      var bytes = answer.receipts().get(i);
      var what = answer.request().key() + "/" + i;
      var verdict = ReceiptCheck.check(bytes, files.get(i), List.of(known), LATER);
      if (!verdict.findings().isEmpty()) {
        complain(what + " is " + verdict.findings());
        continue;
      }
      var held = new Held(files.get(i), bytes, ReceiptReader.read(bytes));
      var itsLog = held.receipt().proofs().originC2sp();
      origin = origin.isEmpty() ? itsLog : origin;
      if (!itsLog.equals(origin)) {
        complain(what + " is in " + itsLog + " and not in " + origin);
      }
      var other = places.put(held.receipt().entry().index(), held);
      if (other != null && !Arrays.equals(other.bytes(), bytes)) {
        complain(what + " stands where another deposit stands");
      }
      for (var suite : HashSuite.values()) {
        var note = Note.parse(held.receipt().proofs().of(suite).checkpoint());
        remember(suite, Checkpoint.parse(note.text()));
      }
      fresh.add(held);
    }
  }

  private void remember(HashSuite suite, Checkpoint head) {
    var before = of(suite, heads).put(head.size(), head.root());
    if (before != null && !Arrays.equals(before, head.root())) {
      complain("two roots of size " + head.size() + " in " + suite);
    }
  }

  private static <T> T of(HashSuite suite, Map<HashSuite, T> map) {
    var found = map.get(suite);
    if (found == null) {
      throw new IllegalStateException(suite.toString());
    }
    return found;
  }

  /**
   * An answer other than "not now". After a blow the platform may say 503 for a moment, as long as
   * it says so: whoever asks waits a little, as every client does. Any other answer is the answer.
   */
  private HttpResponse<byte[]> asked(String path) throws IOException {
    for (int attempt = 0; attempt < PATIENCE; attempt++) {
      var answer = platform.get(path);
      if (answer.statusCode() != 503) {
        return answer;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new IOException(path + " is not served for " + PAUSE.multipliedBy(PATIENCE));
  }

  private void askAgain(Held held) {
    var id = held.receipt().id();
    try {
      var answer = asked("/api/v1/deposits/" + id + "/receipt");
      if (answer.statusCode() != 200) {
        complain("deposit " + id + " is lost: " + answer.statusCode());
      } else if (!Arrays.equals(answer.body(), held.bytes())) {
        complain("deposit " + id + " has another receipt now");
      }
    } catch (IOException e) {
      complain("deposit " + id + " cannot be asked for: " + e);
    }
  }

  /** Reads what the log has grown by, and compares it with every head and leaf handed out. */
  private void readLog() throws IOException {
    if (origin.isEmpty()) {
      return;
    }
    for (var suite : HashSuite.values()) {
      var address = address() + (suite == HashSuite.SM3 ? "/sm3" : "") + "/checkpoint";
      var head = Checkpoint.parse(Note.parse(asked(address).body()).text());
      remember(suite, head);
      var tree = of(suite, trees);
      for (long n = tree.size() / TilePath.WIDTH; tree.size() < head.size(); n++) {
        int width = TilePath.widthAt(0, n, head.size());
        for (var body :
            entries(n, width).subList((int) (tree.size() - n * TilePath.WIDTH), width)) {
          tree.append(suite.leaf(body));
          compare(suite, tree, body);
        }
      }
      var unmet = of(suite, heads).tailMap(tree.size(), false);
      if (!unmet.isEmpty()) {
        complain(
            "heads of sizes " + unmet.keySet() + " were handed out, the log has " + tree.size());
      }
    }
  }

  private void compare(HashSuite suite, CompactTree tree, byte[] body) {
    var root = of(suite, heads).get(tree.size());
    if (root != null && !Arrays.equals(root, tree.root())) {
      complain("the head of size " + tree.size() + " is not of this log, in " + suite);
    }
    var held = places.get(tree.size() - 1);
    if (held != null && !Arrays.equals(held.receipt().entry().body(), body)) {
      complain("entry " + (tree.size() - 1) + " is not what its receipt says");
    }
  }

  private List<byte[]> entries(long number, int width) throws IOException {
    var path = new TilePath(TilePath.ENTRIES, number, width);
    var answer = asked(address() + "/" + path);
    if (answer.statusCode() != 200) {
      throw new IOException(path + " is not there: " + answer.statusCode());
    }
    return EntryTile.read(answer.body());
  }

  /** When every request has been answered: each place of the log is somebody's, and no other is. */
  void checkNothingIsLeftOver() {
    long size = of(HashSuite.SHA256, trees).size();
    for (long index = 0; index < size; index++) {
      if (!places.containsKey(index)) {
        complain("entry " + index + " was never acknowledged to anybody");
      }
    }
    if (places.size() != size) {
      complain(places.size() + " places were acknowledged, the log has " + size);
    }
  }

  /** All receipts are asked for once more, and the log is read anew from its first entry. */
  void checkAllAgain() throws IOException {
    all.forEach(this::askAgain);
    for (var suite : HashSuite.values()) {
      trees.put(suite, CompactTree.empty(suite));
    }
    readLog();
  }

  /** The policy receipts are checked by, for others who check. */
  List<TrustPolicy> policies() {
    return policy == null ? List.of() : List.of(policy);
  }

  long size() {
    return of(HashSuite.SHA256, trees).size();
  }

  /** The last part of the log's name, which is also that of its folder; empty before a receipt. */
  String logName() {
    return origin.substring(origin.lastIndexOf('/') + 1);
  }

  private String address() {
    return "/log/" + logName();
  }
}
