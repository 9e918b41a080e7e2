package org.mifeng.index.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How large and of what kind the file of a system may be, and that it need not be a file. */
class SystemLimitsTest {
  private final String yaml = new String(SystemReader.builtInFile(), StandardCharsets.UTF_8);

  private static List<Problem> problems(String text) {
    return SystemReader.read(text.getBytes(StandardCharsets.UTF_8)).problems();
  }

  private static List<String> found(String text) {
    return problems(text).stream()
        .map(problem -> (problem.code() + " " + problem.path()).strip())
        .toList();
  }

  @Test
  void tenThousandItemsAreRefusedBeforeTheyAreRead() {
    StringBuilder many =
        new StringBuilder(yaml.substring(0, yaml.indexOf("indicators:\n  - code: D1-01")));
    many.append("indicators:\n");
    for (int i = 0; i < 10_000; i++) {
      many.append("  - code: X").append(i).append('\n');
    }
    List<Problem> problems = problems(many.toString());
    assertThat(problems.getFirst().code()).isEqualTo(ProblemCode.S05);
    assertThat(problems.getFirst().path()).isEqualTo("indicators");
    assertThat(problems).hasSizeLessThan(20);
  }

  @Test
  void filesOverTheLimitAreRefusedUnread() {
    assertThat(SystemReader.read(new byte[SystemReader.MAX_BYTES + 1]).problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.S01);
  }

  @Test
  void yamlThatCouldGrowOrMakeObjectsIsRefused() {
    assertThat(found("a: &x [1]\nb: *x")).containsExactly("S03");
    assertThat(found("b: *x")).containsExactly("S03");
    assertThat(found("a: !!java.net.URL [http://a]")).containsExactly("S03");
    assertThat(found("a: !!str 1")).containsExactly("S03");
    assertThat(found("a: 1\n---\nb: 2")).containsExactly("S03");
    assertThat(found("[".repeat(100))).containsExactly("S04");
    assertThat(found("a: [")).containsExactly("S02");
    assertThat(found("")).containsExactly("S02");
    assertThat(found("a: \u0007")).containsExactly("S02");
    assertThat(SystemReader.read(new byte[] {'a', ':', (byte) 0xff}).problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.S02);
  }

  @Test
  void aTableOfAnotherKindGetsProblemsThatNameItsCells() {
    Draft draft = moved(SystemWriter.draft(SystemReader.builtIn()), "");
    assertThat(SystemReader.read(draft).require()).isEqualTo(SystemReader.builtIn());
    Draft wrong = moved(SystemWriter.draft(SystemReader.builtIn()), "2.5");
    assertThat(SystemReader.read(wrong).problems())
        .extracting(Problem::place)
        .allMatch(place -> place.startsWith("Sheet1!"))
        .isNotEmpty();
  }

  /** The same draft as if it stood in cells, with one weight less. */
  private static Draft moved(Draft draft, String drop) {
    return switch (draft) {
      case Draft.Word(var text, var unused) ->
          new Draft.Word(text.equals(drop) ? "2" : text, "Sheet1!B7");
      case Draft.Items(var items, var unused) ->
          new Draft.Items(items.stream().map(item -> moved(item, drop)).toList(), "Sheet1!A1");
      case Draft.Members(var members, var unused) -> {
        Map<String, Draft> copy = new LinkedHashMap<>();
        members.forEach((name, member) -> copy.put(name, moved(member, drop)));
        yield new Draft.Members(copy, "Sheet1!A1");
      }
    };
  }
}
