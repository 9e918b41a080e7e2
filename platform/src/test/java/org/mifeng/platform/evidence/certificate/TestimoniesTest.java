package org.mifeng.platform.evidence.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.platform.evidence.certificate.CertificatePage.Testimony;
import tools.jackson.databind.json.JsonMapper;

/** Who is named on a certificate, for the receipts of the public vectors. */
class TestimoniesTest {
  /** The testimonies of a vector's receipt, and what the check of it came to. */
  private record Case(List<Testimony> testimonies, Verdict verdict) {}

  private static Case of(String vector, Locale locale) throws Exception {
    var json = new JsonMapper().readTree(Files.readString(vectors().resolve(vector + ".json")));
    var bytes = Base64.getDecoder().decode(json.get("receipt").asString());
    var policy = TrustPolicy.parse(json.get("policy").toString().getBytes(StandardCharsets.UTF_8));
    var digests = ReceiptReader.read(bytes).subject().digests();
    var now = Instant.parse(json.get("now").asString());
    var verdict = ReceiptCheck.check(bytes, digests, List.of(policy), now);
    var receipt = ReceiptReader.read(bytes);
    return new Case(new Testimonies(receipt, policy, locale, now).list(), verdict);
  }

  private static Path vectors() {
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("mvnw"))) {
        return folder.resolve("vectors/receipt");
      }
    }
    throw new IllegalStateException("no folder with mvnw above the working directory");
  }

  @Test
  void departmentsAreNamedOnceEachInTheLanguageOfTheCertificate() throws Exception {
    var chinese = of("witnessed", Locale.SIMPLIFIED_CHINESE).testimonies();
    var english = of("witnessed", Locale.ENGLISH).testimonies();

    assertThat(chinese).extracting(Testimony::name).containsExactlyInAnyOrder("市场监管（测试）", "法院（测试）");
    assertThat(english)
        .extracting(Testimony::name)
        .containsExactlyInAnyOrder("Market supervision (test)", "Court (test)");
    assertThat(chinese)
        .allSatisfy(
            one -> {
              assertThat(one.kind()).isEqualTo("witness");
              assertThat(one.detail()).isEqualTo("sha256 @ 21, sm3 @ 21");
              assertThat(one.time()).isNotNull();
            });
  }

  @Test
  void aChainIsNamedWithBlockAndTransaction() throws Exception {
    var one = of("anchor-good-qbft", Locale.SIMPLIFIED_CHINESE);

    assertThat(one.testimonies())
        .singleElement()
        .satisfies(
            anchor -> {
              assertThat(anchor.kind()).isEqualTo("anchor");
              assertThat(anchor.name()).isEqualTo("测试链");
              assertThat(anchor.detail()).startsWith("eip155:1337 # 77 0x");
              assertThat(anchor.time()).isEqualTo(one.verdict().proven().notLaterThan());
            });
  }

  @Test
  void whoeverDidNotProveAnythingIsNotNamed() throws Exception {
    assertThat(of("good", Locale.SIMPLIFIED_CHINESE).testimonies()).isEmpty();
    assertThat(of("anchor-unclaimed-needs-node", Locale.SIMPLIFIED_CHINESE).testimonies())
        .isEmpty();
    assertThat(of("witness-unknown", Locale.SIMPLIFIED_CHINESE).testimonies()).isEmpty();
  }
}
