package org.mifeng.platform.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mifeng.platform.evidence.EvidenceFixture.aFile;
import static org.mifeng.platform.evidence.EvidenceFixture.anEnterprise;
import static org.mifeng.platform.evidence.EvidenceFixture.digests;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.Leaf;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.ReceiptCheck;
import org.mifeng.ledger.receipt.ReceiptReader;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Deposits that follow earlier ones. */
@PlatformTest
class VersionsTest {
  @Autowired private Deposits deposits;
  @Autowired private Versions versions;
  @Autowired private TrustedLogs logs;

  private final Viewer owner = anEnterprise();

  private Receipt seal(Viewer viewer, Submission submission) {
    var issued = deposits.deposit(viewer, List.of(submission), null, new byte[32]).getFirst();
    return ReceiptReader.read(issued.receipt());
  }

  private static Submission following(String content, UUID previous, Relation relation) {
    return new Submission(
        digests(content),
        null,
        null,
        content,
        null,
        null,
        new Following(new DepositId(previous), relation));
  }

  private Receipt follow(String content, Receipt previous, Relation relation) {
    return seal(owner, following(content, previous.id(), relation));
  }

  @Test
  void aNewVersionsLeafPointsToTheEarlierEntryAndItsReceiptIsValid() {
    var first = seal(owner, aFile("v1"));
    var second =
        deposits
            .deposit(
                owner,
                List.of(following("v2", first.id(), Relation.SUPERSEDES)),
                null,
                new byte[32])
            .getFirst();

    var link = Leaf.parse(ReceiptReader.read(second.receipt()).entry().body()).link();
    assertThat(link).isEqualTo(new Leaf.Link(first.entry().index(), "supersedes"));
    var verdict =
        ReceiptCheck.check(
            second.receipt(),
            digests("v2"),
            List.of(logs.policy()),
            Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.VALID);
    // Issued again, byte for byte, because the link is in the leaf.
    assertThat(deposits.receipt(owner, second.id())).isEqualTo(second.receipt());
  }

  @Test
  void aWholeChainIsSeenFromEachOfItsLinks() {
    var first = seal(owner, aFile("a1"));
    var second = follow("a2", first, Relation.SUPERSEDES);
    var third = follow("a3", second, Relation.SUPERSEDES);
    var branch = follow("a2 branch", first, Relation.SUPERSEDES);
    seal(owner, aFile("apart"));

    assertThat(ids(second)).containsExactly(first.id(), second.id(), third.id());
    assertThat(ids(first)).containsExactly(first.id(), second.id(), third.id(), branch.id());
    assertThat(ids(third)).containsExactly(first.id(), second.id(), third.id());
    var shown = versions.chain(owner, new DepositId(third.id())).getLast();
    assertThat(shown.submission().follows())
        .isEqualTo(new Following(new DepositId(second.id()), Relation.SUPERSEDES));
  }

  private List<UUID> ids(Receipt of) {
    return versions.chain(owner, new DepositId(of.id())).stream()
        .map(deposit -> deposit.id().value())
        .toList();
  }

  @Test
  void theListCanShowTheLatestVersionsOnly() {
    var first = seal(owner, aFile("b1"));
    var second = follow("b2", first, Relation.SUPERSEDES);
    var filter = new DepositFilter("", null, null, null, true);

    assertThat(deposits.list(owner, filter, 0, 10).stream().map(d -> d.id().value()))
        .containsExactly(second.id());
    assertThat(deposits.count(owner, filter)).isOne();
    assertThat(deposits.count(owner, DepositFilter.ALL)).isEqualTo(2);
  }

  @Test
  void anothersDepositAndOneThatIsNotThereCannotBeFollowed() {
    var others = seal(anEnterprise(), aFile("others"));

    refused("no-such-previous", following("x", others.id(), Relation.SUPERSEDES));
    refused("no-such-previous", following("x", UUID.randomUUID(), Relation.RENEWS));
  }

  @Test
  void aRenewalIsOfTheSameFile() {
    var first = seal(owner, aFile("same"));

    refused("renews-another-file", following("other", first.id(), Relation.RENEWS));
    var again = follow("same", first, Relation.RENEWS);
    assertThat(Leaf.parse(again.entry().body()).link())
        .isEqualTo(new Leaf.Link(first.entry().index(), "renews"));
  }

  private void refused(String code, Submission submission) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> seal(owner, submission))
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("evidence.refusal." + code));
  }

  @Test
  void anEntryOfAnotherYearIsNamedWithItsLog() {
    var first = seal(owner, aFile("last year's"));
    var id = new DepositId(first.id());
    var year = deposits.require(owner, id).year();
    var submission = following("this year's", first.id(), Relation.SUPERSEDES);

    assertThat(versions.links(owner, List.of(submission), year).get(id))
        .isEqualTo(new Leaf.Link(first.entry().index(), "supersedes"));
    assertThat(versions.links(owner, List.of(submission), year + 1).get(id))
        .isEqualTo(new Leaf.Link(first.entry().index(), "supersedes", first.proofs().originC2sp()));
  }

  @Test
  void theRequestNamesTheEarlierDepositAndOptionallyTheRelation() {
    var id = UUID.randomUUID();
    assertThat(read(",\"previous\":\"" + id + "\"").follows())
        .isEqualTo(new Following(new DepositId(id), Relation.SUPERSEDES));
    assertThat(read(",\"relation\":\"renews\",\"previous\":\"" + id + "\"").follows())
        .isEqualTo(new Following(new DepositId(id), Relation.RENEWS));
    unreadable(
        "previous", ",\"previous\":\"" + id.toString().toUpperCase(java.util.Locale.ROOT) + "\"");
    unreadable("relation", ",\"previous\":\"" + id + "\",\"relation\":\"replaces\"");
    unreadable("member-missing", ",\"relation\":\"renews\"");
  }

  private static Submission read(String members) {
    var body =
        "{\"digests\":{\"sha256\":\"%s\",\"sm3\":\"%s\"},\"size\":1%s}"
            .formatted("ab".repeat(32), "cd".repeat(32), members);
    return SubmissionReader.read(body.getBytes(StandardCharsets.UTF_8)).submissions().getFirst();
  }

  private static void unreadable(String code, String members) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> read(members))
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("evidence.refusal." + code));
  }
}
