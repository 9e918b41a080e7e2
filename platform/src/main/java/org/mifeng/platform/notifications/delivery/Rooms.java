package org.mifeng.platform.notifications.delivery;

import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * The rooms that tell people something: those whose messages hold the words of a notice. A new room
 * is in the list by having words.
 */
@Component
class Rooms {
  private static final Pattern SUBJECT =
      Pattern.compile("([a-z]{2,30})\\.notice\\.[a-z0-9-]+\\.subject");

  private final List<String> all;

  Rooms() throws IOException {
    var found = new TreeSet<String>();
    var files =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:messages/*_en.properties");
    for (var file : files) {
      rooms(PropertiesLoaderUtils.loadProperties(file), found);
    }
    this.all = List.copyOf(found);
  }

  private static void rooms(Properties words, TreeSet<String> found) {
    for (var key : words.stringPropertyNames()) {
      var subject = SUBJECT.matcher(key);
      if (subject.matches()) {
        found.add(subject.group(1));
      }
    }
  }

  List<String> all() {
    return all;
  }

  /** The room a kind of notice belongs to. */
  static String of(String kind) {
    return kind.substring(0, kind.indexOf('.'));
  }
}
