package org.mifeng.platform.checkup.templates;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Option;

/**
 * The library.
 *
 * @param q what was searched for
 * @param dimension the dimension chosen, or empty
 * @param dimensions those to choose from
 * @param items what was found
 * @param adopts whether the viewer can adopt texts
 */
record IndexPage(
    String q, String dimension, List<Option> dimensions, List<Item> items, boolean adopts) {
  private static final int LONGEST = 100;

  /**
   * A text of the list.
   *
   * @param tags names of its dimensions
   * @param adopted the newest version the organisation adopted, or null
   */
  record Item(
      String code,
      String name,
      String purpose,
      List<String> tags,
      LocalDate version,
      @Nullable LocalDate adopted) {

    /** Whether what was adopted rests on an older version. */
    boolean outdated() {
      return adopted != null && adopted.isBefore(version);
    }
  }

  static IndexPage of(
      Library texts,
      @Nullable String words,
      @Nullable String dimension,
      Map<String, LocalDate> adopted,
      Tongue reader,
      boolean adopts) {
    var q = words == null || words.length() > LONGEST ? "" : words.strip();
    var names = texts.catalogue().dimensions();
    var chosen = dimension != null && names.containsKey(dimension) ? dimension : "";
    var items =
        texts.list().stream()
            .filter(text -> chosen.isEmpty() || text.dimensions().contains(chosen))
            .filter(text -> matches(texts.catalogue(), text, q.toLowerCase(Locale.ROOT)))
            .map(text -> item(text, names, adopted, reader))
            .toList();
    var options =
        names.entrySet().stream()
            .map(one -> Option.of(one.getKey(), one.getKey() + " " + one.getValue().in(reader)))
            .toList();
    return new IndexPage(q, chosen, options, items, adopts);
  }

  private static Item item(
      Template text, Map<String, Wording> names, Map<String, LocalDate> adopted, Tongue reader) {
    return new Item(
        text.code(),
        text.name().in(reader),
        text.purpose().in(reader),
        text.dimensions().stream()
            .map(code -> names.getOrDefault(code, Wording.both(code)).in(reader))
            .toList(),
        text.version(),
        adopted.get(text.code()));
  }

  /** Whether name, purpose, code or one of its indicators holds the words, in either language. */
  private static boolean matches(Catalogue catalogue, Template text, String words) {
    if (words.isEmpty() || holds(text.name(), words) || holds(text.purpose(), words)) {
      return true;
    }
    return text.code().contains(words)
        || text.indicators().stream()
            .anyMatch(
                code ->
                    code.toLowerCase(Locale.ROOT).startsWith(words)
                        || holds(
                            catalogue.indicators().getOrDefault(code, Wording.both("")), words));
  }

  private static boolean holds(Wording wording, String words) {
    return wording.zh().toLowerCase(Locale.ROOT).contains(words)
        || wording.en().toLowerCase(Locale.ROOT).contains(words);
  }

  /** Whether something was searched for. */
  boolean isNarrowed() {
    return !q.isEmpty() || !dimension.isEmpty();
  }
}
