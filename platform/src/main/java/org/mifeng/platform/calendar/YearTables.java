package org.mifeng.platform.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The official tables there are, read once: a table with a fault stops the start. */
@Component
public class YearTables {
  private static final Pattern NAME = Pattern.compile("/((?:19|20)[0-9]{2})\\.yaml$");

  private final List<YearTable> all;

  @Autowired
  YearTables() {
    this(delivered());
  }

  YearTables(List<YearTable> all) {
    this.all = all.stream().sorted(Comparator.comparing(YearTable::year)).toList();
  }

  private static List<YearTable> delivered() {
    var tables = new ArrayList<YearTable>();
    try {
      for (var resource :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:content/calendar/*.yaml")) {
        var name = NAME.matcher(resource.getURL().toString());
        if (!name.find()) {
          throw new IllegalStateException("not the table of a year: " + resource.getFilename());
        }
        tables.add(
            YearReader.read(
                Integer.parseInt(name.group(1)),
                resource.getContentAsString(StandardCharsets.UTF_8)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tables;
  }

  /** All of them, the earliest first. */
  public List<YearTable> list() {
    return all;
  }

  /** The table of a year, if it is known. */
  public Optional<YearTable> find(int year) {
    return all.stream().filter(table -> table.year() == year).findFirst();
  }
}
