package org.mifeng.index.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.Wording;

/**
 * Asks the members of a draft for what must be in them. What is missing or malformed is noted as a
 * problem and answered with something harmless, so that the reading goes on and finds the rest.
 */
final class Fields {
  private final Draft.Members members;
  private final String path;
  private final Problems problems;
  private final Set<String> asked = new HashSet<>();

  private Fields(Draft.Members members, String path, Problems problems) {
    this.members = members;
    this.path = path;
    this.problems = problems;
  }

  /** The members of a draft; of none when it has no members, which is noted. */
  static Fields of(Draft draft, String path, Problems problems) {
    if (draft instanceof Draft.Members members) {
      return new Fields(members, path, problems);
    }
    problems.add(ProblemCode.S09, draft.place(), path, "members");
    Fields none = new Fields(new Draft.Members(Map.of(), draft.place()), path, problems);
    none.broken = true;
    return none;
  }

  /** Whether there were no members at all: then the missing ones are not counted up. */
  private boolean broken;

  String path() {
    return path;
  }

  String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** Where a member stands, or where it is missing. */
  String place(String name) {
    Draft draft = members.members().get(name);
    return draft == null ? members.place() : draft.place();
  }

  void note(ProblemCode code, String name, Object... details) {
    problems.add(code, place(name), path(name), details);
  }

  boolean has(String name) {
    asked.add(name);
    return members.members().containsKey(name);
  }

  private @Nullable Draft find(String name) {
    asked.add(name);
    return members.members().get(name);
  }

  private @Nullable Draft require(String name) {
    Draft draft = find(name);
    if (draft == null && !broken) {
      note(ProblemCode.S07, name, name);
    }
    return draft;
  }

  private @Nullable String word(String name) {
    Draft draft = require(name);
    if (draft == null) {
      return null;
    }
    if (draft instanceof Draft.Word word) {
      return word.text();
    }
    note(ProblemCode.S09, name, "text");
    return null;
  }

  /** A text for people. */
  String text(String name) {
    String text = word(name);
    if (text == null || Spelling.isText(text)) {
      return text == null ? "" : text;
    }
    note(ProblemCode.S13, name, Spelling.MAX_TEXT);
    return "";
  }

  /** A code: letters, digits, point, hyphen and underscore. */
  String code(String name) {
    String text = word(name);
    if (text == null) {
      return "";
    }
    if (!Spelling.isCode(text)) {
      note(ProblemCode.S15, name, text);
      return "";
    }
    return text;
  }

  /** Words in both languages, as {@code name_zh} and {@code name_en}. */
  Wording wording(String name) {
    return both(this, name + "_zh", name + "_en");
  }

  /** Words in both languages, as the members {@code zh} and {@code en}. */
  Wording wording() {
    return both(this, "zh", "en");
  }

  /** Words in both languages, as the members {@code zh} and {@code en} of a member. */
  Wording wordingIn(String name) {
    Draft draft = require(name);
    if (draft == null) {
      return new Wording("", "");
    }
    Fields inner = of(draft, path(name), problems);
    Wording wording = inner.wording();
    inner.finish();
    return wording;
  }

  /** Such words, or null when the member is not there. */
  @Nullable Wording findWordingIn(String name) {
    return has(name) ? wordingIn(name) : null;
  }

  private static Wording both(Fields fields, String zh, String en) {
    if (fields.has(zh) != fields.has(en)) {
      String there = fields.has(zh) ? zh : en;
      fields.note(ProblemCode.S14, there, fields.has(zh) ? "en" : "zh");
      return new Wording("", "");
    }
    return new Wording(fields.text(zh), fields.text(en));
  }

  /** A number between bounds. */
  BigDecimal number(String name, String least, String most) {
    String text = word(name);
    if (text == null) {
      return BigDecimal.ZERO;
    }
    BigDecimal number = Spelling.number(text);
    if (number != null
        && number.compareTo(new BigDecimal(least)) >= 0
        && number.compareTo(new BigDecimal(most)) <= 0) {
      return number;
    }
    note(ProblemCode.S10, name, text, least, most);
    return BigDecimal.ZERO;
  }

  /** A whole number between bounds. */
  int whole(String name, int least, int most) {
    BigDecimal number = number(name, Integer.toString(least), Integer.toString(most));
    if (number.scale() > 0) {
      note(ProblemCode.S10, name, number, least, most);
      return least;
    }
    return number.intValue();
  }

  /** A whole number, or null when it is not there. */
  @Nullable Integer findWhole(String name, int least, int most) {
    return has(name) ? whole(name, least, most) : null;
  }

  /** True or false; the harmless one when it is not there. */
  boolean flag(String name, boolean otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    String text = word(name);
    if ("true".equals(text) || "false".equals(text)) {
      return "true".equals(text);
    }
    note(ProblemCode.S12, name, String.valueOf(text));
    return otherwise;
  }

  /** A date as 2027-01-31. */
  LocalDate date(String name) {
    String text = word(name);
    LocalDate date = text == null ? LocalDate.EPOCH : Spelling.date(text);
    if (date == null) {
      note(ProblemCode.S11, name, String.valueOf(text));
      return LocalDate.EPOCH;
    }
    return date;
  }

  /** The members of a member. */
  Fields inner(String name) {
    Draft draft = require(name);
    if (draft == null) {
      Fields none = new Fields(new Draft.Members(Map.of(), members.place()), path(name), problems);
      none.broken = true;
      return none;
    }
    return of(draft, path(name), problems);
  }

  /** The items of a list that must be there. */
  List<Draft> drafts(String name, int most) {
    Draft draft = require(name);
    if (draft == null) {
      return List.of();
    }
    if (!(draft instanceof Draft.Items list)) {
      note(ProblemCode.S09, name, "list");
      return List.of();
    }
    if (list.items().size() > most) {
      note(ProblemCode.S05, name, most, list.items().size());
      return List.of();
    }
    return list.items();
  }

  /** The items of a list, each with members; named by their code, or else counted from 1. */
  List<Fields> list(String name, int most) {
    return list(name, most, "code");
  }

  List<Fields> list(String name, int most, String naming) {
    List<Fields> all = new ArrayList<>();
    for (Draft draft : drafts(name, most)) {
      String called = Integer.toString(all.size() + 1);
      if (draft instanceof Draft.Members named
          && named.members().get(naming) instanceof Draft.Word word
          && Spelling.isCode(word.text())) {
        called = word.text();
      }
      all.add(of(draft, path(name) + "[" + called + "]", problems));
    }
    return all;
  }

  /** A list of codes. */
  List<String> codes(String name, int most) {
    List<String> codes = new ArrayList<>();
    for (Draft draft : drafts(name, most)) {
      if (draft instanceof Draft.Word word && Spelling.isCode(word.text())) {
        if (codes.contains(word.text())) {
          problems.add(ProblemCode.S16, word.place(), path(name), word.text());
        } else {
          codes.add(word.text());
        }
      } else {
        String text = draft instanceof Draft.Word word ? word.text() : "…";
        problems.add(ProblemCode.S15, draft.place(), path(name), text);
      }
    }
    return codes;
  }

  /** A list of codes, or none when it is not there. */
  List<String> findCodes(String name, int most) {
    return has(name) ? codes(name, most) : List.of();
  }

  /** Takes a member as it is, whatever is in it. */
  void ignore(String name) {
    asked.add(name);
  }

  /** Notes the members that nobody asked for. */
  void finish() {
    for (String name : members.members().keySet()) {
      if (!asked.contains(name)) {
        note(ProblemCode.S08, name, name);
      }
    }
  }
}
