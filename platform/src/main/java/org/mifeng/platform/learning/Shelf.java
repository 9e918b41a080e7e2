package org.mifeng.platform.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mifeng.platform.learning.CourseFault.Code;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files that belong to courses beside their texts: videos and what can be downloaded. A file is
 * what its first bytes say, not what its name says.
 */
final class Shelf {
  /** Largest video. */
  static final long LARGEST_VIDEO = 200L << 20;

  /** Largest download. */
  static final long LARGEST_DOWNLOAD = 20L << 20;

  /** The names courses may give their files. */
  static final String NAME = "[a-z][a-z0-9-]{0,58}[.](mp4|webm|pdf|docx|xlsx|csv|txt)";

  private static final String FOLDER = "content/learning/courses/";
  private static final int HEAD = 64;

  private final Map<String, Resource> files;

  /**
   * @param files by course and name, such as {@code basics/tour.mp4}
   */
  Shelf(Map<String, Resource> files) {
    // In a jar a folder is an entry of its own.
    this.files =
        files.entrySet().stream()
            .filter(file -> !file.getKey().endsWith("/"))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The files as they are delivered: {@code courses/COURSE/files/NAME}. */
  static Shelf delivered() {
    var files = new TreeMap<String, Resource>();
    try {
      for (var resource :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + FOLDER + "*/files/*")) {
        var path = resource.getURL().toString();
        var name = path.substring(path.lastIndexOf(FOLDER) + FOLDER.length());
        files.put(name.replaceFirst("/files/", "/"), resource);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Shelf(files);
  }

  /** What a file can be. */
  enum Type {
    MP4("mp4", "video/mp4"),
    WEBM("webm", "video/webm"),
    PDF("pdf", "application/pdf"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv;charset=UTF-8"),
    TXT("txt", "text/plain;charset=UTF-8");

    private final String ending;
    private final String media;

    Type(String ending, String media) {
      this.ending = ending;
      this.media = media;
    }

    String media() {
      return media;
    }

    boolean isVideo() {
      return this == MP4 || this == WEBM;
    }

    static Optional<Type> ofName(String name) {
      return Arrays.stream(values()).filter(type -> name.endsWith("." + type.ending)).findFirst();
    }

    /** Whether a file that begins so can be one. */
    boolean isBegunBy(byte[] head) {
      return switch (this) {
        // ISO/IEC 14496-12: a box of type ftyp comes first.
        case MP4 -> head.length >= 12 && holds(head, 4, "ftyp");
        // RFC 8794: an EBML header whose DocType is webm.
        case WEBM ->
            head.length >= 12
                && Byte.toUnsignedInt(head[0]) == 0x1A
                && Byte.toUnsignedInt(head[1]) == 0x45
                && Byte.toUnsignedInt(head[2]) == 0xDF
                && Byte.toUnsignedInt(head[3]) == 0xA3
                && new String(head, StandardCharsets.ISO_8859_1).contains("webm");
        case PDF -> holds(head, 0, "%PDF-");
        case DOCX, XLSX -> holds(head, 0, "PK\u0003\u0004");
        case CSV, TXT -> head.length > 0 && isText(head);
      };
    }

    private static boolean holds(byte[] head, int at, String letters) {
      if (head.length < at + letters.length()) {
        return false;
      }
      for (int i = 0; i < letters.length(); i++) {
        if (head[at + i] != letters.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    private static boolean isText(byte[] head) {
      for (byte one : head) {
        if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t') {
          return false;
        }
      }
      return true;
    }
  }

  /** A file that can be served. */
  record Held(Resource resource, Type type) {}

  /** The file of this name of a course, once it was checked. */
  Optional<Held> find(String course, String name) {
    var resource = files.get(course + "/" + name);
    return resource == null
        ? Optional.empty()
        : Type.ofName(name).map(type -> new Held(resource, type));
  }

  /**
   * Checks that the files a course's lessons name are there and are what they say, and that there
   * are no others.
   *
   * @throws CourseFault with code and file
   */
  void check(Course course) {
    var named = new TreeMap<String, Boolean>();
    for (var lesson : course.lessons()) {
      for (var part : lesson.parts()) {
        if (part.block() instanceof Block.Video video
            && video.source() instanceof Block.Source.File file) {
          named.put(file.name(), true);
        } else if (part.block() instanceof Block.Downloads downloads) {
          downloads.all().forEach(one -> named.put(one.file(), false));
        }
      }
    }
    named.forEach((name, video) -> check(course.code(), name, video));
    var prefix = course.code() + "/";
    for (var path : files.keySet()) {
      if (path.startsWith(prefix) && !named.containsKey(path.substring(prefix.length()))) {
        throw fault(Code.FILE_NOT_LISTED, path, "belongs to no lesson of the course");
      }
    }
  }

  private void check(String course, String name, boolean video) {
    var path = course + "/" + name;
    var held = find(course, name).orElseThrow(() -> fault(Code.FILE_MISSING, path, "is not there"));
    try {
      long size = held.resource().contentLength();
      // Length before content.
      if (size > (video ? LARGEST_VIDEO : LARGEST_DOWNLOAD)) {
        throw fault(Code.FILE_TOO_LARGE, path, size + " bytes");
      }
      byte[] head;
      try (var bytes = held.resource().getInputStream()) {
        head = bytes.readNBytes(HEAD);
      }
      if (held.type().isVideo() != video || !held.type().isBegunBy(head)) {
        throw fault(
            video ? Code.NOT_A_VIDEO : Code.NOT_THAT_KIND,
            path,
            "does not begin as a file of this kind does");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CourseFault fault(Code code, String path, String detail) {
    return new CourseFault(code, path.replaceFirst("/", "/files/"), 0, detail);
  }
}
