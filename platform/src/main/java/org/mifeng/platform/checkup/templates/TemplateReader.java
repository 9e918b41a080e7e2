package org.mifeng.platform.checkup.templates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mifeng.platform.checkup.templates.Place.Members;
import org.mifeng.platform.checkup.templates.Template.Content;
import org.mifeng.platform.checkup.templates.TemplateFault.Code;

/**
 * Reads one version of a text and checks that it is whole: both languages, fields that exist and
 * are used, indicators and law that are known.
 */
final class TemplateReader {
  private static final Set<String> KEYS =
      Set.of("code", "version", "name", "purpose", "indicators", "law", "fields", "blocks");
  private static final int MOST_FIELDS = 30;
  private static final int MOST_CITED = 20;

  private final Catalogue catalogue;

  TemplateReader(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Reads a file.
   *
   * @param file its name, {@code <code>/<version>.yaml}
   * @throws TemplateFault with code, file and line
   */
  Template read(String file, String text) {
    var place = Place.parse(file, text);
    var all = place.members(KEYS);
    var code = all.require("code").matching("[a-z][a-z0-9-]{1,39}");
    var version = day(all.require("version"));
    if (!file.equals(code + "/" + version + ".yaml")) {
      throw place.fault(Code.BAD_VALUE, "belongs into " + code + "/" + version + ".yaml");
    }
    var fields = fields(all.require("fields"));
    var blocks =
        new BlockReader(fields.keySet(), all.require("blocks")).read(all.require("fields"));
    return new Template(
        code,
        version,
        all.require("name").wording(),
        all.require("purpose").wording(),
        indicators(all.require("indicators")),
        law(all.require("law")),
        new Content(List.copyOf(fields.values()), blocks));
  }

  private static LocalDate day(Place place) {
    try {
      return LocalDate.parse(place.text());
    } catch (DateTimeException notADay) {
      throw place.fault(Code.BAD_VALUE, "is not a day like 2026-11-01");
    }
  }

  private List<String> indicators(Place list) {
    var codes = new ArrayList<String>();
    for (var item : list.items(MOST_CITED)) {
      var code = item.text();
      if (!catalogue.indicators().containsKey(code)) {
        throw item.fault(Code.UNKNOWN_INDICATOR, code);
      }
      if (codes.contains(code)) {
        throw item.fault(Code.TWICE, code);
      }
      codes.add(code);
    }
    if (codes.isEmpty()) {
      throw list.fault(Code.MISSING_KEY, "an indicator");
    }
    return List.copyOf(codes);
  }

  private List<Citation> law(Place list) {
    var cited = new ArrayList<Citation>();
    for (var item : list.items(MOST_CITED)) {
      var one = item.members(Set.of("id", "article", "mark"));
      var id = one.require("id").text();
      var law = catalogue.laws().get(id);
      if (law == null) {
        throw one.require("id").fault(Code.UNKNOWN_LAW, id);
      }
      cited.add(
          new Citation(
              law.name(),
              law.version(),
              one.require("article").wording(),
              one.require("mark").matching("[HMKL]")));
    }
    if (cited.isEmpty()) {
      throw list.fault(Code.MISSING_KEY, "the law it rests on");
    }
    return List.copyOf(cited);
  }

  private Map<String, Field> fields(Place list) {
    var all = new LinkedHashMap<String, Field>();
    var seen = new HashSet<String>();
    for (var item : list.items(MOST_FIELDS)) {
      var field = field(item, item.members(FieldReader.KEYS));
      if (!seen.add(field.name())) {
        throw item.fault(Code.TWICE, field.name());
      }
      all.put(field.name(), field);
    }
    return all;
  }

  /** A name alone is a field that texts share; with more, it is the text's own. */
  private Field field(Place item, Members members) {
    var name = FieldReader.name(members);
    var shared = catalogue.shared().get(name);
    if (members.all().size() > 1) {
      if (shared != null) {
        throw item.fault(Code.TWICE, name);
      }
      return FieldReader.read(item, false);
    }
    if (shared == null) {
      throw item.fault(Code.UNKNOWN_FIELD, name);
    }
    return shared;
  }
}
