package org.mifeng.platform.evidence.timestamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.ledger.merkle.HashSuite;

/** An authority that is not ours, asked over HTTP for tokens and for what is revoked. */
class OpensslAuthorityTest {
  private static final TokenRequest QUESTION =
      new TokenRequest(
          HashSuite.SHA256,
          "log.example/evidence/2027\n21\n\n".getBytes(StandardCharsets.UTF_8),
          null,
          (algorithm, at) -> true);

  @TempDir Path folder;

  @Test
  void itsTokenIsKeptWithTheAnswerOfItsResponder() throws Exception {
    try (var authority = OpensslAuthority.start(folder, false)) {
      var remote = authority.remote();
      var stamped = QUESTION.ask(remote, new SecureRandom());

      assertThat(Duration.between(stamped.genTime(), Instant.now()).abs())
          .isLessThan(Duration.ofMinutes(2));
      // What was fetched is kept for a while: the same answer serves when the responder is gone.
      authority.stopAnswering();
      assertThat(stamped.token().revocation()).hasSize(1);
      assertThat(remote.revocation(authority.chain()))
          .containsExactly(stamped.token().revocation().getFirst());
    }
  }

  @Test
  void itsListIsTakenWhenItsResponderIsGone() throws Exception {
    try (var authority = OpensslAuthority.start(folder, false)) {
      authority.stopAnswering();

      var stamped = QUESTION.ask(authority.remote(), new SecureRandom());

      assertThat(stamped.token().revocation()).hasSize(1);
    }
  }

  @Test
  void aTokenOfAStolenKeyIsNotKept() throws Exception {
    try (var authority = OpensslAuthority.start(folder, true)) {
      assertThatThrownBy(() -> QUESTION.ask(authority.remote(), new SecureRandom()))
          .isInstanceOf(AuthorityFailure.class)
          .hasMessageContaining("revoked");
    }
  }

  @Test
  void nothingIsFoundWhereNobodyAnswers() throws Exception {
    try (var authority = OpensslAuthority.start(folder, false)) {
      authority.stopAnswering();
      authority.stopServing();

      assertThat(authority.remote().revocation(authority.chain())).isEmpty();
    }
  }
}
