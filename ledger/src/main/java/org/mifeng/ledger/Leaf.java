package org.mifeng.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.merkle.HashSuite;

/**
 * One entry of the log (SPEC.md §3): canonical JSON of at most 4 KiB, public, and silent about who
 * deposited what.
 *
 * @param commitment to the file
 * @param depositId random, also the receipt's id
 * @param tenant who deposited, as a pseudonym that differs in each log; 64 hexadecimal digits
 * @param kind what kind of deposit, such as {@code D1}, or null
 * @param receivedAt when the log received it, in milliseconds since 1970; the log's own word
 * @param link to an earlier deposit, or null
 * @param client the depositor's own signature, {@code name base64(keyid || signature)}, or null
 */
public record Leaf(
    Commitment commitment,
    UUID depositId,
    String tenant,
    @Nullable String kind,
    long receivedAt,
    @Nullable Link link,
    @Nullable String client) {
  /** Longest leaf, in bytes. */
  public static final int MAX_BYTES = 4096;

  /** The only version. */
  public static final int VERSION = 1;

  private static final Pattern TENANT = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9-]{0,15}");
  private static final Set<String> MEMBERS =
      Set.of("client", "commitments", "depositId", "kind", "link", "receivedAt", "tenant", "v");
  private static final Set<String> SUITES = Set.of("sha256", "sm3");
  private static final Set<String> LINK = Set.of("log", "previous", "relation");

  /**
   * A word about an earlier entry.
   *
   * @param previous its index
   * @param relation lower-case word, such as {@code supersedes} or {@code renews}
   * @param log the origin of the earlier log it stands in, or null when it is this one
   */
  public record Link(long previous, String relation, @Nullable String log) {
    private static final Pattern RELATION = Pattern.compile("[a-z][a-z-]{0,31}");
    private static final int MAX_ORIGIN = 256;

    public Link {
      if (previous < 0 || previous > Json.Num.MAX_EXACT || !RELATION.matcher(relation).matches()) {
        throw new MalformedException("not a link");
      }
      if (log != null && (log.isEmpty() || log.length() > MAX_ORIGIN)) {
        throw new MalformedException("an origin has 1 to " + MAX_ORIGIN + " characters");
      }
    }

    /** A link inside one log. */
    public Link(long previous, String relation) {
      this(previous, relation, null);
    }

    private static Link read(Json.Obj json) {
      requireOnly(json, LINK);
      return new Link(json.count("previous"), json.text("relation"), json.findText("log"));
    }

    private Json json() {
      Json.Obj json = Json.Obj.empty().with("previous", previous).with("relation", relation);
      return log == null ? json : json.with("log", log);
    }
  }

  public Leaf {
    if (!TENANT.matcher(tenant).matches()) {
      throw new MalformedException("a tenant is 64 hexadecimal digits");
    }
    if (kind != null && !KIND.matcher(kind).matches()) {
      throw new MalformedException("a kind is up to 16 capitals, digits and hyphens");
    }
    if (receivedAt < 0 || receivedAt > Json.Num.MAX_EXACT) {
      throw new MalformedException("a time is a whole number of milliseconds");
    }
    if (client != null && client.length() > 1024) {
      throw new MalformedException("client signature too long");
    }
  }

  /** A leaf without link and client signature. */
  public static Leaf of(
      Commitment commitment, UUID depositId, String tenant, @Nullable String kind, long millis) {
    return new Leaf(commitment, depositId, tenant, kind, millis, null, null);
  }

  /**
   * Reads a leaf; only its canonical bytes are accepted.
   *
   * @throws MalformedException when it is longer than 4 KiB, not canonical, or has other members
   */
  public static Leaf parse(byte[] body) {
    Json.Obj json = JsonReader.read(body, MAX_BYTES).asObject();
    if (!Arrays.equals(Jcs.write(json), body)) {
      throw new MalformedException("leaf not canonical");
    }
    if (json.count("v") != VERSION) {
      throw new MalformedException("leaf of an unknown version");
    }
    requireOnly(json, MEMBERS);
    Json.Obj commitments = json.object("commitments");
    requireOnly(commitments, SUITES);
    Link link = json.find("link") == null ? null : Link.read(json.object("link"));
    return new Leaf(
        new Commitment(
            Bytes.fromHex(commitments.text("sha256"), HashSuite.LENGTH),
            Bytes.fromHex(commitments.text("sm3"), HashSuite.LENGTH)),
        uuid(json.text("depositId")),
        json.text("tenant"),
        json.findText("kind"),
        json.count("receivedAt"),
        link,
        json.findText("client"));
  }

  private static void requireOnly(Json.Obj json, Set<String> known) {
    if (!json.unknown(known).isEmpty()) {
      throw new MalformedException("leaf with unknown members");
    }
  }

  /**
   * Reads an id in its one spelling: lower case, 36 characters.
   *
   * @throws MalformedException when it is spelled otherwise
   */
  public static UUID uuid(String text) {
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equals(text)) {
        return id;
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the one refusal below.
    }
    throw new MalformedException("not an id");
  }

  /**
   * The canonical bytes, which are what the trees hash.
   *
   * @throws MalformedException when they are longer than 4 KiB
   */
  public byte[] body() {
    // Members in the order of RFC 8785, written without sorting: every deposit comes past here.
    StringBuilder out = new StringBuilder(512).append('{');
    if (client != null) {
      out.append("\"client\":");
      Jcs.text(out, client);
      out.append(',');
    }
    out.append("\"commitments\":{\"sha256\":\"").append(Bytes.hex(commitment.sha256()));
    out.append("\",\"sm3\":\"").append(Bytes.hex(commitment.sm3()));
    out.append("\"},\"depositId\":\"").append(depositId);
    if (kind != null) {
      out.append("\",\"kind\":\"").append(kind);
    }
    if (link != null) {
      String written = new String(Jcs.write(link.json()), StandardCharsets.UTF_8);
      out.append("\",\"link\":").append(written).append(",\"receivedAt\":");
    } else {
      out.append("\",\"receivedAt\":");
    }
    out.append(receivedAt).append(",\"tenant\":\"").append(tenant);
    out.append("\",\"v\":").append(VERSION).append('}');
    byte[] body = out.toString().getBytes(StandardCharsets.UTF_8);
    if (body.length > MAX_BYTES) {
      throw new MalformedException("leaf longer than " + MAX_BYTES + " bytes");
    }
    return body;
  }
}
