package org.mifeng.index.manifest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mifeng.index.Answer;
import org.mifeng.index.Answers;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.Item;
import org.mifeng.index.Proof;
import org.mifeng.index.form.SystemReader;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.crypto.PrivateKey;
import org.mifeng.ledger.note.NoteSigner;

/** A manifest signed by test keys, whose secrets are one byte repeated. */
public final class TestManifest {
  /** A test key. */
  public static final NoteSigner ED25519 = signer(KeyAlgorithm.ED25519, "city.example/index", 21);

  /** Another. */
  public static final NoteSigner SM2 = signer(KeyAlgorithm.SM2, "city.example/index/sm", 22);

  static final LocalDate DAY = LocalDate.of(2027, 3, 31);
  static final IndicatorSystem SYSTEM = SystemReader.builtIn();

  private TestManifest() {}

  static NoteSigner signer(KeyAlgorithm algorithm, String name, int secret) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) secret);
    return new NoteSigner(name, PrivateKey.restore(algorithm, bytes));
  }

  /** A check-up with all kinds of answers, none of them at the bottom of a gate. */
  static Answers answers() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    int number = 0;
    for (Item item : SYSTEM.yardstick().items()) {
      String verification = SYSTEM.yardstick().verifications().get(number % 4).code();
      answers.put(
          item.code(),
          new Answer.Reached(1 + number % 3, new Proof(verification, DAY.minusDays(17L * number))));
      number++;
    }
    answers.put("D1-04", new Answer.Unknown());
    answers.put("D3-08", new Answer.NotApplicable("no data assets"));
    return new Answers("full", Map.of("sector", "software", "overseas", "no"), answers);
  }

  static Map<String, BigDecimal> inputs() {
    return Map.of(
        "deposit-months", new BigDecimal("3"),
        "acknowledgement-rate", new BigDecimal("0.875"),
        "full-check-up", BigDecimal.ONE,
        "closure-rate", new BigDecimal("0.6667"),
        "alert-hours", new BigDecimal("31.5"),
        "past-incidents", BigDecimal.ONE);
  }

  static Manifest manifest(NoteSigner... signers) {
    return new ManifestWriter(SYSTEM, signers)
        .write("enterprise 91330100000000000X", answers(), inputs(), DAY);
  }

  /** A good manifest with an Ed25519 signature. */
  public static byte[] bytes() {
    return ManifestWriter.bytes(manifest(ED25519));
  }
}
