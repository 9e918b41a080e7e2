package org.mifeng.platform.oversight;

import java.util.Locale;
import java.util.UUID;
import org.mifeng.platform.identity.Viewer;

/**
 * What part of the city a figure is about.
 *
 * @param key code of the division or id of the park; empty for the city
 */
public record Extent(Kind kind, String key) {
  /** The kinds of parts. */
  public enum Kind {
    /** All of it. */
    CITY,
    /** A county-level division. */
    DISTRICT,
    /** An industrial park. */
    PARK;

    /** Lower-case name, in the database, files and messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a code that {@link #code} has written. */
    public static Kind ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** The whole city. */
  public static final Extent CITY = new Extent(Kind.CITY, "");

  /** One division, by its code. */
  public static Extent district(String code) {
    return new Extent(Kind.DISTRICT, code);
  }

  /** One park. */
  public static Extent park(UUID id) {
    return new Extent(Kind.PARK, id.toString());
  }

  /** Whether the viewer's reach is exactly this part or more than all of its kind. */
  boolean isAllOf(Viewer viewer) {
    var reach = viewer.reach();
    return switch (reach.kind()) {
      case EVERYTHING -> true;
      case DISTRICT -> kind == Kind.DISTRICT ? key.equals(reach.key()) : kind == Kind.PARK;
      case PARK -> kind == Kind.PARK && key.equals(reach.key());
      case OWN, LINK, NOTHING -> false;
    };
  }
}
