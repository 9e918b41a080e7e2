package org.mifeng.platform.checkup.templates;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mifeng.platform.checkup.templates.Catalogue.Law;
import org.mifeng.platform.checkup.templates.Place.Members;
import org.mifeng.platform.checkup.templates.TemplateFault.Code;

/** Reads what all texts refer to: law, fields, indicators and words. */
final class CatalogueReader {
  private static final int MOST = 200;

  private CatalogueReader() {}

  /**
   * Reads {@code law.yaml}, {@code fields.yaml}, {@code indicators.yaml} and {@code words.yaml}.
   *
   * @param files the text of a file by its name
   */
  static Catalogue read(Function<String, String> files) {
    var indicators = Place.parse("indicators.yaml", files.apply("indicators.yaml"));
    var both = indicators.members(Set.of("dimensions", "indicators"));
    return new Catalogue(
        laws(Place.parse("law.yaml", files.apply("law.yaml"))),
        shared(Place.parse("fields.yaml", files.apply("fields.yaml"))),
        names(both.require("dimensions"), "D[1-9]"),
        names(both.require("indicators"), "D[1-9]-[0-9]{2}"),
        words(Place.parse("words.yaml", files.apply("words.yaml"))));
  }

  private static Map<Word, Wording> words(Place file) {
    var list = file.members(Set.of("words")).require("words");
    var named = names(list, "[a-z-]{1,40}");
    var all = new EnumMap<Word, Wording>(Word.class);
    for (var word : Word.values()) {
      var wording = named.remove(word.code());
      if (wording == null) {
        throw list.fault(Code.MISSING_KEY, word.code());
      }
      all.put(word, wording);
    }
    for (var unknown : named.keySet()) {
      throw list.fault(Code.UNKNOWN_KEY, unknown);
    }
    return all;
  }

  private static Map<String, Law> laws(Place file) {
    var all = new LinkedHashMap<String, Law>();
    for (var item : file.members(Set.of("laws")).require("laws").items(MOST)) {
      var law = item.members(Set.of("id", "zh", "en", "version"));
      add(
          all,
          law,
          law.require("id").matching("[a-z0-9-]{1,40}"),
          new Law(law.wording(), law.require("version").wording()));
    }
    return all;
  }

  private static Map<String, Field> shared(Place file) {
    var all = new LinkedHashMap<String, Field>();
    for (var item : file.members(Set.of("fields")).require("fields").items(MOST)) {
      var field = FieldReader.read(item, true);
      add(all, item.members(FieldReader.KEYS), field.name(), field);
    }
    return all;
  }

  private static Map<String, Wording> names(Place list, String pattern) {
    var all = new LinkedHashMap<String, Wording>();
    for (var item : list.items(MOST)) {
      var named = item.members(Set.of("code", "zh", "en"));
      add(all, named, named.require("code").matching(pattern), named.wording());
    }
    return all;
  }

  private static <T> void add(Map<String, T> all, Members members, String key, T value) {
    if (all.put(key, value) != null) {
      throw members.of().fault(Code.TWICE, key);
    }
  }
}
