package org.mifeng.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.receipt.CheckCode;
import org.mifeng.ledger.receipt.MalformedReceiptException;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.ledger.receipt.ReceiptWriter;
import org.mifeng.ledger.receipt.Upgrade;
import org.mifeng.ledger.receipt.UpgradeForm;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.ledger.trust.TrustPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds to a receipt what others have said since it was given. */
@Command(name = "upgrade")
final class UpgradeCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "RECEIPT")
  Path file = Path.of("");

  @Option(names = "--server", paramLabel = "URL")
  @Nullable URI server;

  @Option(names = "--out", paramLabel = "FILE")
  @Nullable Path out;

  @Option(names = "--level", paramLabel = "2…5")
  int level;

  @Option(names = "--wait", paramLabel = "SECONDS")
  int wait;

  @Option(names = "--plain-http")
  boolean plainHttp;

  private final Surroundings surroundings;
  private final Words words;

  UpgradeCommand(Surroundings surroundings, Words words) {
    this.surroundings = surroundings;
    this.words = words;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (level != 0 && (level < Receipt.WITNESSED || level > Receipt.RENEWED)) {
      throw new Complaint(ExitCode.USAGE, "error.level");
    }
    Receipt receipt = read();
    URI url = SealCommand.server(server, surroundings);
    Server api = new Server(url, "", plainHttp, surroundings, words);
    TrustPolicy policy = policy(api, receipt, url);
    Server.Upgraded answer = api.upgrades(receipt);
    for (int seconds = 0; seconds < wait && answer.level() < level; seconds++) {
      Thread.sleep(Duration.ofSeconds(1));
      answer = api.upgrades(receipt);
    }
    Verdict.Outcome outcome = write(receipt, policy, answer);
    if (Math.max(receipt.level(), answer.level()) < level) {
      surroundings.err().println(words.text("upgrade.not-yet", Integer.toString(level)));
      return ExitCode.INCONCLUSIVE.number();
    }
    return outcome == Verdict.Outcome.INVALID ? ExitCode.FAILED.number() : ExitCode.OK.number();
  }

  private Receipt read() throws IOException {
    try {
      return ReceiptReader.read(Input.read(file, Receipt.MAX_BYTES));
    } catch (MalformedReceiptException e) {
      throw new Complaint(
          ExitCode.FAILED, "error.not-a-receipt", file, e.code(), words.sentences().of(e.code()));
    }
  }

  /** The platform's policy of today, which names the witnesses and authorities of today. */
  private TrustPolicy policy(Server api, Receipt receipt, URI url)
      throws IOException, InterruptedException {
    TrustPolicy policy = api.policy();
    if (policy.find(receipt.proofs().originC2sp()).isEmpty()) {
      throw new Complaint(
          ExitCode.FAILED,
          "error.not-this-log",
          VerdictText.printable(receipt.proofs().originC2sp()),
          url);
    }
    TrustStore store = new TrustStore(surroundings.trustFolder());
    Adopting.adopt(store, policy, words, surroundings.err());
    return policy;
  }

  private Verdict.Outcome write(Receipt receipt, TrustPolicy policy, Server.Upgraded answer)
      throws IOException {
    List<Upgrade> more = new ArrayList<>();
    for (Upgrade upgrade : answer.upgrades()) {
      if (!has(receipt, upgrade)) {
        more.add(upgrade);
      }
    }
    long reached = Math.max(receipt.level(), answer.level());
    byte[] bytes;
    try {
      bytes = ReceiptWriter.write(receipt.upgraded(reached, more));
    } catch (IllegalArgumentException e) {
      throw new Complaint(
          ExitCode.FAILED,
          "error.not-a-receipt",
          file,
          CheckCode.R10,
          words.sentences().of(CheckCode.R10));
    }
    Verdict verdict =
        ReceiptCheck.check(bytes, null, List.of(policy), surroundings.clock().instant());
    Set<CheckCode> bad = EnumSet.noneOf(CheckCode.class);
    verdict.codes().stream()
        .filter(code -> code.outcome() == Verdict.Outcome.INVALID)
        .forEach(bad::add);
    if (!bad.isEmpty() || bytes.length > Receipt.MAX_BYTES) {
      throw new Complaint(ExitCode.FAILED, "error.upgrade-bad", bad);
    }
    Path target = out == null ? file : out;
    String word = words.sentences().level(reached);
    if (more.isEmpty() && reached == receipt.level()) {
      surroundings.out().println(words.text("upgrade.same", target, Long.toString(reached), word));
      if (out == null) {
        return verdict.outcome();
      }
    } else {
      surroundings
          .out()
          .println(
              words.text(
                  "upgrade.done",
                  target,
                  Long.toString(receipt.level()),
                  Long.toString(reached),
                  word));
    }
    replace(target, bytes);
    return verdict.outcome();
  }

  private static boolean has(Receipt receipt, Upgrade upgrade) {
    byte[] canonical = Jcs.write(UpgradeForm.write(upgrade));
    return receipt.upgrades().stream()
        .anyMatch(known -> Arrays.equals(Jcs.write(UpgradeForm.write(known)), canonical));
  }

  /** Writes beside and renames: a stop in between leaves the old receipt. */
  private static void replace(Path target, byte[] bytes) throws IOException {
    Path absolute = target.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder == null || !Files.isWritable(folder)) {
      throw new Complaint(ExitCode.IO, "error.folder-not-writable", target);
    }
    Path fresh = Files.createTempFile(folder, ".mifeng", ".tmp");
    try {
      Files.write(fresh, bytes);
      try {
        Files.setPosixFilePermissions(fresh, permissions(absolute));
      } catch (UnsupportedOperationException notPosix) {
        // The file system has no such permissions.
      }
      Files.move(
          fresh, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static Set<PosixFilePermission> permissions(Path target) throws IOException {
    return Files.exists(target)
        ? Files.getPosixFilePermissions(target)
        : PosixFilePermissions.fromString("rw-r--r--");
  }

  /** Told by a malformed answer. */
  static Complaint unreadable(MalformedException e) {
    return new Complaint(ExitCode.FAILED, "error.answer", e.rule());
  }
}
