package org.mifeng.platform.learning;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mifeng.platform.learning.Block.Download;
import org.mifeng.platform.learning.Block.Downloads;
import org.mifeng.platform.learning.Block.Example;
import org.mifeng.platform.learning.Block.Grid;
import org.mifeng.platform.learning.Block.Heading;
import org.mifeng.platform.learning.Block.Items;
import org.mifeng.platform.learning.Block.Paragraph;
import org.mifeng.platform.learning.Block.Remember;
import org.mifeng.platform.learning.Block.Source;
import org.mifeng.platform.learning.Block.Video;
import org.mifeng.platform.learning.CourseFault.Code;
import org.mifeng.platform.learning.Lesson.Part;
import org.mifeng.platform.learning.Place.Members;

/** Reads one lesson of a course. */
final class LessonReader {
  static final int LONGEST_TITLE = 40;

  private static final Set<String> KINDS =
      Set.of(
          "heading",
          "paragraph",
          "list",
          "steps",
          "table",
          "example",
          "remember",
          "video",
          "downloads");
  private static final Set<String> KINDS_AND_MARK =
      Stream.concat(KINDS.stream(), Stream.of("mark")).collect(Collectors.toUnmodifiableSet());
  private static final int FEWEST_BLOCKS = 4;
  private static final int MOST_BLOCKS = 40;

  private final LawReader law;

  LessonReader(LawReader law) {
    this.law = law;
  }

  /**
   * Reads a file.
   *
   * @param code what the lesson must be called
   * @throws CourseFault with code, file and line
   */
  Lesson read(Place file, String code) {
    var all = file.members(Set.of("code", "title", "minutes", "indicators", "law", "blocks"));
    if (!all.require("code").code().equals(code)) {
      throw all.require("code").fault(Code.BAD_VALUE, "is not " + code + " like its file");
    }
    var indicators =
        all.require("indicators").items(0, 8).stream()
            .map(item -> item.matching("D[1-9]-[0-9]{2}"))
            .toList();
    return new Lesson(
        code,
        all.require("title").wording(LONGEST_TITLE),
        all.require("minutes").number(3, 10),
        indicators,
        law.citations(all.require("law"), 1, 8),
        parts(all.require("blocks")));
  }

  private static List<Part> parts(Place list) {
    var items = list.items(FEWEST_BLOCKS, MOST_BLOCKS);
    var parts = items.stream().map(LessonReader::part).toList();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).block() instanceof Remember != (i == parts.size() - 1)) {
        throw items.get(i).fault(Code.REMEMBER_NOT_LAST, "what to remember ends a lesson");
      }
    }
    return parts;
  }

  private static Part part(Place place) {
    var members = place.members(KINDS_AND_MARK);
    var kinds = members.all().keySet().stream().filter(KINDS::contains).toList();
    if (kinds.size() != 1) {
      throw place.fault(Code.UNKNOWN_BLOCK, "a block has one kind, not " + kinds);
    }
    var sure = members.find("mark").map(Place::isSure).orElse(true);
    return new Part(block(kinds.getFirst(), members), sure);
  }

  private static Block block(String kind, Members members) {
    var content = members.require(kind);
    return switch (kind) {
      case "heading" -> new Heading(content.wording(LONGEST_TITLE));
      case "paragraph" -> new Paragraph(content.wording(600));
      case "list" -> new Items(wordings(content, 2, 12, 300), false);
      case "steps" -> new Items(wordings(content, 2, 12, 300), true);
      case "table" -> grid(content);
      case "example" -> new Example(content.wording(800));
      case "remember" -> new Remember(wordings(content, 1, 5, 120));
      case "video" -> video(content);
      case "downloads" ->
          new Downloads(content.items(1, 8).stream().map(LessonReader::download).toList());
      default -> throw content.fault(Code.UNKNOWN_BLOCK, kind);
    };
  }

  /** Either a link or a file, and always what it shows in words. */
  private static Block video(Place content) {
    var members = content.members(Set.of("link", "file", "title", "text"));
    var link = members.find("link");
    var file = members.find("file");
    if (link.isPresent() == file.isPresent()) {
      throw content.fault(Code.WRONG_SHAPE, "a video is a link or a file");
    }
    return new Video(
        link.isPresent()
            ? new Source.Link(address(link.get()))
            : new Source.File(members.require("file").matching(Shelf.NAME)),
        members.require("title").wording(LONGEST_TITLE),
        members.require("text").wording(1_000));
  }

  private static URI address(Place place) {
    try {
      var address = new URI(place.text(300));
      if ("https".equals(address.getScheme())
          && address.getHost() != null
          && address.getUserInfo() == null) {
        return address;
      }
    } catch (URISyntaxException noAddress) {
      // Said below, as for another kind of address.
    }
    throw place.fault(Code.BAD_VALUE, "is no https address");
  }

  private static Download download(Place item) {
    var members = item.members(Set.of("file", "title"));
    return new Download(
        members.require("file").matching(Shelf.NAME),
        members.require("title").wording(LONGEST_TITLE));
  }

  private static Block grid(Place content) {
    var members = content.members(Set.of("columns", "rows"));
    var columns = wordings(members.require("columns"), 2, 5, 200);
    int width = columns.size();
    var rows =
        members.require("rows").items(1, 15).stream()
            .map(row -> wordings(row, width, width, 200))
            .toList();
    return new Grid(columns, rows);
  }

  private static List<Wording> wordings(Place list, int fewest, int most, int longest) {
    return list.items(fewest, most).stream().map(item -> item.wording(longest)).toList();
  }
}
