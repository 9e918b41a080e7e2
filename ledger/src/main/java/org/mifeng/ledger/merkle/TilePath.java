package org.mifeng.ledger.merkle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mifeng.ledger.MalformedException;

/**
 * The address of a tile (C2SP tlog-tiles): a tile of level L holds up to 256 hashes of height 8·L;
 * an entries tile holds the leaves themselves. The number is written in groups of three digits, all
 * but the last with an {@code x}: 1234067 is {@code x001/x234/067}; a tile that is not yet full
 * ends in {@code .p/W}.
 *
 * @param level 0 to 7, or {@link #ENTRIES}
 * @param number place of the tile in its level, from 0
 * @param width hashes or entries it holds, 1 to 256
 */
public record TilePath(int level, long number, int width) {
  /** Hashes in a full tile. */
  public static final int WIDTH = 256;

  /** Height of a tile: 2 to the power of it is its width. */
  public static final int HEIGHT = 8;

  /** The level of entry tiles. */
  public static final int ENTRIES = -1;

  /** Highest level a tree of fewer than 2^63 leaves can have. */
  private static final int MAX_LEVEL = 7;

  private static final Pattern FORM =
      Pattern.compile(
          "tile/(entries|[0-7])/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  public TilePath {
    if (level < ENTRIES || level > MAX_LEVEL || number < 0 || width < 1 || width > WIDTH) {
      throw new IllegalArgumentException("no such tile: " + level + "/" + number + " " + width);
    }
  }

  /** A full tile. */
  public static TilePath full(int level, long number) {
    return new TilePath(level, number, WIDTH);
  }

  /** Hashes that a tile of a tree of a size holds; 0 when it has none. */
  public static int widthAt(int level, long number, long size) {
    long hashes = size >>> (HEIGHT * Math.max(level, 0));
    return (int) Math.clamp(hashes - number * WIDTH, 0, WIDTH);
  }

  /**
   * Reads an address.
   *
   * @throws MalformedException when it is not written exactly so
   */
  public static TilePath parse(String text) {
    if (text.length() > 64) {
      throw new MalformedException("tile address too long");
    }
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new MalformedException("not a tile address");
    }
    int level = matcher.group(1).equals("entries") ? ENTRIES : Integer.parseInt(matcher.group(1));
    long number = 0;
    for (String group : matcher.group(2).replace("x", "").split("/", -1)) {
      if (number > (Long.MAX_VALUE - 999) / 1000) {
        throw new MalformedException("tile number too large");
      }
      number = number * 1000 + Integer.parseInt(group);
    }
    int width = matcher.group(3) == null ? WIDTH : Integer.parseInt(matcher.group(3));
    boolean fullWrittenAsPartial = matcher.group(3) != null && width >= WIDTH;
    if (fullWrittenAsPartial) {
      throw new MalformedException("a partial tile has 1 to 255 hashes");
    }
    TilePath path = new TilePath(level, number, width);
    if (!path.toString().equals(text)) {
      throw new MalformedException("tile number not in its shortest form");
    }
    return path;
  }

  @Override
  public String toString() {
    StringBuilder number = new StringBuilder("%03d".formatted(this.number % 1000));
    for (long rest = this.number / 1000; rest > 0; rest /= 1000) {
      number.insert(0, "x%03d/".formatted(rest % 1000));
    }
    String tail = width == WIDTH ? "" : ".p/" + width;
    return "tile/" + (level == ENTRIES ? "entries" : Integer.toString(level)) + "/" + number + tail;
  }
}
