package org.mifeng.platform.registry.city;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.registry.city.CityPack.Body;
import org.mifeng.platform.registry.city.CityPack.CityName;
import org.mifeng.platform.registry.city.CityPack.DepartmentEntry;
import org.mifeng.platform.registry.city.CityPack.DivisionEntry;
import org.mifeng.platform.registry.city.CityPack.Known;
import org.mifeng.platform.registry.city.CityPack.Name;
import org.mifeng.platform.registry.city.CityPack.ParkEntry;
import org.mifeng.platform.registry.city.CityPack.ParkList;
import org.mifeng.platform.registry.city.CityPack.Plan;
import org.mifeng.platform.registry.city.CityPack.SectorEntry;
import org.mifeng.platform.registry.city.CityPack.SectorList;
import org.mifeng.platform.registry.city.CityPack.Task;
import org.mifeng.platform.registry.city.CityPack.Validity;
import org.mifeng.platform.registry.city.CityPack.Word;
import org.mifeng.platform.registry.city.PackFile.Entry;

/** Reads the five files of a pack and checks that they fit together. */
final class PackReader {
  private static final String DIVISION = "[0-9]{6}";
  private static final String WORD = "[a-z][a-z0-9-]{0,39}";
  private static final String MARK = "[HMLK]";

  private final Function<String, String> files;
  private final Set<String> divisions = new HashSet<>();
  private final Set<String> current = new HashSet<>();

  private PackReader(Function<String, String> files) {
    this.files = files;
  }

  /**
   * Reads a pack.
   *
   * @param files the text of a file by its name
   * @throws PackFault naming file, line and what is wrong
   */
  static CityPack read(Function<String, String> files) {
    return new PackReader(files).read();
  }

  private CityPack read() {
    var city = file("city.yaml").read(this::city);
    var units = file("divisions.yaml");
    record Units(List<DivisionEntry> divisions, List<Body> bodies) {}
    var read =
        units.read(
            entry -> {
              var mark = entry.matching("mark", MARK);
              var list = entry.entries("divisions", item -> division(item, mark));
              requireSome(entry, "divisions", list);
              checkLineage(entry, list);
              return new Units(list, entry.entries("bodies", item -> body(item, mark)));
            });
    var parks = file("parks.yaml").read(this::parks);
    var sectors = file("sectors.yaml").read(this::sectors);
    var plan = file("departments.yaml").read(this::plan);
    return new CityPack(city, read.divisions(), read.bodies(), parks, sectors, plan);
  }

  private PackFile file(String name) {
    return PackFile.parse(name, files.apply(name));
  }

  private CityName city(Entry entry) {
    entry.matching("province", DIVISION);
    return new CityName(
        entry.matching("code", DIVISION),
        name(entry),
        new Name(entry.text("province-zh"), entry.text("province-en")),
        entry.matching("mark", MARK));
  }

  private DivisionEntry division(Entry entry, String mark) {
    var code = unique(entry, divisions, entry.matching("code", DIVISION));
    var validity = validity(entry);
    var successors = entry.words("successors");
    if ((validity.to() == null) != successors.isEmpty()) {
      throw entry.fault("an abolished division, and only such a one, has valid-to and successors");
    }
    if (validity.to() == null) {
      current.add(code);
    }
    return new DivisionEntry(
        code,
        name(entry),
        entry.matching("kind", "district|county|county-level-city"),
        validity,
        entry.words("formed-from"),
        successors,
        known(entry, mark));
  }

  private void checkLineage(Entry entry, List<DivisionEntry> list) {
    for (var division : list) {
      for (var successor : division.successors()) {
        if (!current.contains(successor)) {
          throw entry.fault(
              "division "
                  + division.code()
                  + " names the successor "
                  + successor
                  + ", which is no current division");
        }
      }
      for (var origin : division.formedFrom()) {
        if (!divisions.contains(origin)) {
          throw entry.fault(
              "division "
                  + division.code()
                  + " was formed from "
                  + origin
                  + ", which is not there");
        }
      }
    }
  }

  private Body body(Entry entry, String mark) {
    return new Body(
        entry.matching("code", WORD),
        name(entry),
        reference(entry, "division", current),
        validity(entry),
        known(entry, mark));
  }

  private ParkList parks(Entry entry) {
    var mark = entry.matching("mark", MARK);
    var kindCodes = new HashSet<String>();
    var codes = new HashSet<String>();
    var names = new HashSet<String>();
    var kinds = entry.entries("kinds", item -> word(item, "P[0-9]{2}", kindCodes));
    requireSome(entry, "kinds", kinds);
    var parks =
        entry.entries(
            "parks",
            item -> {
              var name = name(item);
              unique(item, names, name.zh());
              return new ParkEntry(
                  unique(item, codes, item.matching("code", WORD)),
                  name,
                  reference(item, "division", current),
                  reference(item, "kind", kindCodes),
                  item.flag("sample"),
                  mark);
            });
    return new ParkList(kinds, parks);
  }

  private SectorList sectors(Entry entry) {
    var mark = entry.matching("mark", MARK);
    var groupCodes = new HashSet<String>();
    var codes = new HashSet<String>();
    var groups = entry.entries("groups", item -> word(item, WORD, groupCodes));
    var sectors =
        entry.entries(
            "sectors",
            item ->
                new SectorEntry(
                    unique(item, codes, item.matching("code", "[A-T][0-9]{2,4}")),
                    name(item),
                    item.optionalText("group") == null
                        ? null
                        : reference(item, "group", groupCodes),
                    mark));
    requireSome(entry, "sectors", sectors);
    return new SectorList(groups, sectors);
  }

  private Plan plan(Entry entry) {
    var codes = new HashSet<String>();
    var tasks = new HashSet<String>();
    var departments =
        entry.entries(
            "departments",
            item ->
                new DepartmentEntry(
                    unique(item, codes, item.matching("code", WORD)),
                    name(item),
                    item.matching("seat", "city|district|department"),
                    item.flag("copied")));
    requireSome(entry, "departments", departments);
    var validity = validity(entry);
    if (validity.from() == null || validity.to() == null) {
      throw entry.fault("a plan has valid-from and valid-to");
    }
    return new Plan(
        entry.text("plan"),
        validity.from(),
        validity.to(),
        entry.matching("mark", MARK),
        departments,
        entry.entries("responsibilities", item -> task(item, tasks, codes)));
  }

  private Task task(Entry item, Set<String> tasks, Set<String> departments) {
    var units = item.words("units");
    if (units.isEmpty() || new HashSet<>(units).size() < units.size()) {
      throw item.fault("a task names its units, each once, the leading one first");
    }
    for (var unit : units) {
      if (!departments.contains(unit)) {
        throw item.fault("the unit " + unit + " is no department");
      }
    }
    return new Task(
        unique(item, tasks, item.text("task")), name(item), item.flag("reading"), units);
  }

  private static Word word(Entry item, String pattern, Set<String> seen) {
    return new Word(unique(item, seen, item.matching("code", pattern)), name(item));
  }

  private static Name name(Entry entry) {
    return new Name(entry.text("zh"), entry.text("en"));
  }

  private static Validity validity(Entry entry) {
    var from = entry.day("valid-from");
    var to = entry.day("valid-to");
    if (from != null && to != null && !from.isBefore(to)) {
      throw entry.fault("valid-from must be before valid-to");
    }
    return new Validity(from, to);
  }

  private static Known known(Entry entry, String fileMark) {
    var own = entry.optionalText("mark");
    return new Known(
        own == null ? fileMark : entry.matching("mark", MARK), orEmpty(entry.optionalText("note")));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String unique(Entry entry, Set<String> seen, String value) {
    if (!seen.add(value)) {
      throw entry.fault(value + " stands twice");
    }
    return value;
  }

  private static String reference(Entry entry, String key, Set<String> known) {
    var value = entry.text(key);
    if (!known.contains(value)) {
      throw entry.fault(key + " " + value + " is not in its list");
    }
    return value;
  }

  private static void requireSome(Entry entry, String key, List<?> list) {
    if (list.isEmpty()) {
      throw entry.fault("the key " + key + " is missing or empty");
    }
  }
}
