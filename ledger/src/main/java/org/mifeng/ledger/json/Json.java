package org.mifeng.ledger.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;

/** A JSON value, strictly read. Every question about a value of another kind is refused. */
public sealed interface Json {

  /** An object; members in the order they were read. */
  record Obj(Map<String, Json> members) implements Json {

    /** An object without members, to be added to by {@link #with}. */
    public static Obj empty() {
      return new Obj(new LinkedHashMap<>());
    }

    /** Adds a member and returns this object. */
    public Obj with(String name, Json value) {
      members.put(name, value);
      return this;
    }

    /** Adds a text member. */
    public Obj with(String name, String value) {
      return with(name, new Text(value));
    }

    /** Adds a whole number; it must lie within ±(2^53 − 1). */
    public Obj with(String name, long value) {
      return with(name, Num.of(value));
    }

    /** Adds bytes as base64. */
    public Obj withBase64(String name, byte[] value) {
      return with(name, Bytes.base64(value));
    }

    /** Adds an array of bytes, each as base64. */
    public Obj withBase64s(String name, List<byte[]> values) {
      List<Json> items = new ArrayList<>();
      values.forEach(value -> items.add(new Text(Bytes.base64(value))));
      return with(name, new Arr(items));
    }

    /** A member or null. */
    public @Nullable Json find(String name) {
      return members.get(name);
    }

    /**
     * A member that must be there.
     *
     * @throws MissingMemberException when it is not
     */
    public Json require(String name) {
      Json found = members.get(name);
      if (found == null) {
        throw new MissingMemberException(name);
      }
      return found;
    }

    /** A member that is an object. */
    public Obj object(String name) {
      if (require(name) instanceof Obj object) {
        return object;
      }
      throw new MalformedException(name + " is not an object");
    }

    /** A member that is an array. */
    public List<Json> array(String name) {
      if (require(name) instanceof Arr array) {
        return array.items();
      }
      throw new MalformedException(name + " is not an array");
    }

    /** A member that is text. */
    public String text(String name) {
      if (require(name) instanceof Text text) {
        return text.value();
      }
      throw new MalformedException(name + " is not text");
    }

    /** A member that is text, or null when it is not there. */
    public @Nullable String findText(String name) {
      return members.containsKey(name) ? text(name) : null;
    }

    /** A member that is a whole number from 0 to 2^53 − 1. */
    public long count(String name) {
      if (require(name) instanceof Num number
          && number.value() >= 0
          && number.value() == Math.rint(number.value())
          && number.value() <= Num.MAX_EXACT) {
        return (long) number.value();
      }
      throw new MalformedException(name + " is not a whole number");
    }

    /** A member that is a time, in the one spelling {@code 2027-01-01T00:00:00Z}. */
    public Instant time(String name) {
      String text = text(name);
      try {
        Instant time = Instant.parse(text);
        if (time.toString().equals(text)) {
          return time;
        }
      } catch (DateTimeException e) {
        // Falls through to the one refusal below.
      }
      throw new MalformedException("a time is written like 2027-01-01T00:00:00Z");
    }

    /** A member that is a time, or null when it is not there. */
    public @Nullable Instant findTime(String name) {
      return members.containsKey(name) ? time(name) : null;
    }

    /** A member that is bytes in base64. */
    public byte[] base64(String name) {
      return Bytes.fromBase64(text(name));
    }

    /** A member that is an array of at most {@code most} bytes in base64. */
    public List<byte[]> base64s(String name, int most) {
      return list(name, most, item -> Bytes.fromBase64(item.asText()));
    }

    /** A member that is an array of at most {@code most} items, each read by {@code form}. */
    public <T> List<T> list(String name, int most, Function<Json, T> form) {
      List<Json> items = array(name);
      if (items.size() > most) {
        throw new MalformedException("more than " + most + " items in " + name);
      }
      return items.stream().map(form).toList();
    }

    /** The items of a member, or none when it is not there. */
    public <T> List<T> findList(String name, int most, Function<Json, T> form) {
      return members.containsKey(name) ? list(name, most, form) : List.of();
    }

    /**
     * A mark, which is true or not there.
     *
     * @throws MalformedException when it is anything else
     */
    public boolean mark(String name) {
      Json mark = members.get(name);
      if (mark != null && !mark.equals(new Bool(true))) {
        throw new MalformedException(name + " is true or not there");
      }
      return mark != null;
    }

    /**
     * Refuses members outside those known.
     *
     * @throws MalformedException when there is one
     */
    public void requireOnly(String... known) {
      if (!unknown(Set.of(known)).isEmpty()) {
        throw new MalformedException("unknown members");
      }
    }

    /** The names of members outside those known. */
    public Set<String> unknown(Set<String> known) {
      Set<String> names = new TreeSet<>(members.keySet());
      names.removeAll(known);
      return names;
    }
  }

  /** An array. */
  record Arr(List<Json> items) implements Json {}

  /** Text without lone surrogates. */
  record Text(String value) implements Json {}

  /** A finite number, as I-JSON (RFC 7493) allows. */
  record Num(double value) implements Json {
    /** 2^53 − 1: beyond it whole numbers are not exact. */
    public static final long MAX_EXACT = (1L << 53) - 1;

    public Num {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("not a finite number");
      }
    }

    /** A whole number within ±(2^53 − 1). */
    public static Num of(long value) {
      if (Math.abs(value) > MAX_EXACT) {
        throw new IllegalArgumentException("not exact in JSON: " + value);
      }
      return new Num(value);
    }
  }

  /** True or false. */
  record Bool(boolean value) implements Json {}

  /** The null of JSON. */
  record Null() implements Json {}

  /**
   * This value as an object.
   *
   * @throws MalformedException when it is another kind
   */
  default Obj asObject() {
    if (this instanceof Obj object) {
      return object;
    }
    throw new MalformedException("not an object");
  }

  /**
   * This value as text.
   *
   * @throws MalformedException when it is another kind
   */
  default String asText() {
    if (this instanceof Text text) {
      return text.value();
    }
    throw new MalformedException("not text");
  }
}
