package org.mifeng.platform.evidence.witnessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mifeng.platform.evidence.EvidenceFixture.aFile;
import static org.mifeng.platform.evidence.EvidenceFixture.anEnterprise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.cli.WitnessServer;
import org.mifeng.ledger.crypto.WitnessKeys;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.note.NoteVerifier;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.ledger.receipt.ReceiptWriter;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.ledger.witness.Cosigner;
import org.mifeng.ledger.witness.Department;
import org.mifeng.ledger.witness.FileWitnessStore;
import org.mifeng.ledger.witness.Witness;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.EvidenceFixture;
import org.mifeng.platform.evidence.PublicLog;
import org.mifeng.platform.evidence.TrustedLogs;
import org.mifeng.platform.evidence.Writing;
import org.mifeng.platform.evidence.publishing.Published;
import org.mifeng.platform.evidence.publishing.PublishedCheckpoints;
import org.mifeng.platform.evidence.publishing.UpgradeDraft;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Witnesses behind real HTTP, and heads for them to cosign. */
@PlatformTest
abstract class AskedWitnesses {
  static final Duration TIMEOUT = Duration.ofSeconds(5);

  @TempDir Path folder;
  @Autowired Deposits deposits;
  @Autowired PublishedCheckpoints published;
  @Autowired WitnessRecords records;
  @Autowired CosignatureStore cosignatures;
  @Autowired StandingStore standings;
  @Autowired QuorumAlarm alarm;
  @Autowired Writing writing;
  @Autowired PublicLog log;
  @Autowired TrustedLogs trusted;
  @Autowired TestClock clock;

  final List<Running> running = new ArrayList<>();

  /** A department: its keys and memory stay, its server comes and goes. */
  final class Running {
    final String name = "w-" + UUID.randomUUID().toString().substring(0, 8);
    final List<Cosigner> cosigners;
    final int port;
    FileWitnessStore store;
    WitnessServer server;

    Running() throws IOException {
      var keys = WitnessKeys.create(folder.resolve(name + ".key"), new SecureRandom());
      cosigners = Cosigner.of(name + ".example", keys, true);
      start(0);
      port = server.address().getPort();
      running.add(this);
    }

    void start(int at) throws IOException {
      store = FileWitnessStore.open(folder.resolve(name));
      List<NoteVerifier> known = new ArrayList<>();
      trusted.policy().logs().forEach(it -> known.addAll(List.of(it.keyC2sp(), it.keySm())));
      server =
          WitnessServer.start(
              new Witness(known, cosigners, store, clock),
              new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
    }

    void start() throws IOException {
      start(port);
    }

    void stop() throws IOException {
      server.close();
      store.close();
    }

    KnownWitness known() {
      return known(name, cosigners);
    }

    KnownWitness known(String as, List<Cosigner> keysOf) {
      return new KnownWitness(
          as,
          new Department("测试见证人 " + as, "Test witness " + as),
          keysOf.stream().map(Cosigner::key).toList(),
          new HttpDoor(HttpDoor.client(TIMEOUT), "http://127.0.0.1:" + port, TIMEOUT));
    }
  }

  @AfterEach
  void stopAll() throws IOException {
    clock.reset();
    for (var one : running) {
      one.stop();
    }
  }

  WitnessCircle three() throws IOException {
    return new WitnessCircle(
        List.of(new Running().known(), new Running().known(), new Running().known()), "");
  }

  Witnessing witnessing(WitnessCircle circle) {
    return new Witnessing(circle, published, records, alarm, writing, log, clock);
  }

  static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  /** A deposit under a published checkpoint. */
  record Deposited(Receipt receipt, byte[] bytes, String content, Published checkpoint) {}

  Deposited deposit() throws InterruptedException {
    var viewer = anEnterprise();
    var content = "witnessed " + UUID.randomUUID();
    var issued = deposits.deposit(viewer, List.of(aFile(content)), null, new byte[32]).getFirst();
    var receipt = ReceiptReader.read(issued.receipt());
    int year = writing.year();
    long index = receipt.entry().index();
    await(() -> published.newest(year).filter(it -> it.size() > index).isPresent());
    return new Deposited(receipt, issued.receipt(), content, published.newest(year).orElseThrow());
  }

  boolean isWitnessed(WitnessCircle circle, long above) {
    return !cosignatures.listWitnessed(writing.year(), above, circle.mark(), 1).isEmpty();
  }

  Standing standing(KnownWitness witness, HashSuite suite) {
    return standings.find(writing.year(), witness.name(), suite);
  }

  Verdict verdict(Deposited deposit, WitnessCircle circle) {
    var corroborator = new WitnessCorroborator(circle, cosignatures);
    long index = deposit.receipt().entry().index();
    int year = writing.year();
    long size = corroborator.sizes(year, index, 1).getFirst();
    var checkpoint = published.find(year, size).orElseThrow();
    var draft = new UpgradeDraft(checkpoint);
    corroborator.contribute(checkpoint, draft);
    var upgrade =
        draft.of(
            log.inclusion(year, HashSuite.SHA256, index, size),
            log.inclusion(year, HashSuite.SM3, index, size));
    var receipt = deposit.receipt().upgraded(Receipt.WITNESSED, List.of(upgrade));
    TrustPolicy policy = trusted.policy().with(corroborator.trust());
    return ReceiptCheck.check(
        ReceiptWriter.write(receipt),
        EvidenceFixture.digests(deposit.content()),
        List.of(TrustPolicy.parse(policy.bytes())),
        clock.instant());
  }
}
