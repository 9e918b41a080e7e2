package org.mifeng.ledger.anchor;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;

/**
 * A transaction to be signed: a call of a contract, or, without a receiver, its creation. Moves no
 * money.
 *
 * @param chainId the number in {@code eip155:N}
 * @param nonce how many transactions the account has made before
 * @param fee what may be paid
 * @param gasLimit most gas
 * @param to the contract, or null to create one
 * @param data the call, or the code
 */
public record EvmOrder(
    long chainId, long nonce, Fee fee, long gasLimit, byte @Nullable [] to, byte[] data) {

  /**
   * What may be paid for each unit of gas.
   *
   * @param most in all; the gas price of a legacy transaction
   * @param tip the part for the miner (EIP-1559), or null for a legacy transaction
   */
  public record Fee(BigInteger most, @Nullable BigInteger tip) {}

  /** The signed transaction as nodes take it: EIP-1559, or legacy with EIP-155. */
  public byte[] sign(EvmKey key) {
    Rlp receiver = Rlp.of(to == null ? new byte[0] : to);
    BigInteger tip = fee.tip();
    if (tip == null) {
      Rlp[] body = {
        Rlp.of(nonce),
        Rlp.of(fee.most()),
        Rlp.of(gasLimit),
        receiver,
        Rlp.of(0),
        Rlp.of(data),
        Rlp.of(chainId),
        Rlp.of(0),
        Rlp.of(0)
      };
      byte[] signature = key.sign(Keccak.digest(Rlp.list(body).encode()));
      long v = Math.addExact(Math.multiplyExact(chainId, 2), 35 + signature[64]);
      return Rlp.list(
              body[0],
              body[1],
              body[2],
              body[3],
              body[4],
              body[5],
              Rlp.of(v),
              number(signature, 0),
              number(signature, 32))
          .encode();
    }
    Rlp[] body = {
      Rlp.of(chainId),
      Rlp.of(nonce),
      Rlp.of(tip),
      Rlp.of(fee.most()),
      Rlp.of(gasLimit),
      receiver,
      Rlp.of(0),
      Rlp.of(data),
      Rlp.list()
    };
    byte[] type = {EvmTransaction.DYNAMIC_FEE};
    byte[] signature = key.sign(Keccak.digest(type, Rlp.list(body).encode()));
    Rlp signed =
        Rlp.list(
            body[0],
            body[1],
            body[2],
            body[3],
            body[4],
            body[5],
            body[6],
            body[7],
            body[8],
            Rlp.of(signature[64]),
            number(signature, 0),
            number(signature, 32));
    return Bytes.concat(type, signed.encode());
  }

  private static Rlp number(byte[] signature, int from) {
    return Rlp.of(new BigInteger(1, Bytes.slice(signature, from, 32)));
  }

  /**
   * What a signed transaction may pay.
   *
   * @throws org.mifeng.ledger.MalformedException when it is neither legacy nor EIP-1559
   */
  public static Fee feeOf(byte[] transaction) {
    boolean dynamic = transaction.length > 0 && transaction[0] == EvmTransaction.DYNAMIC_FEE;
    byte[] rlp = dynamic ? Bytes.slice(transaction, 1, transaction.length - 1) : transaction;
    List<Rlp> items = Rlp.read(rlp, EvmTransaction.MAX_BYTES).items();
    if (items.size() != (dynamic ? 12 : 9)) {
      throw new MalformedException("neither a legacy nor an EIP-1559 transaction");
    }
    return dynamic
        ? new Fee(amount(items.get(3)), amount(items.get(2)))
        : new Fee(amount(items.get(1)), null);
  }

  private static BigInteger amount(Rlp item) {
    return new BigInteger(1, item.data());
  }

  /** The address a contract gets that an account creates with a nonce. */
  public static byte[] contractAddress(byte[] account, long nonce) {
    byte[] hash = Keccak.digest(Rlp.list(Rlp.of(account), Rlp.of(nonce)).encode());
    return Bytes.slice(hash, Keccak.LENGTH - EvmKey.ADDRESS, EvmKey.ADDRESS);
  }
}
