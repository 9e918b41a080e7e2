package org.mifeng.platform.evidence.timestamping;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of time-stamping.
 *
 * @param authorities who is asked and trusted for the time; of several for one suite the first that
 *     answers. Trust: receipts of level 3 rest on them
 * @param pause between two tokens of a suite, 5 s at least
 * @param timeout longest wait for one answer
 * @param overdueAfter how long new entries may wait for a token before the platform says so
 * @param stopDeposits whether deposits are refused from then on. Trust: off, deposits of that time
 *     have the log's word alone until an authority answers again
 * @param testAuthorities whether built-in test authorities stamp. Trust: their tokens prove
 *     nothing; for demonstrations only
 */
@ConfigurationProperties("mifeng.evidence.timestamping")
record TimestampingProperties(
    @DefaultValue List<Authority> authorities,
    @DefaultValue("5s") Duration pause,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("4h") Duration overdueAfter,
    @DefaultValue("false") boolean stopDeposits,
    @DefaultValue("false") boolean testAuthorities) {
  private static final Duration LEAST_PAUSE = Duration.ofSeconds(5);
  private static final Duration MOST_PAUSE = Duration.ofSeconds(60);

  TimestampingProperties {
    authorities = List.copyOf(authorities);
    if (pause.compareTo(LEAST_PAUSE) < 0 || pause.compareTo(MOST_PAUSE) > 0) {
      throw new IllegalArgumentException(
          "mifeng.evidence.timestamping.pause is 5s to 60s, not " + pause);
    }
  }

  /**
   * One authority.
   *
   * @param name one word of small letters, for ever: tokens are kept under it
   * @param url where it answers, with {@code user:password@} when it asks for them; absent when it
   *     is no longer asked but still trusted
   * @param suite {@code sha256} or {@code sm3}
   * @param roots file with its root certificates and those between, PEM. Trust: who owns a root can
   *     make tokens that count
   * @param policies object identifiers it may stamp under; none for any
   * @param operator the department or firm that runs it
   * @param revocation addresses of revocation lists that its certificates do not name
   */
  record Authority(
      String name,
      @Nullable URI url,
      String suite,
      Path roots,
      @DefaultValue List<String> policies,
      Operator operator,
      @DefaultValue List<URI> revocation) {
    Authority {
      policies = List.copyOf(policies);
      revocation = List.copyOf(revocation);
    }
  }

  /**
   * Who runs an authority.
   *
   * @param zh the name in Chinese
   * @param en the name in English
   */
  record Operator(String zh, String en) {}
}
