package org.mifeng.platform.checkup.templates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mifeng.platform.checkup.templates.Block.Articles;
import org.mifeng.platform.checkup.templates.Block.Checks;
import org.mifeng.platform.checkup.templates.Block.Column;
import org.mifeng.platform.checkup.templates.Block.Facts;
import org.mifeng.platform.checkup.templates.Block.Grid;
import org.mifeng.platform.checkup.templates.Block.Heading;
import org.mifeng.platform.checkup.templates.Block.Items;
import org.mifeng.platform.checkup.templates.Block.Line;
import org.mifeng.platform.checkup.templates.Block.Paragraph;
import org.mifeng.platform.checkup.templates.Block.Signatures;
import org.mifeng.platform.checkup.templates.TemplateFault.Code;

/** Reads the blocks of a text, and keeps count of articles and of the fields that are used. */
final class BlockReader {
  private static final int MOST_BLOCKS = 80;
  private static final int MOST_ITEMS = 60;
  private static final int MOST_COLUMNS = 8;
  private static final int WHOLE = 100;

  private final Set<String> known;
  private final Place blocks;
  private final Set<String> used = new HashSet<>();
  private int articles = 1;

  /**
   * @param known names of the fields there are
   */
  BlockReader(Set<String> known, Place blocks) {
    this.known = known;
    this.blocks = blocks;
  }

  /**
   * Reads them all.
   *
   * @param fields where the fields are declared
   */
  List<Block<Wording>> read(Place fields) {
    var all = blocks.items(MOST_BLOCKS).stream().map(this::block).toList();
    if (all.isEmpty()) {
      throw blocks.fault(Code.MISSING_KEY, "a block");
    }
    known.stream()
        .filter(name -> !used.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw fields.fault(Code.UNUSED_FIELD, name);
            });
    return all;
  }

  private Block<Wording> block(Place place) {
    var members = place.members(Set.of());
    if (members.all().size() != 1) {
      throw place.fault(Code.WRONG_SHAPE, "a block has one kind");
    }
    var kind = members.all().keySet().iterator().next();
    var content = members.require(kind);
    return switch (kind) {
      case "heading" -> new Heading<>(wording(content));
      case "paragraph" -> new Paragraph<>(wording(content));
      case "articles" -> articles(content);
      case "items" -> new Items<>(wordings(content));
      case "checks" -> new Checks<>(wordings(content));
      case "facts" -> new Facts<>(content.items(MOST_ITEMS).stream().map(this::line).toList());
      case "table" -> grid(content);
      case "signatures" -> new Signatures<>(wordings(content));
      default -> throw place.fault(Code.UNKNOWN_BLOCK, kind);
    };
  }

  private Block<Wording> articles(Place content) {
    var block = new Articles<>(articles, wordings(content));
    articles += block.texts().size();
    return block;
  }

  private Line<Wording> line(Place place) {
    var members = place.members(Set.of("label", "value"));
    return new Line<>(
        wording(members.require("label")), used(members.require("value").wordingOrSame(), place));
  }

  private Block<Wording> grid(Place content) {
    var members = content.members(Set.of("columns", "rows", "blank", "numbered"));
    var columns = members.require("columns").items(MOST_COLUMNS).stream().map(this::column);
    var list = columns.toList();
    if (list.stream().mapToInt(Column::width).sum() != WHOLE) {
      throw content.fault(Code.BAD_VALUE, "the widths of the columns are not " + WHOLE);
    }
    var numbered = members.find("numbered").map(flag -> flag.matching("true")).isPresent();
    var room = list.size() - (numbered ? 1 : 0);
    var rows = new ArrayList<List<Wording>>();
    members
        .find("rows")
        .ifPresent(place -> place.items(MOST_ITEMS).forEach(row -> rows.add(row(row, room))));
    int blank = members.find("blank").map(place -> place.number(1, MOST_ITEMS)).orElse(0);
    for (int row = 0; row < blank; row++) {
      rows.add(List.of());
    }
    if (rows.isEmpty()) {
      throw content.fault(Code.MISSING_KEY, "rows or blank");
    }
    return new Grid<>(list, List.copyOf(rows), numbered);
  }

  private List<Wording> row(Place place, int room) {
    return place.items(room).stream().map(this::wording).toList();
  }

  private Column<Wording> column(Place place) {
    var members = place.members(Set.of("zh", "en", "width"));
    return new Column<>(used(members.wording(), place), members.require("width").number(1, WHOLE));
  }

  private List<Wording> wordings(Place list) {
    var all = list.items(MOST_ITEMS).stream().map(this::wording).toList();
    if (all.isEmpty()) {
      throw list.fault(Code.MISSING_KEY, "an item");
    }
    return all;
  }

  private Wording wording(Place place) {
    return used(place.wording(), place);
  }

  /** Both languages use the same fields, and only such as there are. */
  private Wording used(Wording wording, Place place) {
    var chinese = places(wording.zh());
    var english = places(wording.en());
    for (var name : chinese) {
      if (!known.contains(name)) {
        throw place.fault(Code.UNKNOWN_FIELD, name);
      }
    }
    if (!chinese.equals(english)) {
      throw place.fault(
          Code.MISSING_TRANSLATION,
          "fields " + chinese + " in Chinese, " + english + " in English");
    }
    used.addAll(chinese);
    return wording;
  }

  private static Set<String> places(String text) {
    var names = new HashSet<String>();
    Filled.PLACE.matcher(text).results().forEach(place -> names.add(place.group(1)));
    return names;
  }
}
