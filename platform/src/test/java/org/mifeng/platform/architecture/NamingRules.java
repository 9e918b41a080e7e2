package org.mifeng.platform.architecture;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mifeng.platform.architecture.HouseRule.Finding;

/** Names say what a thing is for an official, not what it is made of. */
final class NamingRules {
  private static final Set<String> BANNED =
      Set.of(
          "Impl",
          "Util",
          "Utils",
          "Utility",
          "Helper",
          "Helpers",
          "Manager",
          "Dto",
          "Vo",
          "Bean",
          "Service",
          "Repository",
          "Dao",
          "Entity",
          "Processor",
          "Facade",
          "Base",
          "Abstract",
          "Misc",
          "Common",
          "Wrapper");

  private static final Pattern DECLARED =
      Pattern.compile("\\b(?:class|interface|enum|record|@interface)\\s+([A-Z]\\w*)(?=[\\s<({])");

  static final HouseRule<List<SourceFile>> NO_MACHINERY =
      HouseRule.of(
          "No name says Impl, Util, Helper, Manager, DTO, VO, Bean, Service, Repository …",
          files ->
              files.stream()
                  .filter(file -> file.isJava() && !file.isTest())
                  .flatMap(
                      file ->
                          DECLARED
                              .matcher(JavaText.of(file).code())
                              .results()
                              .map(result -> result.group(1))
                              .filter(NamingRules::saysMachinery)
                              .map(name -> new Finding(file.path(), "declares " + name))));

  private static final Set<String> LAYERS =
      Set.of(
          "service",
          "impl",
          "repository",
          "dto",
          "controller",
          "model",
          "entity",
          "util",
          "utils",
          "common",
          "core",
          "dao",
          "vo");

  static final HouseRule<List<SourceFile>> PACKAGES_ARE_BUSINESS_WORDS =
      HouseRule.of(
          "Packages are business words, not layers",
          files ->
              files.stream()
                  .filter(SourceFile::isJava)
                  .filter(
                      file ->
                          List.of(file.path().split("/")).stream()
                              .skip(4)
                              .anyMatch(LAYERS::contains))
                  .map(file -> new Finding(file.path(), "lies in a layer")));

  private NamingRules() {}

  private static boolean saysMachinery(String name) {
    for (var word : name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")) {
      var form = word.substring(0, 1) + word.substring(1).toLowerCase(java.util.Locale.ROOT);
      if (BANNED.contains(form)) {
        return true;
      }
    }
    return false;
  }
}
