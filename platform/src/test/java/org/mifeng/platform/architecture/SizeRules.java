package org.mifeng.platform.architecture;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mifeng.platform.architecture.HouseRule.Finding;

/** The ceilings: a file that outgrows its ceiling is two things. */
final class SizeRules {
  static final HouseRule<List<SourceFile>> JAVA =
      ceiling("A Java file has at most 300 lines", 300, SourceFile::isJava).except(Map.of());

  static final HouseRule<List<SourceFile>> CONTROLLER =
      ceiling(
          "A controller has at most 150 lines",
          150,
          file -> !file.isTest() && file.name().endsWith("Controller.java"));

  static final HouseRule<List<SourceFile>> TEMPLATE =
      ceiling("A template has at most 150 lines", 150, SourceFile::isTemplate);

  static final HouseRule<List<SourceFile>> CSS =
      ceiling("A style sheet has at most 300 lines", 300, file -> file.path().endsWith(".css"));

  static final HouseRule<List<SourceFile>> SCRIPT =
      ceiling("A script has at most 300 lines", 300, file -> file.path().endsWith(".js"));

  private SizeRules() {}

  private static HouseRule<List<SourceFile>> ceiling(
      String sentence, int lines, Predicate<SourceFile> applies) {
    return HouseRule.of(
        sentence,
        files ->
            files.stream()
                .filter(applies)
                .filter(file -> file.lines() > lines)
                .map(file -> new Finding(file.path(), file.lines() + " lines")));
  }
}
