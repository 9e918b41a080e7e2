package org.mifeng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.crypto.PrivateKey;
import org.mifeng.ledger.note.NoteSigner;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.ledger.trust.TrustedLog;

/** What the trust store takes in, and what it refuses. */
class TrustTest {
  private static final Instant BEGIN = Instant.parse("2027-01-01T00:00:00Z");

  @TempDir Path folder;
  private Desk desk = new Desk(Path.of(""));
  private final NoteSigner ed25519 = signer(KeyAlgorithm.ED25519, "a.example/evidence/2027");
  private final NoteSigner sm2 = signer(KeyAlgorithm.SM2, "a.example/evidence/2027/sm");

  private static NoteSigner signer(KeyAlgorithm algorithm, String name) {
    return new NoteSigner(name, PrivateKey.create(algorithm, new SecureRandom()));
  }

  @BeforeEach
  void sit() {
    desk = new Desk(folder);
  }

  private TrustedLog log(String distrusted) {
    return new TrustedLog(
        ed25519.verifier(), sm2.verifier(), BEGIN, null, distrusted.isEmpty() ? null : distrusted);
  }

  private int add(TrustPolicy policy) throws IOException {
    Files.write(desk.policy(), policy.bytes());
    return desk.run("trust", "add", "--policy", desk.policy());
  }

  private TrustPolicy policy(int day, TrustedLog... logs) {
    return TrustPolicy.of(BEGIN.plusSeconds(86_400L * day), null, List.of(logs));
  }

  @Test
  void keepsTheFirstKeysAndRefusesOthersLater() throws IOException {
    assertThat(add(policy(0, log("")))).isZero();
    assertThat(desk.out).contains("First use").contains(ed25519.verifier().toString());
    assertThat(add(policy(0, log("")))).isZero();
    assertThat(desk.out).contains("Already trusted");
    NoteSigner forged = signer(KeyAlgorithm.ED25519, "a.example/evidence/2027");
    TrustedLog changed = new TrustedLog(forged.verifier(), sm2.verifier(), BEGIN, null, null);
    assertThat(add(policy(1, changed))).isEqualTo(1);
    assertThat(desk.err).contains("CHANGED").contains(forged.verifier().toString());
    desk.run("trust", "list");
    assertThat(desk.out).contains(ed25519.verifier().toString());
    assertThat(desk.out).doesNotContain(forged.verifier().toString());
  }

  @Test
  void takesNewLogsAndDistrustButNeverLosesOrForgivesOne() throws IOException {
    TrustedLog next =
        new TrustedLog(
            signer(KeyAlgorithm.ED25519, "a.example/evidence/2028").verifier(),
            signer(KeyAlgorithm.SM2, "a.example/evidence/2028/sm").verifier(),
            BEGIN,
            null,
            null);
    add(policy(0, log("")));
    assertThat(add(policy(1, log(""), next))).isZero();
    assertThat(desk.out).contains("renewed");
    assertThat(add(policy(2, log("")))).isEqualTo(1);
    assertThat(desk.err).contains("a.example/evidence/2028");
    assertThat(add(policy(3, log("key stolen"), next))).isZero();
    assertThat(add(policy(4, log(""), next))).isEqualTo(1);
    assertThat(desk.err).contains("no longer trustworthy");
  }

  @Test
  void refusesAPolicyWhoseSignatureWasMadeForAnother() throws IOException {
    TrustPolicy signed = policy(0, log("")).signedBy(ed25519, sm2);
    String edited =
        new String(signed.bytes(), StandardCharsets.UTF_8)
            .replace("\"notBefore\":\"2027", "\"notBefore\":\"2020");
    Files.writeString(desk.policy(), edited);
    assertThat(desk.run("trust", "add", "--policy", desk.policy())).isEqualTo(1);
    assertThat(desk.err).contains("signature");
    assertThat(add(signed)).isZero();
  }

  @Test
  void anEmptyStoreSaysHowToFillIt() {
    assertThat(desk.run("trust", "list")).isZero();
    assertThat(desk.out).contains("mifeng trust add");
    assertThat(desk.run("trust", "add")).isEqualTo(64);
    assertThat(desk.run("trust")).isEqualTo(64);
  }
}
