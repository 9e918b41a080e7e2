package org.mifeng.platform.experts.catalogue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mifeng.platform.experts.InstitutionKind;
import org.mifeng.platform.experts.catalogue.CatalogueFault.Code;
import org.mifeng.platform.experts.catalogue.CatalogueItem.Content;
import org.mifeng.platform.experts.catalogue.CatalogueItem.Line;
import org.mifeng.platform.experts.catalogue.CatalogueItem.Offered;
import org.mifeng.platform.experts.catalogue.CatalogueItem.Words;

/** Reads the catalogue of services. */
final class CatalogueReader {
  private static final String CODE = "[a-z][a-z0-9-]{1,39}";
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_SENTENCE = 400;
  private static final int MOST = 40;

  private CatalogueReader() {}

  /**
   * Reads {@code services.yaml}.
   *
   * @return items by code, in their order
   * @throws CatalogueFault with code and line
   */
  static Map<String, CatalogueItem> read(String text) {
    var all = new LinkedHashMap<String, CatalogueItem>();
    for (var place : require(Place.parse(text).members("services"), "services").items(1, MOST)) {
      var item = item(place);
      if (all.put(item.code(), item) != null) {
        throw place.fault(Code.TWICE, item.code());
      }
    }
    return all;
  }

  private static CatalogueItem item(Place place) {
    var all =
        place.members(
            "code",
            "line",
            "name",
            "summary",
            "gets",
            "deliverables",
            "milestones",
            "offered-by",
            "kinds",
            "quota");
    return new CatalogueItem(
        require(all, "code").matching(CODE),
        line(require(all, "line")),
        words(require(all, "name"), LONGEST_NAME),
        words(require(all, "summary"), LONGEST_SENTENCE),
        new Content(
            list(require(all, "gets")),
            list(require(all, "deliverables")),
            list(require(all, "milestones"))),
        new Offered(
            require(all, "offered-by").matching(CODE),
            kinds(require(all, "kinds")),
            require(all, "quota").matching("true|false").equals("true")));
  }

  private static Place require(Map<String, Place> all, String key) {
    var place = all.get(key);
    if (place == null) {
      throw new CatalogueFault(Code.MISSING_KEY, 0, key);
    }
    return place;
  }

  private static Line line(Place place) {
    return Line.valueOf(
        place.matching("comprehensive|custom|institution").toUpperCase(Locale.ROOT));
  }

  private static Set<String> kinds(Place list) {
    var kinds = new HashSet<String>();
    for (var place : list.items(1, MOST)) {
      var kind = place.matching(CODE);
      if (InstitutionKind.find(kind).isEmpty()) {
        throw place.fault(Code.BAD_VALUE, kind + " is no kind of institution");
      }
      if (!kinds.add(kind)) {
        throw place.fault(Code.TWICE, kind);
      }
    }
    return kinds;
  }

  private static List<Words> list(Place list) {
    return list.items(1, 10).stream().map(place -> words(place, LONGEST_SENTENCE)).toList();
  }

  private static Words words(Place place, int longest) {
    var all = place.members("zh", "en");
    return new Words(require(all, "zh").text(longest), require(all, "en").text(longest));
  }
}
