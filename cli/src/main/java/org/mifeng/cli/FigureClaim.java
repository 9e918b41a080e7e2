package org.mifeng.cli;

import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;

/**
 * What a figure's file says.
 *
 * @param figure name of the figure
 * @param part query that names the part of the city, or empty for all of it
 * @param tally what it says was counted
 * @param digest of the rows it says it was counted from
 * @param computedAt when, as written
 */
record FigureClaim(
    String figure, String part, FigureTally tally, Digest digest, String computedAt) {
  /** Largest file, in bytes. */
  static final int MAX_BYTES = 1 << 20;

  /**
   * SHA-256 over rows.
   *
   * @param byParks whether each park's rows were digested by themselves, and then the lines {@code
   *     park|digest}
   */
  record Digest(String sha256, boolean byParks) {}

  private static final String FORMAT = "mifeng-figure-1";

  /**
   * Reads a figure's file.
   *
   * @throws MalformedException when it is none
   */
  static FigureClaim read(byte[] bytes) {
    Json.Obj file = JsonReader.read(bytes, MAX_BYTES).asObject();
    if (!FORMAT.equals(file.text("format"))) {
      throw new MalformedException("the format is not " + FORMAT);
    }
    Json.Obj about = file.object("about");
    Json.Obj proof = file.object("proof");
    Json.Obj counts = file.object("counts");
    String name = about.text("figure");
    String place = about.text("place");
    if (!name.matches("[a-z][a-z-]{1,39}") || !place.matches("[0-9a-f-]{0,36}")) {
      throw new MalformedException("no name of a figure or of a place");
    }
    return new FigureClaim(
        name,
        switch (about.text("kind")) {
          case "city" -> "";
          case "district" -> "?district=" + place;
          case "park" -> "?park=" + place;
          default -> throw new MalformedException("no kind of a part of the city");
        },
        new FigureTally(numerator(counts), counts.count("denominator"), proof.count("rows")),
        new Digest(proof.text("sha256"), byParks(proof)),
        proof.text("computedAt").replaceAll("\\p{Cntrl}", " "));
  }

  /** Files of before digests by parks do not say which. */
  private static boolean byParks(Json.Obj proof) {
    if (proof.find("digestOf") == null) {
      return false;
    }
    return switch (proof.text("digestOf")) {
      case "lines" -> false;
      case "parks" -> true;
      default -> throw new MalformedException("no way of digesting rows that is known here");
    };
  }

  private static @Nullable Long numerator(Json.Obj counts) {
    return counts.find("numerator") instanceof Json.Num ? counts.count("numerator") : null;
  }
}
