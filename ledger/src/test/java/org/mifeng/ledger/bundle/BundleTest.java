package org.mifeng.ledger.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.merkle.CompactTree;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.receipt.Verdict;

class BundleTest {
  private static final TestLog LOG = new TestLog();
  private static final byte[] RECEIPT =
      BundleAttacks.receipt(LOG, BundleAttacks.BUNDLE.head(), BundleHead.MEDIA_TYPE);

  @TestFactory
  Stream<DynamicTest> everyAttackGivesExactlyItsCodes() {
    return BundleAttacks.write().entrySet().stream()
        .map(
            attack ->
                DynamicTest.dynamicTest(
                    attack.getKey(),
                    () ->
                        assertThat(BundleVectors.judge(attack.getValue()))
                            .isEqualTo(BundleVectors.expected(attack.getValue()))));
  }

  @Test
  void everyCodeHasAnAttackThatGivesIt() {
    Set<BundleCode> given = EnumSet.noneOf(BundleCode.class);
    for (Json.Obj vector : BundleAttacks.write().values()) {
      for (Json code : vector.array("codes")) {
        if (code.asText().startsWith("B")) {
          given.add(BundleCode.valueOf(code.asText()));
        }
      }
    }
    assertThat(given).isEqualTo(EnumSet.allOf(BundleCode.class));
  }

  @Test
  void everyCodeHasASentenceInBothLanguages() {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      BundleSentences sentences = BundleSentences.in(locale);
      for (BundleCode code : BundleCode.values()) {
        assertThat(sentences.of(code)).isNotBlank();
      }
      assertThat(sentences.proves()).hasSize(3).doesNotContain("");
    }
    assertThat(BundleSentences.in(Locale.ENGLISH).of(BundleCode.B06))
        .isNotEqualTo(BundleSentences.in(Locale.CHINESE).of(BundleCode.B06));
  }

  @Test
  void everyFileOfBundlesOfEverySizeIsProvenInBothTrees() {
    for (int size = 1; size <= 33; size++) {
      Bundle bundle = Bundle.of(BundleAttacks.items(size));
      TestLog log = new TestLog();
      byte[] receipt = BundleAttacks.receipt(log, bundle.head(), BundleHead.MEDIA_TYPE);
      for (int place = 0; place < size; place++) {
        byte[] proof = BundleWriter.proof(bundle, place, receipt);
        BundleVerdict verdict =
            BundleCheck.check(
                proof, bundle.items().get(place).digests(), List.of(log.policy()), TestLog.NOW);
        assertThat(verdict.codes()).as("file %d of %d", place, size).isEmpty();
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.VALID);
      }
    }
  }

  @Test
  void theTreesAreThoseOfTheLog() {
    Bundle bundle = Bundle.of(BundleAttacks.items(100));
    for (HashSuite suite : HashSuite.values()) {
      CompactTree tree = CompactTree.empty(suite);
      bundle.items().forEach(item -> tree.append(suite.leaf(item.commitment(suite))));
      assertThat(bundle.head().root(suite)).isEqualTo(tree.root());
    }
  }

  @Test
  void theOrderInWhichFilesComeChangesNothing() {
    List<BundleItem> shuffled = new ArrayList<>(BundleAttacks.items(50));
    Collections.shuffle(shuffled, new Random(4));
    assertThat(Bundle.of(shuffled).head()).isEqualTo(Bundle.of(BundleAttacks.items(50)).head());
  }

  @Test
  void aProofTellsNothingOfTheOtherFiles() {
    int place = BundleAttacks.BUNDLE.place("docs/recipe.txt");
    byte[] proof = BundleWriter.proof(BundleAttacks.BUNDLE, place, RECEIPT);
    String text = new String(proof, StandardCharsets.UTF_8);
    for (BundleItem item : BundleAttacks.BUNDLE.items()) {
      if (!item.path().equals("docs/recipe.txt")) {
        assertThat(text)
            .doesNotContain(item.path())
            .doesNotContain(Bytes.hex(item.digests().sha256()))
            .doesNotContain(Bytes.hex(item.digests().sm3()))
            .doesNotContain(Bytes.base64(item.salt()));
      }
    }
    // The holder's own name of the folder, which the receipt may carry, is left out too.
    assertThat(new String(RECEIPT, StandardCharsets.UTF_8)).contains("\"folder\"");
    assertThat(text).doesNotContain("folder");
  }

  @Test
  void equalFilesUnderOneNameAreHiddenByTheirSalts() {
    Digests digests = Digests.of(TestLog.FILE);
    BundleItem one = new BundleItem("a", digests, TestLog.salt(1));
    BundleItem other = new BundleItem("a", digests, TestLog.salt(2));
    for (HashSuite suite : HashSuite.values()) {
      assertThat(one.commitment(suite)).isNotEqualTo(other.commitment(suite));
    }
  }

  @Test
  void aBundleReadsBackAsItWasWritten() {
    byte[] bytes = BundleWriter.write(BundleAttacks.BUNDLE);
    Bundle read = BundleReader.read(bytes);
    assertThat(read.head()).isEqualTo(BundleAttacks.BUNDLE.head());
    assertThat(read.items()).isEqualTo(BundleAttacks.BUNDLE.items());
    assertThat(BundleWriter.write(read)).isEqualTo(bytes);
  }

  @Test
  void theReceiptOfTheHeadIsAnOrdinaryReceipt() {
    BundleVerdict verdict =
        BundleCheck.checkHead(
            BundleAttacks.BUNDLE.head(), RECEIPT, List.of(LOG.policy()), TestLog.NOW);
    assertThat(verdict.codes()).isEmpty();
    BundleHead other = Bundle.of(BundleAttacks.items(3)).head();
    assertThat(BundleCheck.checkHead(other, RECEIPT, List.of(LOG.policy()), TestLog.NOW).codes())
        .containsExactly("B06");
  }

  @Test
  void pathsThatCouldLeaveTheFolderOrBeSpelledTwiceAreRefused() {
    for (String path :
        List.of(
            "", "/a", "a/", "a//b", ".", "..", "a/../b", "./a", "a\\b", "a\0b", "a\nb", "\ud800")) {
      assertThatThrownBy(() -> BundlePath.require(path))
          .as(path)
          .isInstanceOf(MalformedException.class);
    }
    assertThatThrownBy(() -> BundlePath.require("x".repeat(BundlePath.LIMIT + 1)))
        .isInstanceOf(MalformedException.class);
    for (String path : List.of("a", "合同/二〇二七/终稿.pdf", "...", "a/.hidden", "a b/c")) {
      BundlePath.require(path);
    }
  }

  @Test
  void nothingAndTheSamePathTwiceAreNoBundle() {
    assertThatThrownBy(() -> Bundle.of(List.of())).isInstanceOf(MalformedException.class);
    BundleItem item = BundleAttacks.items(1).getFirst();
    assertThatThrownBy(() -> Bundle.of(List.of(item, item))).isInstanceOf(MalformedException.class);
  }

  @Test
  void whatIsTooLargeIsRefusedUnread() {
    byte[] large = new byte[BundleProof.MAX_BYTES + 1];
    assertThat(BundleCheck.check(large, null, List.of(), TestLog.NOW).codes())
        .containsExactly("B01", "B10");
    assertThatThrownBy(() -> BundleReader.read(new byte[Bundle.MAX_BYTES + 1]))
        .isInstanceOf(MalformedBundleException.class)
        .extracting(e -> ((MalformedBundleException) e).code())
        .isEqualTo(BundleCode.B01);
  }

  @Test
  void tenThousandFilesMakeOneHead() {
    Bundle bundle = Bundle.of(BundleAttacks.items(10_000));
    byte[] bytes = BundleWriter.write(bundle);
    assertThat(bytes.length).isLessThan(Bundle.MAX_BYTES / 8);
    assertThat(BundleReader.read(bytes).head()).isEqualTo(bundle.head());
    assertThat(bundle.head().bytes().length).isLessThan(256);
  }
}
