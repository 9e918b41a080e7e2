package org.mifeng.platform.registry.enrolment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mifeng.platform.registry.Directory;
import org.mifeng.platform.registry.EnterpriseSize;
import org.mifeng.platform.registry.EnterpriseTag;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;

/** What the form of a record offers to choose from, in the reader's language. */
record Choices(
    List<Option> divisions,
    List<Option> parks,
    List<Option> sectors,
    List<Option> sizes,
    List<Option> tags) {

  static Choices of(Directory directory, Shell shell) {
    var locale = shell.locale();
    var parks = new ArrayList<Option>();
    for (var park : directory.parks()) {
      var division =
          directory.division(park.division()).map(d -> d.name(locale)).orElse(park.division());
      parks.add(Option.of(park.id().toString(), division + " · " + park.name(locale)));
    }
    return new Choices(
        directory.currentDivisions().stream()
            .map(division -> Option.of(division.code(), division.name(locale)))
            .toList(),
        parks,
        directory.sectors().stream()
            .map(sector -> Option.of(sector.code(), sector.code() + " " + sector.name(locale)))
            .toList(),
        Arrays.stream(EnterpriseSize.values())
            .map(size -> Option.of(size.code(), shell.text(size.messageKey())))
            .toList(),
        Arrays.stream(EnterpriseTag.values())
            .map(tag -> Option.of(tag.code(), shell.text(tag.messageKey())))
            .toList());
  }
}
