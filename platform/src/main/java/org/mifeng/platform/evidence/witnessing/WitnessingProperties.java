package org.mifeng.platform.evidence.witnessing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who witnesses the evidence log; nobody unless set, and then nobody is contacted. The
 * demonstration brings three witnesses of its own when none are set.
 *
 * @param witnesses the departments that run {@code mifeng witness}. Trust: receipts of level 2 rest
 *     on their keys, so compare each key with its department by another way
 * @param policy further lines of a C2SP tlog-policy, groups and the quorum, in which each witness
 *     is a group under its name; when empty, more than half of the witnesses are enough. Trust: it
 *     decides how many must collude before a forked log goes unseen
 * @param timeoutMillis how long a witness may take to answer
 * @param alarmSeconds after how long without a quorum the operator is told
 */
@ConfigurationProperties("mifeng.evidence.witnessing")
record WitnessingProperties(
    @DefaultValue List<Setting> witnesses,
    @DefaultValue("") String policy,
    @DefaultValue("5000") long timeoutMillis,
    @DefaultValue("60") long alarmSeconds) {

  /**
   * One witness.
   *
   * @param name short, for the policy, such as {@code market}
   * @param url where it takes checkpoints. Trust: what it answers is believed only with its key's
   *     signature
   * @param keys its public keys, as {@code mifeng witness} prints them. Trust: see above
   * @param zh what it is called in Chinese; its short name when not set
   * @param en what it is called in English; its short name when not set
   */
  record Setting(
      String name, String url, List<String> keys, @Nullable String zh, @Nullable String en) {}
}
