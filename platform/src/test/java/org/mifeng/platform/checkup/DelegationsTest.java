package org.mifeng.platform.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mifeng.platform.checkup.CheckupFixture.anEnterprise;
import static org.mifeng.platform.checkup.CheckupFixture.level;
import static org.mifeng.platform.checkup.CheckupFixture.scope;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.index.Answer;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.EvidenceFixture;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.LinkSecret;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A colleague's link opens the sections it names, for a while, and nothing else at all. */
@PlatformTest
class DelegationsTest {
  private static final String ITEM = "D1-01";
  private static final String OTHER = "D2-01";

  @Autowired private Systems systems;
  @Autowired private Checkups checkups;
  @Autowired private Answering answering;
  @Autowired private Delegations delegations;
  @Autowired private LinkVisits visits;
  @Autowired private Deposits deposits;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private Viewer owner;
  private CheckupId id;
  private Delegations.Made made;
  private final String network = "network " + UUID.randomUUID();

  @BeforeEach
  void aLinkToTheFirstSection() {
    owner = anEnterprise();
    var system =
        systems.listOffered(owner).stream()
            .filter(one -> one.label().system().equals("HZ-TS-INDEX-DRAFT"))
            .findFirst()
            .orElseThrow()
            .id();
    id = checkups.start(owner, system, "quick", false);
    answering.putScope(owner, id, scope(systems.content(owner, system)), 0);
    made = delegations.delegate(owner, id, List.of("D1"), "王芳", 7);
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String key) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(work)
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private LinkVisits.Visit open() {
    return visits.open(made.secret().text(), network);
  }

  private LinkVisits.Visit confirmed() {
    visits.confirm(open(), "王芳");
    return open();
  }

  /** Whoever came by the link, as the database sees them. */
  private Viewer visitor() {
    return new Viewer(
        AccountId.NOBODY,
        OrganisationId.NONE,
        Seat.PUBLIC,
        Reach.link(made.link().id().toString()),
        "王芳",
        Set.of());
  }

  private long count(Viewer viewer, String table) {
    return transactions.as(
        viewer, () -> jdbc.sql("select count(*) from " + table).query(Long.class).single());
  }

  @Test
  void anAnswerByLinkCarriesTheNameAndThatItCameByLink() {
    var saving = visits.answer(confirmed(), ITEM, level(2), 0);

    assertThat(saving).isInstanceOf(Saving.Saved.class);
    var given = Objects.requireNonNull(checkups.sheet(owner, id).given().get(ITEM));
    assertThat(given.by().name()).isEqualTo("王芳");
    assertThat(given.by().link()).isEqualTo(made.link().id());
    assertThat(delegations.list(owner, id))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.answered()).isOne();
              assertThat(one.link().confirmed()).extracting(Author::name).isEqualTo("王芳");
              assertThat(one.open()).isTrue();
            });
  }

  @Test
  void theLinkShowsItsOwnItemsAndNoOtherSectionResultOrData() {
    answering.answer(owner, id, ITEM, level(1), 0);
    answering.answer(owner, id, OTHER, level(3), 0);
    deposits.deposit(owner, EvidenceFixture.files("secret", 1), null, new byte[0]);
    delegations.delegate(owner, id, List.of("D2"), "李强", 7);
    checkups.start(owner, checkups.require(owner, id).system(), "full", false);

    assertThat(open().sheet().given()).containsOnlyKeys(ITEM);
    assertThat(count(visitor(), "checkup.check_up")).isOne();
    assertThat(count(visitor(), "checkup.answer")).isOne();
    assertThat(count(visitor(), "checkup.section_link")).isOne();
    for (var table :
        List.of(
            "checkup.result",
            "checkup.index_figure",
            "checkup.sealed_result",
            "checkup.adoption",
            "evidence.deposit",
            "registry.enterprise",
            "audit.deed",
            "identity.account")) {
      assertThat(count(visitor(), table)).as(table).isZero();
    }
    assertRefused(
        () -> visits.answer(confirmed(), OTHER, level(1), 1), "checkup.refusal.no-such-item");
  }

  @Test
  void theDatabaseItselfRefusesAnAnswerBeyondTheLinkAndAnAnswerInALinksName() {
    var beyond = new GivenAnswer(OTHER, 1, new Answer.Unknown(), Backing.NONE, by());
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> transactions.run(visitor(), () -> insert(beyond, visitor())));
    var borrowed = new GivenAnswer(ITEM, 1, new Answer.Unknown(), Backing.NONE, by());
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> transactions.run(owner, () -> insert(borrowed, owner)));
    transactions.run(visitor(), () -> insert(borrowed, visitor()));
    assertThat(checkups.sheet(owner, id).given()).containsOnlyKeys(ITEM);
  }

  private Author by() {
    return new Author("王芳", clock.instant(), made.link().id());
  }

  private void insert(GivenAnswer given, Viewer viewer) {
    new AnswerStore(jdbc).insert(checkups.sheet(owner, id).checkup(), given, viewer);
  }

  @Test
  void aColleagueAndTheEnterpriseDoNotReplaceEachOtherUnseen() {
    var visit = confirmed();
    answering.answer(owner, id, ITEM, level(1), 0);

    var late = visits.answer(visit, ITEM, level(3), 0);

    assertThat(late).isInstanceOf(Saving.Overtaken.class);
    assertThat(visits.answer(visit, ITEM, level(3), 1)).isInstanceOf(Saving.Saved.class);
    assertThat(answering.answer(owner, id, ITEM, level(2), 1)).isInstanceOf(Saving.Overtaken.class);
  }

  @Test
  void theDepositOfAnItemStaysAndNoOtherCanBeNamed() {
    var own = deposits.deposit(owner, EvidenceFixture.files("own", 2), null, new byte[0]);
    answering.answer(owner, id, ITEM, deposited(own.getFirst().id().toString()), 0);
    var visit = confirmed();

    var other = visits.answer(visit, ITEM, deposited(own.getLast().id().toString()), 1);
    var same = visits.answer(visit, ITEM, deposited(own.getFirst().id().toString()), 1);

    assertThat(((Saving.Faulty) other).faults())
        .extracting(ClaimFault::key)
        .containsExactly("checkup.fault.no-such-deposit");
    assertThat(((Saving.Saved) same).answer().revision()).isOne();
  }

  private static Claim deposited(String deposit) {
    return new Claim("3", "", new Claim.ProofClaim("deposited", "", deposit, "", ""));
  }

  @Test
  void nothingIsAnsweredBeforeTheNameIsConfirmedAndThatOnce() {
    assertRefused(
        () -> visits.answer(open(), ITEM, level(1), 0), "checkup.refusal.link-unconfirmed");
    assertRefused(() -> visits.confirm(open(), "  "), "checkup.refusal.link-name");
    assertRefused(() -> visits.confirm(open(), "王\n芳"), "checkup.refusal.link-name");
    visits.confirm(open(), "王芳");
    assertRefused(() -> visits.confirm(open(), "别人"), "checkup.refusal.link-confirmed");
  }

  @Test
  void aLinkEndsWhenItIsRevokedExpiresOrTheCheckupCloses() {
    var visit = confirmed();
    visits.answer(visit, ITEM, level(2), 0);
    delegations.revoke(owner, id, made.link().id());

    assertRefused(this::open, "checkup.refusal.link-over");
    // A page that was open when it was revoked: the database lets nothing through.
    assertThat(count(visitor(), "checkup.answer")).isZero();
    assertRefused(
        () -> visits.answer(visit, ITEM, level(3), 1), "checkup.refusal.no-such-check-up");
    assertRefused(
        () -> delegations.revoke(owner, id, made.link().id()), "checkup.refusal.link-revoked");
    assertThat(checkups.sheet(owner, id).given()).containsOnlyKeys(ITEM);

    made = delegations.delegate(owner, id, List.of("D1"), "王芳", 7);
    clock.advance(Duration.ofDays(7));
    assertRefused(this::open, "checkup.refusal.link-over");
    clock.reset();
    open();
    checkups.drop(owner, id);
    assertRefused(this::open, "checkup.refusal.link-over");
    assertRefused(
        () -> delegations.delegate(owner, id, List.of("D1"), "王芳", 7), "checkup.refusal.closed");
  }

  @Test
  void anotherEnterpriseSeesNoLinkAndMakesNoneForIt() {
    var stranger = anEnterprise();

    assertThat(count(stranger, "checkup.section_link")).isZero();
    assertThat(count(Viewer.anonymous(), "checkup.section_link")).isZero();
    assertRefused(() -> delegations.list(stranger, id), "checkup.refusal.no-such-check-up");
    assertRefused(
        () -> delegations.revoke(stranger, id, made.link().id()),
        "checkup.refusal.no-such-check-up");
    assertRefused(
        () -> delegations.delegate(stranger, id, List.of("D1"), "某", 7),
        "checkup.refusal.no-such-check-up");
  }

  @Test
  void whatIsNoSectionNoNameOrNoTimeIsRefused() {
    assertRefused(
        () -> delegations.delegate(owner, id, List.of(), "王芳", 7), "checkup.refusal.link-sections");
    assertRefused(
        () -> delegations.delegate(owner, id, List.of("D1", "D77"), "王芳", 7),
        "checkup.refusal.link-sections");
    assertRefused(
        () -> delegations.delegate(owner, id, List.of("D1"), " ", 7), "checkup.refusal.link-name");
    for (int days : new int[] {0, 31}) {
      assertRefused(
          () -> delegations.delegate(owner, id, List.of("D1"), "王芳", days),
          "checkup.refusal.link-days");
    }
  }

  @Test
  void whoeverTriesManySecretsHasToWaitAndNobodyElse() {
    for (int i = 0; i < LinkPace.MOST_MISSES; i++) {
      assertRefused(
          () -> visits.open(LinkSecret.random().text(), network), "checkup.refusal.no-such-link");
    }
    assertRefused(this::open, "checkup.refusal.too-fast");
    assertThat(visits.open(made.secret().text(), "elsewhere " + network).link().id())
        .isEqualTo(made.link().id());
    clock.advance(LinkPace.WINDOW);
    assertThat(open().link().id()).isEqualTo(made.link().id());
  }

  @Test
  void ofTheSecretOnlyADigestIsKept() {
    var secret = made.secret().text();

    assertThat(made.secret().toString()).doesNotContain(secret);
    var row =
        transactions.as(
            owner,
            () ->
                jdbc.sql("select l::text from checkup.section_link l where id = :id")
                    .param("id", made.link().id())
                    .query(String.class)
                    .single());
    assertThat(row).doesNotContain(secret).contains("王芳");
  }
}
