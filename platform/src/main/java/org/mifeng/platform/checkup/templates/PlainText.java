package org.mifeng.platform.checkup.templates;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mifeng.platform.checkup.templates.Block.Articles;
import org.mifeng.platform.checkup.templates.Block.Checks;
import org.mifeng.platform.checkup.templates.Block.Facts;
import org.mifeng.platform.checkup.templates.Block.Grid;
import org.mifeng.platform.checkup.templates.Block.Heading;
import org.mifeng.platform.checkup.templates.Block.Items;
import org.mifeng.platform.checkup.templates.Block.Paragraph;
import org.mifeng.platform.checkup.templates.Block.Signatures;

/**
 * A filled text as plain UTF-8 with line feeds: what is frozen and digested when it is adopted. The
 * same version and values always give the same bytes, and no program of ours is needed to read
 * them. Tables are written as their heads and printed rows, cells between bars.
 */
final class PlainText {
  private PlainText() {}

  static byte[] of(Filled filled) {
    var text = new StringBuilder();
    text.append(filled.title()).append('\n');
    text.append(filled.template().code())
        .append(' ')
        .append(filled.template().version())
        .append(' ')
        .append(filled.tongue().code())
        .append('\n');
    for (var block : filled.blocks()) {
      text.append('\n').append(block(filled, block)).append('\n');
    }
    text.append('\n');
    for (var citation : filled.template().law()) {
      text.append("* ").append(filled.law(citation)).append(" [").append(citation.mark());
      text.append("]\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String block(Filled filled, Block<String> block) {
    return switch (block) {
      case Heading<String>(String heading) -> "# " + heading;
      case Paragraph<String>(String paragraph) -> paragraph;
      case Articles<String>(int from, List<String> texts) ->
          IntStream.range(0, texts.size())
              .mapToObj(i -> filled.article(from + i) + " " + texts.get(i))
              .collect(Collectors.joining("\n"));
      case Items<String>(List<String> texts) ->
          IntStream.range(0, texts.size())
              .mapToObj(i -> (i + 1) + ". " + texts.get(i))
              .collect(Collectors.joining("\n"));
      case Checks<String>(List<String> texts) -> lines("□ ", texts);
      case Facts<String> facts ->
          facts.lines().stream()
              .map(line -> line.label() + ": " + line.value())
              .map(String::strip)
              .collect(Collectors.joining("\n"));
      case Grid<String> grid -> grid(grid);
      case Signatures<String>(List<String> texts) ->
          texts.stream()
              .map(text -> filled.word(Word.SIGNATURE, text))
              .collect(Collectors.joining("\n"));
    };
  }

  private static String lines(String mark, List<String> texts) {
    return texts.stream().map(text -> mark + text).collect(Collectors.joining("\n"));
  }

  private static String grid(Grid<String> grid) {
    var head =
        grid.columns().stream().map(column -> column.head()).collect(Collectors.joining(" | "));
    var rows =
        IntStream.range(0, grid.rows().size())
            .mapToObj(
                row ->
                    IntStream.range(0, grid.columns().size())
                        .mapToObj(column -> grid.cell(row, column))
                        .collect(Collectors.joining(" | ")))
            .map(String::strip)
            .collect(Collectors.joining("\n"));
    return "| " + head + "\n" + rows;
  }
}
