package org.mifeng.platform.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.crypto.LogKeyPair;
import org.mifeng.ledger.crypto.LogKeys;
import org.mifeng.ledger.note.NoteSigner;
import org.mifeng.platform.identity.OrganisationId;

/**
 * What a log signs with and calls its tenants: both signers under the log's origins, and the
 * pseudonyms that let an owner find their own leaves and nobody else anybody's.
 */
final class LogIdentity {
  private static final int MOST_KNOWN = 10_000;

  private final NoteSigner sha256;
  private final NoteSigner sm3;
  private final SecretKeySpec pseudonyms;
  private final Map<OrganisationId, String> known = new ConcurrentHashMap<>();

  /**
   * @param origin the log's name; the SM log's has {@code /sm} behind it
   */
  LogIdentity(String origin, LogKeyPair keys) {
    this.sha256 = new NoteSigner(origin, keys.ed25519());
    this.sm3 = new NoteSigner(origin + "/sm", keys.sm2());
    // Ed25519 signatures are deterministic and this one is never shown: a secret that needs no
    // second file, and differs in each log.
    var secret =
        keys.ed25519()
            .sign(("mifeng tenant pseudonyms/v1\n" + origin).getBytes(StandardCharsets.UTF_8));
    this.pseudonyms = new SecretKeySpec(secret, "HmacSHA256");
  }

  /**
   * The identity whose keys a file holds.
   *
   * @throws LogNotOpenedException when the file holds no usable keys
   */
  static LogIdentity read(String origin, Path file) throws IOException {
    try {
      return new LogIdentity(origin, LogKeys.open(file));
    } catch (MalformedException unusable) {
      throw new LogNotOpenedException(
          "The keys of log %s in %s cannot be used: %s."
              .formatted(origin, file, unusable.getMessage()),
          unusable);
    }
  }

  /** Signs the SHA-256 tree. */
  NoteSigner sha256() {
    return sha256;
  }

  /** Signs the SM3 tree. */
  NoteSigner sm3() {
    return sm3;
  }

  /** The organisation's name in this log: HMAC-SHA-256, 64 hexadecimal digits. */
  String pseudonym(OrganisationId organisation) {
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(organisation, this::compute);
  }

  private String compute(OrganisationId organisation) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(pseudonyms);
      return HexFormat.of()
          .formatHex(mac.doFinal(organisation.toString().getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }
}
