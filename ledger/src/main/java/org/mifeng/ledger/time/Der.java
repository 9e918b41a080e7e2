package org.mifeng.ledger.time;

import java.io.IOException;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x500.X500Name;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;

/** The border where foreign ASN.1 comes in: length, then depth, then form. */
public final class Der {
  private static final int MAX_DEPTH = 40;

  private Der() {}

  /**
   * Reads one value that fills all bytes.
   *
   * @param what it should be, for the message
   * @param form takes the value apart, wholly: parts read later would fail elsewhere
   * @throws MalformedException when it is something else, whatever the library throws about it
   */
  public static <T> T read(
      byte[] bytes, int maxBytes, String what, Function<ASN1Primitive, @Nullable T> form) {
    if (bytes.length == 0 || bytes.length > maxBytes) {
      throw new MalformedException(what + " has 1 to " + maxBytes + " bytes");
    }
    requireShallow(bytes, what);
    T value;
    try {
      value = form.apply(ASN1Primitive.fromByteArray(bytes));
    } catch (MalformedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The library has many exceptions for what is not of the form; for us they are one.
      throw new MalformedException("not the form of " + what);
    }
    if (value == null) {
      throw new MalformedException("not the form of " + what);
    }
    return value;
  }

  /** A name whose every part has been read, so that comparing it later cannot fail. */
  static X500Name settled(X500Name name) {
    int unused = name.hashCode();
    return name;
  }

  /** Walks over tags and lengths without recursion, so that no nesting can exhaust the stack. */
  private static void requireShallow(byte[] in, String what) {
    int[] limits = new int[MAX_DEPTH + 1];
    boolean[] open = new boolean[MAX_DEPTH + 1];
    limits[0] = in.length;
    int depth = 0;
    int at = 0;
    do {
      int limit = limits[depth];
      if (limit - at < 2) {
        throw new MalformedException(what + " ends too early");
      }
      int tag = in[at] & 0xff;
      if (open[depth] && tag == 0 && in[at + 1] == 0) {
        at += 2;
        depth--;
      } else {
        at++;
        if ((tag & 0x1f) == 0x1f) {
          throw new MalformedException(what + " with a tag of several bytes");
        }
        int length = in[at++] & 0xff;
        boolean indefinite = length == 0x80;
        boolean constructed = (tag & 0x20) != 0;
        if (length > 0x80) {
          int digits = length & 0x7f;
          if (digits > 4 || limit - at < digits) {
            throw new MalformedException(what + " with a wrong length");
          }
          long value = 0;
          for (int i = 0; i < digits; i++) {
            value = value << 8 | in[at++] & 0xff;
          }
          length = (int) Math.min(value, Integer.MAX_VALUE);
        }
        if (indefinite ? !constructed : length > limit - at) {
          throw new MalformedException(what + " with a wrong length");
        }
        if (constructed) {
          if (++depth > MAX_DEPTH) {
            throw new MalformedException(what + " nested deeper than " + MAX_DEPTH);
          }
          limits[depth] = indefinite ? limit : at + length;
          open[depth] = indefinite;
        } else {
          at += length;
        }
      }
      while (depth > 0 && !open[depth] && at == limits[depth]) {
        depth--;
      }
    } while (depth > 0);
    if (at != in.length) {
      throw new MalformedException("more after the " + what);
    }
  }
}
