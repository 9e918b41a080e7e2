package org.mifeng.index.manifest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mifeng.index.Answer;
import org.mifeng.index.Answers;
import org.mifeng.index.Proof;
import org.mifeng.index.form.SystemReader;
import org.mifeng.index.form.YardstickForm;
import org.mifeng.index.score.Scoring;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.DuplicateMemberException;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.note.NoteVerifier;

/** Reads the form of a manifest; whether it is true is asked of {@link ManifestCheck}. */
public final class ManifestReader {
  private static final String[] MEMBERS = {
    "answers",
    "day",
    "format",
    "formula",
    "inputs",
    "results",
    "scope",
    "set",
    "signatures",
    "signers",
    "subject",
    "system",
    "yardstick"
  };
  private static final int MOST_SIGNERS = 20;
  private static final int MOST_SCOPE = 30;
  private static final int MOST_INPUTS = 60;
  private static final int MOST_RESULTS = 4_000;
  private static final int MAX_TEXT = 500;
  private static final int MAX_LINE = 8_000;
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]{0,8})(\\.[0-9]{0,3}[1-9])?");

  private ManifestReader() {}

  /**
   * Reads a manifest.
   *
   * @throws MalformedManifestException I01 not JSON or too large, I05 a member twice, I03 unknown
   *     format, I10 unknown formula, I04 a member missing, unknown or of another form; I02 not
   *     canonical
   */
  public static Manifest read(byte[] bytes) {
    return read(json(bytes), bytes);
  }

  static Json.Obj json(byte[] bytes) {
    try {
      return JsonReader.read(bytes, Manifest.MAX_BYTES).asObject();
    } catch (DuplicateMemberException e) {
      throw new MalformedManifestException(ManifestCode.I05, "member named twice");
    } catch (MalformedException e) {
      throw new MalformedManifestException(ManifestCode.I01, e.rule());
    }
  }

  static Manifest read(Json.Obj json, byte[] bytes) {
    Manifest manifest;
    try {
      requireKnown(json);
      manifest = body(json);
    } catch (MalformedManifestException e) {
      throw e;
    } catch (MalformedException e) {
      throw new MalformedManifestException(ManifestCode.I04, e.rule());
    }
    if (!Arrays.equals(Jcs.write(json), bytes)) {
      throw new MalformedManifestException(ManifestCode.I02, "manifest not canonical");
    }
    return manifest;
  }

  private static void requireKnown(Json.Obj json) {
    if (!json.text("format").equals(Manifest.FORMAT)) {
      throw new MalformedManifestException(ManifestCode.I03, "manifest of an unknown format");
    }
    if (!json.text("formula").equals(Scoring.FORMULA)) {
      throw new MalformedManifestException(ManifestCode.I10, "unknown formula");
    }
  }

  private static Manifest body(Json.Obj json) {
    json.requireOnly(MEMBERS);
    return new Manifest(
        new Manifest.Occasion(
            text(json.text("subject")), day(json.text("day")), json.text("formula")),
        reference(json.object("system")),
        YardstickForm.read(json.object("yardstick")),
        new Answers(
            text(json.text("set")),
            map(json.object("scope"), MOST_SCOPE, value -> text(value.asText())),
            map(
                json.object("answers"),
                SystemReader.MOST_INDICATORS,
                value -> answer(value.asObject()))),
        map(json.object("inputs"), MOST_INPUTS, value -> number(value.asText())),
        map(json.object("results"), MOST_RESULTS, value -> shortText(value.asText(), MAX_LINE)),
        seal(json));
  }

  /** Who signed; the same in every formula. */
  static Manifest.Seal seal(Json.Obj json) {
    return new Manifest.Seal(
        json.list("signers", MOST_SIGNERS, key -> NoteVerifier.parse(key.asText())),
        json.list("signatures", MOST_SIGNERS, line -> shortText(line.asText(), MAX_LINE)));
  }

  private static SystemReference reference(Json.Obj json) {
    json.requireOnly("id", "sha256", "sm3", "version");
    Bytes.fromHex(json.text("sha256"), 32);
    Bytes.fromHex(json.text("sm3"), 32);
    return new SystemReference(
        text(json.text("id")), text(json.text("version")), json.text("sha256"), json.text("sm3"));
  }

  private static Answer answer(Json.Obj json) {
    if (json.find("unknown") != null) {
      json.requireOnly("unknown");
      if (!new Json.Bool(true).equals(json.find("unknown"))) {
        throw new MalformedException("unknown is true or not there");
      }
      return new Answer.Unknown();
    }
    if (json.find("notApplicable") != null) {
      json.requireOnly("notApplicable");
      return new Answer.NotApplicable(text(json.text("notApplicable")));
    }
    json.requireOnly("day", "level", "verification");
    long level = json.count("level");
    if (level > Short.MAX_VALUE) {
      throw new MalformedException("no such level");
    }
    return new Answer.Reached(
        (int) level, new Proof(text(json.text("verification")), day(json.text("day"))));
  }

  private static <T> Map<String, T> map(Json.Obj json, int most, Function<Json, T> form) {
    if (json.members().size() > most) {
      throw new MalformedException("more than " + most + " members");
    }
    Map<String, T> map = new TreeMap<>();
    json.members().forEach((name, value) -> map.put(shortText(name, MAX_TEXT), form.apply(value)));
    return map;
  }

  private static String text(String text) {
    if (text.isBlank()) {
      throw new MalformedException("an empty text");
    }
    return shortText(text, MAX_TEXT);
  }

  private static String shortText(String text, int most) {
    if (text.length() > most) {
      throw new MalformedException("text longer than " + most);
    }
    return text;
  }

  private static BigDecimal number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new MalformedException("not a number in its one spelling");
    }
    return new BigDecimal(text);
  }

  private static LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.toString().equals(text) && text.length() == 10) {
        return day;
      }
    } catch (DateTimeException e) {
      // Falls through to the one refusal below.
    }
    throw new MalformedException("a day is written like 2027-01-31");
  }
}
