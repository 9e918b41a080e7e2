package org.mifeng.platform.kernel;

import java.util.List;

/**
 * The trade says no: a request that was understood and is not granted. Carries a message key and
 * its arguments, never a sentence; pages and the API turn it into words and a stable code.
 */
public final class Refusal extends RuntimeException {
  /** Why a request is refused, with the HTTP status it becomes. */
  public enum Kind {
    INVALID(422),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409),
    TOO_LARGE(413),
    TOO_MANY(429),
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    /** The HTTP status this kind becomes. */
    public int status() {
      return status;
    }
  }

  private final Kind kind;
  private final String key;
  private final transient List<Object> arguments;

  private Refusal(Kind kind, String key, Object... arguments) {
    super(key, null, false, false);
    this.kind = kind;
    this.key = key;
    this.arguments = List.of(arguments);
  }

  /** The request is well-formed but breaks a rule of the trade (422). */
  public static Refusal invalid(String key, Object... arguments) {
    return new Refusal(Kind.INVALID, key, arguments);
  }

  /** The viewer lacks the permission (403). */
  public static Refusal forbidden(String key, Object... arguments) {
    return new Refusal(Kind.FORBIDDEN, key, arguments);
  }

  /** Nothing there that this viewer may see (404). */
  public static Refusal notFound(String key, Object... arguments) {
    return new Refusal(Kind.NOT_FOUND, key, arguments);
  }

  /** Somebody else was first, or the state has moved on (409). */
  public static Refusal conflict(String key, Object... arguments) {
    return new Refusal(Kind.CONFLICT, key, arguments);
  }

  /** More than the stated limit (413). */
  public static Refusal tooLarge(String key, Object... arguments) {
    return new Refusal(Kind.TOO_LARGE, key, arguments);
  }

  /** Too often; try later (429). */
  public static Refusal tooMany(String key, Object... arguments) {
    return new Refusal(Kind.TOO_MANY, key, arguments);
  }

  /** Cannot be done just now; nothing was changed (503). */
  public static Refusal unavailable(String key, Object... arguments) {
    return new Refusal(Kind.UNAVAILABLE, key, arguments);
  }

  /** What kind of refusal this is. */
  public Kind kind() {
    return kind;
  }

  /** Message key, {@code <module>.refusal.<what>}: also the stable error code of the API. */
  public String key() {
    return key;
  }

  /** Arguments of the message. */
  public List<Object> arguments() {
    return arguments;
  }
}
