package org.mifeng.platform.learning;

import java.util.Map;
import java.util.TreeMap;

/** The courses as they are delivered, and files of one of them to be changed. */
final class CourseFixture {
  static final Map<String, String> DELIVERED = Courses.files();

  private CourseFixture() {}

  /** The law and one course, with one file changed; each pair is replaced once. */
  static Map<String, String> with(String course, String file, String... replacements) {
    var files = new TreeMap<String, String>();
    DELIVERED.forEach(
        (name, text) -> {
          if (name.equals("law.yaml") || name.startsWith("courses/" + course + "/")) {
            files.put(name, text);
          }
        });
    var name = "courses/" + course + "/" + file;
    var text = String.valueOf(files.get(name));
    for (int i = 0; i < replacements.length; i += 2) {
      var at = text.indexOf(replacements[i]);
      if (at < 0) {
        throw new IllegalArgumentException("not in " + name + ": " + replacements[i]);
      }
      text =
          text.substring(0, at)
              + replacements[i + 1]
              + text.substring(at + replacements[i].length());
    }
    files.put(name, text);
    return files;
  }
}
