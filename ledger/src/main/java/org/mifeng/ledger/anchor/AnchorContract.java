package org.mifeng.ledger.anchor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.mifeng.ledger.Bytes;

/**
 * The contract that anchors go through: one function, {@code anchor(bytes32,uint64)}, which writes
 * one event, {@code Anchored(bytes32 indexed,uint64)}: the SHA-256 of the statement and the size of
 * the log. It keeps nothing, owns nothing and asks nobody; whoever pays the gas may write.
 */
public final class AnchorContract {
  private static final byte[] SELECTOR = Bytes.slice(Keccak.digest("anchor(bytes32,uint64)"), 0, 4);
  private static final byte[] EVENT = Keccak.digest("Anchored(bytes32,uint64)");

  private AnchorContract() {}

  /** The code that creates the contract, as compiled from {@code Anchors.sol} beside it. */
  public static byte[] creationCode() {
    try (InputStream in = AnchorContract.class.getResourceAsStream("Anchors.hex")) {
      if (in == null) {
        throw new IllegalStateException("Anchors.hex is missing");
      }
      String hex = new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
      return Bytes.fromHex(hex, hex.length() / 2);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The call that anchors a statement. */
  public static byte[] call(AnchorStatement statement) {
    return Bytes.concat(SELECTOR, statement.digest(), word(statement.size()));
  }

  /** Whether an event, as a node or a receipt tells it, anchors a statement. */
  public static boolean isEventOf(AnchorStatement statement, List<byte[]> topics, byte[] data) {
    return topics.size() == 2
        && Arrays.equals(topics.get(0), EVENT)
        && Arrays.equals(topics.get(1), statement.digest())
        && Arrays.equals(data, word(statement.size()));
  }

  private static byte[] word(long number) {
    return Bytes.concat(new byte[24], Bytes.bigEndian(number));
  }
}
