package org.mifeng.platform.learning.packages;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * The files of packages, under addresses that work for some hours. Pages of a package have no
 * cookies, so that the address is all they can show: which package, until when, and an HMAC of both
 * by a key of the package.
 */
@Component
public class PackageFiles {
  static final String FOLDER = "/package-files/";

  /** A pass in an address: 16 bytes of package, 8 of time, 32 of HMAC. */
  static final String PASS = "[A-Za-z0-9_-]{75}";

  private static final Viewer DOOR = Viewer.system("learning.package-files");
  private static final Duration LIFE = Duration.ofHours(12);
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIGNED = 24;
  private static final int LENGTH = 56;

  private final PackageStore store;
  private final Transactions transactions;
  private final Clock clock;

  PackageFiles(PackageStore store, Transactions transactions, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Where the files of a package begin, for the next hours; whoever is told may look at them.
   *
   * @param code of its course
   * @throws Refusal 404 when nobody may play it any more
   */
  public String folder(String code) {
    return transactions.as(
        DOOR,
        () -> {
          var id = store.findId(code);
          var key = id == null ? Optional.<byte[]>empty() : store.findKey(id);
          if (id == null || key.isEmpty()) {
            throw Refusal.notFound("learning.packages.refusal.gone");
          }
          var pass = ByteBuffer.allocate(LENGTH);
          pass.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
          pass.putLong(clock.instant().plus(LIFE).getEpochSecond());
          pass.put(seal(key.get(), Arrays.copyOf(pass.array(), SIGNED)));
          return FOLDER
              + Base64.getUrlEncoder().withoutPadding().encodeToString(pass.array())
              + "/";
        });
  }

  /** A file, for whoever has a pass that stands; 404 for every other. */
  byte[] require(String pass, String path) {
    var bytes = bytes(pass);
    var signed = ByteBuffer.wrap(bytes);
    var id = new UUID(signed.getLong(), signed.getLong());
    var until = Instant.ofEpochSecond(signed.getLong() & 0xFF_FFFF_FFFFL);
    return transactions.as(
        DOOR,
        () -> {
          var key = store.findKey(id).orElseThrow(PackageFiles::noFile);
          var sealed = seal(key, Arrays.copyOf(bytes, SIGNED));
          if (!MessageDigest.isEqual(sealed, Arrays.copyOfRange(bytes, SIGNED, LENGTH))
              || until.isBefore(clock.instant())) {
            throw noFile();
          }
          return store.findFile(id, path).orElseThrow(PackageFiles::noFile);
        });
  }

  private static byte[] bytes(String pass) {
    try {
      var bytes = Base64.getUrlDecoder().decode(pass);
      if (bytes.length == LENGTH) {
        return bytes;
      }
    } catch (IllegalArgumentException malformed) {
      // No pass of ours: said below.
    }
    throw noFile();
  }

  private static Refusal noFile() {
    return Refusal.notFound("learning.packages.refusal.file");
  }

  private static byte[] seal(byte[] key, byte[] signed) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(signed);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
