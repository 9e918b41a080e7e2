package org.mifeng.platform.kernel;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An act that protects somebody's secrets and is worth being evidence: courts count the measures
 * taken before an infringement (法释〔2020〕7号 art. 5). Any room says so, inside the transaction of the
 * act; what hears it writes it down in the same transaction, so that neither exists without the
 * other, and makes a deposit of it afterwards.
 *
 * <p>Carries ids and codes only. Free text is refused, because what is said here is sealed for ever
 * and may be shown to others.
 *
 * @param id of the act, chosen by whoever announces it
 * @param kind what was done, {@code <module>.<thing>-<past participle>}
 * @param actor who did it
 * @param owner the organisation whose evidence it becomes
 * @param matter what it was about
 * @param text the text that was accepted, when the act is an acceptance
 * @param at when it was done
 */
public record ProtectiveAct(
    UUID id,
    String kind,
    Actor actor,
    UUID owner,
    Matter matter,
    @Nullable AcceptedText text,
    Instant at)
    implements DomainEvent {
  private static final Pattern KIND = Pattern.compile("[a-z]{2,30}\\.[a-z][a-z0-9-]{1,60}");

  public ProtectiveAct {
    require(KIND, kind, "kind");
  }

  /**
   * Who did it: ids without a name.
   *
   * @param seat code of the seat they acted from
   */
  public record Actor(UUID account, UUID organisation, String seat) {
    private static final Pattern SEAT = Pattern.compile("[a-z]{1,30}");

    public Actor {
      require(SEAT, seat, "seat");
    }
  }

  /**
   * What it was about.
   *
   * @param subject id of what it was done to
   * @param facts what a later reader needs, as codes, dates and numbers
   */
  public record Matter(String subject, SortedMap<String, String> facts) {
    private static final int MOST_FACTS = 20;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:/+-]{1,128}");

    public Matter {
      require(CODE, subject, "subject");
      if (facts.size() > MOST_FACTS) {
        throw new IllegalArgumentException("an act has at most " + MOST_FACTS + " facts");
      }
      facts.forEach(
          (name, value) -> {
            require(NAME, name, "name of a fact");
            require(CODE, value, name);
          });
      facts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /** A subject with its facts. */
    public static Matter of(String subject, Map<String, String> facts) {
      return new Matter(subject, new TreeMap<>(facts));
    }
  }

  /**
   * A text somebody accepted, byte for byte as it was shown.
   *
   * @param name which text, {@code <module>.<name>}
   * @param version which version of it
   * @param language {@code zh} or {@code en}
   * @param bytes the text in UTF-8
   */
  public record AcceptedText(String name, String version, String language, byte[] bytes) {
    /** Longest text, in bytes. */
    public static final int LONGEST = 65_536;

    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.-]{1,40}");
    private static final Pattern LANGUAGE = Pattern.compile("zh|en");

    public AcceptedText {
      require(KIND, name, "name");
      require(VERSION, version, "version");
      require(LANGUAGE, language, "language");
      if (bytes.length == 0 || bytes.length > LONGEST) {
        throw new IllegalArgumentException("a text has 1 to " + LONGEST + " bytes");
      }
      bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
      return bytes.clone();
    }
  }

  private static void require(Pattern pattern, String value, String what) {
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException(what + " of an act is no code");
    }
  }
}
