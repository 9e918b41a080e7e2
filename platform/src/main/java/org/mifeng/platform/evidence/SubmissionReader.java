package org.mifeng.platform.evidence;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Leaf;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.kernel.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads what a client hands in: one deposit, or {@code {"deposits": […]}} with up to {@value
 * #BATCH_LIMIT}. Limits come before loops; a member that is unknown, doubled, missing or malformed
 * is refused with its place in the document.
 */
public final class SubmissionReader {
  /** Most deposits in one request. */
  public static final int BATCH_LIMIT = 1000;

  /** Longest request body in bytes: a full batch with the longest titles and notes fits. */
  public static final int BODY_LIMIT = 8 * 1024 * 1024;

  /**
   * What was asked for.
   *
   * @param batch whether the client sent a list, and so expects one
   * @param submissions at least one
   */
  public record Asked(boolean batch, List<Submission> submissions) {}

  /** Largest size JSON carries exactly everywhere (2^53 − 1, RFC 8785 §3.2.2.3). */
  private static final long LARGEST_SIZE = (1L << 53) - 1;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(8)
                  .maxStringLength(64 * 1024)
                  .maxNumberLength(32)
                  .maxNameLength(256)
                  .build())
          .build();

  private final JsonParser parser;

  private SubmissionReader(JsonParser parser) {
    this.parser = parser;
  }

  /** Reads a request body. */
  public static Asked read(byte[] body) {
    if (body.length > BODY_LIMIT) {
      throw Refusal.tooLarge("evidence.refusal.body-too-large", BODY_LIMIT);
    }
    try (var parser = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), body)) {
      var asked = new SubmissionReader(parser).document();
      if (parser.nextToken() != null) {
        throw Refusal.invalid("evidence.refusal.not-json");
      }
      return asked;
    } catch (JacksonException notJson) {
      throw Refusal.invalid("evidence.refusal.not-json");
    }
  }

  private Asked document() {
    expect(parser.nextToken(), JsonToken.START_OBJECT, "$");
    var fields = new Fields("");
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      if (parser.currentName().equals("deposits")) {
        var list = batch();
        if (fields.isTouched() || parser.nextToken() != JsonToken.END_OBJECT) {
          throw Refusal.invalid("evidence.refusal.member-unknown", "deposits");
        }
        return new Asked(true, list);
      }
      member(fields);
    }
    return new Asked(false, List.of(fields.submission()));
  }

  private List<Submission> batch() {
    expect(parser.nextToken(), JsonToken.START_ARRAY, "deposits");
    List<Submission> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (list.size() == BATCH_LIMIT) {
        throw Refusal.tooLarge("evidence.refusal.too-many-deposits", BATCH_LIMIT);
      }
      var fields = new Fields("deposits[" + list.size() + "].");
      expect(parser.currentToken(), JsonToken.START_OBJECT, fields.path("").replace(".", ""));
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        member(fields);
      }
      list.add(fields.submission());
    }
    if (list.isEmpty()) {
      throw Refusal.invalid("evidence.refusal.no-deposits");
    }
    return list;
  }

  private void member(Fields fields) {
    fields.touched = true;
    String name = parser.currentName();
    String path = fields.path(name);
    switch (name) {
      case "digests" -> digests(fields);
      case "size" -> fields.size = size(path);
      case "mediaType" -> fields.mediaType = mediaType(path);
      case "kind" -> fields.kind = kind(path);
      case "title" -> fields.title = text(path, Submission.TITLE_LIMIT);
      case "note" -> fields.note = text(path, Submission.NOTE_LIMIT);
      case "createdAt" -> fields.madeAt = instant(path);
      case "previous" -> fields.previous = previous(path);
      case "relation" -> fields.relation = relation(path);
      default -> throw Refusal.invalid("evidence.refusal.member-unknown", path);
    }
  }

  private void digests(Fields fields) {
    expect(parser.nextToken(), JsonToken.START_OBJECT, fields.path("digests"));
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String path = fields.path("digests." + parser.currentName());
      switch (parser.currentName()) {
        case "sha256" -> fields.sha256 = digest(path);
        case "sm3" -> fields.sm3 = digest(path);
        default -> throw Refusal.invalid("evidence.refusal.member-unknown", path);
      }
    }
  }

  private byte[] digest(String path) {
    var text = string(path);
    if (text == null) {
      throw Refusal.invalid("evidence.refusal.member-missing", path);
    }
    if (text.length() != 64) {
      throw Refusal.invalid("evidence.refusal.digest-length", path, text.length());
    }
    try {
      return HexFormat.of().parseHex(text);
    } catch (IllegalArgumentException notHexadecimal) {
      throw Refusal.invalid("evidence.refusal.digest-alphabet", path);
    }
  }

  private long size(String path) {
    if (parser.nextToken() != JsonToken.VALUE_NUMBER_INT
        || parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        || parser.getLongValue() < 0
        || parser.getLongValue() > LARGEST_SIZE) {
      throw Refusal.invalid("evidence.refusal.size", path);
    }
    return parser.getLongValue();
  }

  private @Nullable String mediaType(String path) {
    var text = text(path, Submission.MEDIA_TYPE_LIMIT);
    if (text != null && !Submission.isMediaType(text)) {
      throw Refusal.invalid("evidence.refusal.media-type", path);
    }
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  private @Nullable DepositKind kind(String path) {
    var text = string(path);
    return text == null || text.isEmpty()
        ? null
        : DepositKind.find(text).orElseThrow(() -> Refusal.invalid("evidence.refusal.kind", path));
  }

  private @Nullable DepositId previous(String path) {
    var text = string(path);
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return new DepositId(Leaf.uuid(text));
    } catch (MalformedException notAnId) {
      throw Refusal.invalid("evidence.refusal.previous", path);
    }
  }

  private @Nullable Relation relation(String path) {
    var text = string(path);
    if (text == null || text.isEmpty()) {
      return null;
    }
    var found = Relation.find(text);
    return found.orElseThrow(() -> Refusal.invalid("evidence.refusal.relation", path));
  }

  private @Nullable Instant instant(String path) {
    var text = string(path);
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      var instant = OffsetDateTime.parse(text).toInstant();
      if (instant.isBefore(Instant.EPOCH)
          || instant.isAfter(Instant.parse("9999-12-31T00:00:00Z"))) {
        throw Refusal.invalid("evidence.refusal.created-at", path);
      }
      return instant;
    } catch (DateTimeException notATime) {
      throw Refusal.invalid("evidence.refusal.created-at", path);
    }
  }

  private @Nullable String text(String path, int limit) {
    var text = string(path);
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > limit) {
      throw Refusal.invalid("evidence.refusal.too-long", path, limit);
    }
    if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw Refusal.invalid("evidence.refusal.member-type", path);
    }
    return text.strip();
  }

  private @Nullable String string(String path) {
    return switch (parser.nextToken()) {
      case VALUE_STRING -> parser.getString();
      case VALUE_NULL -> null;
      default -> throw Refusal.invalid("evidence.refusal.member-type", path);
    };
  }

  private static void expect(@Nullable JsonToken found, JsonToken expected, String path) {
    if (found != expected) {
      throw Refusal.invalid("evidence.refusal.member-type", path);
    }
  }

  /** The members of one deposit as they are met. */
  private static final class Fields {
    private final String prefix;
    private boolean touched;
    private byte @Nullable [] sha256;
    private byte @Nullable [] sm3;
    private long size = -1;
    private @Nullable String mediaType;
    private @Nullable DepositKind kind;
    private @Nullable String title;
    private @Nullable String note;
    private @Nullable Instant madeAt;
    private @Nullable DepositId previous;
    private @Nullable Relation relation;

    Fields(String prefix) {
      this.prefix = prefix;
    }

    boolean isTouched() {
      return touched;
    }

    String path(String name) {
      return prefix + name;
    }

    Submission submission() {
      if (sha256 == null) {
        throw Refusal.invalid("evidence.refusal.member-missing", path("digests.sha256"));
      }
      if (sm3 == null) {
        throw Refusal.invalid("evidence.refusal.member-missing", path("digests.sm3"));
      }
      if (size < 0) {
        throw Refusal.invalid("evidence.refusal.member-missing", path("size"));
      }
      return new Submission(
          new Digests(sha256, sm3, size), mediaType, kind, title, note, madeAt, follows());
    }

    private @Nullable Following follows() {
      if (previous == null && relation != null) {
        throw Refusal.invalid("evidence.refusal.member-missing", path("previous"));
      }
      return previous == null ? null : Following.of(previous, relation);
    }
  }
}
