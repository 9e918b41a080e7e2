package org.mifeng.platform.architecture;

/**
 * A file of the source tree.
 *
 * @param path from the root of the repository, with forward slashes
 * @param text its whole content
 */
record SourceFile(String path, String text) {
  long lines() {
    return text.lines().count();
  }

  /** File name without folders. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Java class name the file is named after. */
  String className() {
    return name().replaceFirst("\\.java$", "");
  }

  boolean isJava() {
    return path.endsWith(".java");
  }

  boolean isTemplate() {
    return path.endsWith(".jte");
  }

  boolean isTest() {
    return path.contains("/src/test/");
  }

  /** The platform module the file belongs to, or an empty text: {@code registry}, {@code web}. */
  String module() {
    for (var root :
        new String[] {
          "/src/main/java/org/mifeng/platform/",
          "/src/main/jte/",
          "/src/main/resources/db/migration/",
          "/src/test/java/org/mifeng/platform/"
        }) {
      var at = path.indexOf(root);
      if (at >= 0) {
        var rest = path.substring(at + root.length());
        var slash = rest.indexOf('/');
        return slash < 0 ? "" : rest.substring(0, slash);
      }
    }
    return "";
  }

  /** One-based line of an offset into the text. */
  int lineAt(int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }
}
