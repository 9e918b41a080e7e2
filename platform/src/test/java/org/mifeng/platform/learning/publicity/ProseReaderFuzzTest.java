package org.mifeng.platform.learning.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.learning.Block;
import org.mifeng.platform.learning.Lesson.Part;

/** Whatever is typed is read as blocks, and nothing in it becomes markup. */
class ProseReaderFuzzTest {
  private static final int ROUNDS = Integer.getInteger("mifeng.fuzz", 400);
  private static final String[] PIECES = {
    "# ",
    "- ",
    "1. ",
    "> ",
    "! ",
    "|",
    "| a | b |",
    "(check)",
    "\n",
    "\n\n",
    "密",
    "<script>",
    " ",
    "\r\n",
    "\u0000",
    "\uD800",
    "word",
    "99999. x",
    "#",
    "||"
  };

  @Test
  void eachMarkMakesItsBlock() {
    var parts =
        ProseReader.read(
            "# 标题\n一段\n二行\n(check)\n\n- 甲\n- 乙\n1. 一\n2. 二\n> 例子\n! 记住\n| a | b |\n| 1 |\n| 1 | 2 | 3 |\n<b>不是代码</b>");
    assertThat(parts)
        .extracting(part -> part.block().getClass().getSimpleName())
        .containsExactly(
            "Heading", "Paragraph", "Items", "Items", "Example", "Remember", "Grid", "Paragraph");
    assertThat(parts.get(1).sure()).isFalse();
    assertThat(parts.get(0).sure()).isTrue();
    assertThat(((Block.Items) parts.get(2).block()).numbered()).isFalse();
    assertThat(((Block.Items) parts.get(3).block()).numbered()).isTrue();
    var grid = (Block.Grid) parts.get(6).block();
    assertThat(grid.rows()).allMatch(row -> row.size() == 2);
    assertThat(((Block.Paragraph) parts.get(7).block()).text().zh()).isEqualTo("<b>不是代码</b>");
  }

  @Test
  void anyTextIsRead() {
    var random = new Random(46);
    for (int round = 0; round < ROUNDS; round++) {
      var text = new StringBuilder();
      for (int pieces = random.nextInt(60); pieces > 0; pieces--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      for (Part part : ProseReader.read(text.toString())) {
        if (part.block() instanceof Block.Grid grid) {
          assertThat(grid.rows()).allMatch(row -> row.size() == grid.columns().size());
        }
      }
    }
    assertThat(ProseReader.read("字".repeat(ProseReader.LONGEST + 5))).hasSize(1);
  }
}
