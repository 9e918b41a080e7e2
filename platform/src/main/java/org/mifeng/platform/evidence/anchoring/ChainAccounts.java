package org.mifeng.platform.evidence.anchoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.anchor.EvmKey;
import org.mifeng.platform.database.DataFolder;
import org.springframework.stereotype.Component;

/**
 * The keys that sign anchors, one file for each chain, beside the log's keys and never in the
 * database. A key is made when its chain is first met, and never silently made anew.
 */
@Component
class ChainAccounts {
  private static final Pattern FORM = Pattern.compile("mifeng-chain-key/v1\n([0-9a-f]{64})\n");
  private static final int MAX_BYTES = 200;

  private final DataFolder data;

  ChainAccounts(DataFolder data) {
    this.data = data;
  }

  private Path file(String chain) {
    return data.folder("keys").resolve("chain-" + chain.replace(':', '-') + ".key");
  }

  /**
   * The key for a chain.
   *
   * @param sender the account it must be of, or null when the chain was never met; only then a
   *     missing key is made
   * @throws NodeException when the key is missing, damaged, open to others or another one
   */
  EvmKey open(String chain, byte @Nullable [] sender) {
    var file = file(chain);
    if (!Files.exists(file)) {
      if (sender != null) {
        throw new NodeException(NodeException.Trouble.KEY_MISSING, name(file));
      }
      var key = EvmKey.create(new SecureRandom());
      DataFolder.create(
          file,
          ("mifeng-chain-key/v1\n" + Bytes.hex(key.secret()) + "\n")
              .getBytes(StandardCharsets.US_ASCII));
      return key;
    }
    var key = read(file);
    if (sender != null && !Arrays.equals(sender, key.address())) {
      throw new NodeException(NodeException.Trouble.KEY_OTHER, name(file));
    }
    return key;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static EvmKey read(Path file) {
    try {
      var open = Files.getPosixFilePermissions(file);
      if (!PosixFilePermissions.fromString("rw-------").containsAll(open)) {
        throw new NodeException(NodeException.Trouble.KEY_UNUSABLE, name(file));
      }
      if (Files.size(file) > MAX_BYTES) {
        throw new NodeException(NodeException.Trouble.KEY_UNUSABLE, name(file));
      }
      var matcher = FORM.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
      if (!matcher.matches()) {
        throw new NodeException(NodeException.Trouble.KEY_UNUSABLE, name(file));
      }
      return EvmKey.of(Bytes.fromHex(matcher.group(1), 32));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw new NodeException(NodeException.Trouble.KEY_UNUSABLE, name(file), e);
    }
  }
}
