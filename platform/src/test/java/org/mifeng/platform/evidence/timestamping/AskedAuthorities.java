package org.mifeng.platform.evidence.timestamping;

import static org.mifeng.platform.evidence.EvidenceFixture.aFile;
import static org.mifeng.platform.evidence.EvidenceFixture.anEnterprise;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.ledger.time.TestAuthority;
import org.mifeng.ledger.time.TestAuthorityServer;
import org.mifeng.ledger.trust.TrustedAuthority;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.PublicLog;
import org.mifeng.platform.evidence.TrustedLogs;
import org.mifeng.platform.evidence.Writing;
import org.mifeng.platform.evidence.publishing.Published;
import org.mifeng.platform.evidence.publishing.PublishedCheckpoints;
import org.mifeng.platform.identity.Trail;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Authorities behind real HTTP, and heads for them to stamp. */
@PlatformTest
abstract class AskedAuthorities {
  static final Duration AHEAD = Duration.ofDays(1);

  @Autowired TimeTokenStore tokens;
  @Autowired AuthorityStore states;
  @Autowired Transactions transactions;
  @Autowired Trail trail;
  @Autowired PublishedCheckpoints published;
  @Autowired TrustedLogs trusted;
  @Autowired Writing writing;
  @Autowired Deposits deposits;
  @Autowired PublicLog log;
  @Autowired TestClock clock;

  final List<AutoCloseable> running = new ArrayList<>();

  @AfterEach
  void putBack() throws Exception {
    clock.reset();
    for (var one : running) {
      one.close();
    }
  }

  /** A platform's time-stamping as it would be with these authorities. */
  record Set(Stamping stamping, TokenShelf shelf, Timestamps word, TimeBrake brake) {}

  Set with(boolean stops, TimeAuthority... some) {
    var properties =
        new TimestampingProperties(
            List.of(),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofMinutes(30),
            stops,
            false);
    var authorities = new Authorities(List.of(some));
    var shelf = new TokenShelf(authorities, properties, tokens, states, transactions, trail, clock);
    var stamping = new Stamping(properties, authorities, shelf, published, trusted, writing, clock);
    return new Set(
        stamping, shelf, new Timestamps(authorities, tokens), new TimeBrake(shelf, properties));
  }

  TestAuthority authority(TestAuthority.Kind kind, Duration ahead) throws Exception {
    return TestAuthority.create(kind, ahead(ahead), new SecureRandom());
  }

  /** Other tests move the clock, and what they published stays where they had moved it. */
  Clock ahead(Duration of) {
    var last = tokens.latest(writing.year(), Long.MAX_VALUE);
    var since = last == null ? Duration.ZERO : Duration.between(clock.instant(), last);
    return Clock.offset(clock, since.isPositive() ? of.plus(since) : of);
  }

  TestAuthorityServer serve(TestAuthority authority, int port) throws Exception {
    var server = TestAuthorityServer.start(authority, port);
    running.add(server);
    return server;
  }

  TimeAuthority remote(String name, TestAuthority authority, URI url, URI... lists) {
    var test = authority.trusted();
    return new RemoteAuthority(
        new TrustedAuthority(
            name, test.suite(), test.roots(), test.policies(), test.operator(), true),
        url,
        List.of(),
        List.of(lists),
        new AuthorityClient(Duration.ofSeconds(5)),
        clock);
  }

  TimeAuthority answering(String name, TestAuthority.Kind kind) throws Exception {
    var authority = authority(kind, AHEAD);
    var server = serve(authority, 0);
    return remote(name, authority, server.address(), server.revocationList());
  }

  record Sealed(Receipt receipt, Published head, String content) {}

  Sealed deposit(String content) throws Exception {
    var viewer = anEnterprise();
    var issued = deposits.deposit(viewer, List.of(aFile(content)), null, new byte[32]).getFirst();
    var receipt = ReceiptReader.read(issued.receipt());
    for (int i = 0; i < 600; i++) {
      var newest =
          published.newest(writing.year()).filter(head -> head.size() > receipt.entry().index());
      if (newest.isPresent()) {
        return new Sealed(receipt, newest.get(), content);
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("nothing was published");
  }

  AuthorityStore.State state(String name) {
    return states.find(name).orElseThrow();
  }

  /** An authority that counts how often it is asked, and never answers. */
  static final class Silent implements TimeAuthority {
    final TimeAuthority like;
    int asked;

    Silent(TimeAuthority like) {
      this.like = like;
    }

    @Override
    public TrustedAuthority trusted() {
      return like.trusted();
    }

    @Override
    public boolean isAsked() {
      return true;
    }

    @Override
    public String address() {
      return "";
    }

    @Override
    public List<byte[]> certificates() {
      return List.of();
    }

    @Override
    public byte[] ask(byte[] question) throws AuthorityFailure {
      asked++;
      throw new AuthorityFailure(AuthorityFailure.UNREACHABLE, "silent");
    }

    @Override
    public List<byte[]> revocation(List<byte[]> chain) {
      return List.of();
    }
  }
}
