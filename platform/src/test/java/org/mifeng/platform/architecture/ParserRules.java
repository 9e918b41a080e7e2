package org.mifeng.platform.architecture;

import java.util.List;
import java.util.Map;
import org.mifeng.platform.architecture.HouseRule.Finding;

/** Foreign bytes are guilty: each parser has a fuzzer that names it. */
final class ParserRules {
  private static final String ROLE = ".*(Reader|Parser)\\.java";

  static final HouseRule<List<SourceFile>> EACH_PARSER_IS_FUZZED =
      HouseRule.<List<SourceFile>>of(
              "Each class called …Reader or …Parser is named in a …FuzzTest",
              files -> {
                var fuzzers =
                    files.stream().filter(file -> file.name().endsWith("FuzzTest.java")).toList();
                return files.stream()
                    .filter(file -> !file.isTest() && file.name().matches(ROLE))
                    .filter(
                        parser ->
                            fuzzers.stream()
                                .noneMatch(test -> test.text().contains(parser.className())))
                    .map(parser -> new Finding(parser.className(), "has no fuzzer"));
              })
          .except(
              Map.of(
                  "NodeReader", "gives nodes of a tree that is our own; parses nothing",
                  "TileReader", "gives tiles of a tree that is our own; their bytes are Tile's",
                  "PackReader", "reads the city pack an operator installs, tested fault by fault"));

  private ParserRules() {}
}
