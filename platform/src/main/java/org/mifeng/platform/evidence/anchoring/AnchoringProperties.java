package org.mifeng.platform.evidence.anchoring;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which blockchains checkpoints are anchored on. Without chains nothing is contacted.
 *
 * @param look how often nodes are asked about what is under way
 * @param patience how long a checkpoint may wait for its time-stamp before it is anchored without
 * @param resend after which time an unmined transaction is offered a higher fee
 * @param chains by a name of your choice: {@code url} of a node's JSON-RPC, {@code chain-id}, and
 *     optionally {@code every} (10m), {@code contract} (created when not given), {@code
 *     finality.kind} (evm, qbft, ibft2), {@code finality.depth} (12), {@code finality.validators},
 *     {@code label.zh}, {@code label.en}, {@code label.test}, {@code most-gwei} (500, the most paid
 *     for a unit of gas). Trust: only the hash of a statement leaves; a node that lies can delay an
 *     anchor but not forge one, and can make the account spend up to {@code most-gwei}
 */
@ConfigurationProperties("mifeng.evidence.anchoring")
record AnchoringProperties(
    @DefaultValue("5s") Duration look,
    @DefaultValue("1m") Duration patience,
    @DefaultValue("2m") Duration resend,
    @DefaultValue Map<String, Chain> chains) {

  /**
   * One chain.
   *
   * @param url of a node's JSON-RPC
   * @param chainId the chain's number
   * @param every how often a new checkpoint is anchored
   * @param contract its address, or null to create one
   * @param finality when a block counts
   * @param label what people call the chain
   * @param mostGwei the most paid for a unit of gas
   */
  record Chain(
      String url,
      long chainId,
      @DefaultValue("10m") Duration every,
      @Nullable String contract,
      @DefaultValue Finality finality,
      @DefaultValue Label label,
      @DefaultValue("500") long mostGwei) {}

  /**
   * When a block counts.
   *
   * @param kind evm, qbft or ibft2
   * @param depth how many blocks must follow it
   * @param validators addresses of those who seal blocks, where verifiers shall check their seals
   */
  record Finality(
      @DefaultValue("evm") String kind,
      @DefaultValue("12") int depth,
      @DefaultValue List<String> validators) {}

  /**
   * What people call a chain; without a name, its id.
   *
   * @param zh in Chinese
   * @param en in English
   * @param test whether it is there for trying only
   */
  record Label(
      @DefaultValue("") String zh,
      @DefaultValue("") String en,
      @DefaultValue("false") boolean test) {}
}
