package org.mifeng.platform.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.learning.CourseFault.Code;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All courses, read once when the platform starts: a course with a fault stops the start and says
 * where it is.
 */
@Component
public class Courses {
  private static final String FOLDER = "content/learning/";

  private final List<Course> all;
  private final Shelf shelf;
  private final List<CourseSource> others;

  @Autowired
  Courses(ObjectProvider<CourseSource> others) {
    this(read(files()), Shelf.delivered(), others.orderedStream().toList());
    all.forEach(shelf::check);
  }

  static Courses of(List<Course> all) {
    return new Courses(all, new Shelf(Map.of()), List.of());
  }

  private Courses(List<Course> all, Shelf shelf, List<CourseSource> others) {
    this.shelf = shelf;
    this.others = others;
    this.all = all.stream().sorted(Comparator.comparing(Course::number)).toList();
  }

  /**
   * Reads courses.
   *
   * @param files text by name below the folder of courses, such as {@code
   *     courses/basics/course.yaml}
   * @throws CourseFault with code, file and line
   */
  static List<Course> read(Map<String, String> files) {
    var law = files.get("law.yaml");
    if (law == null) {
      throw new CourseFault(Code.FILE_MISSING, "law.yaml", 0, "is not there");
    }
    var reader = new CourseReader(LawReader.of(law));
    var folders = new TreeMap<String, Map<String, String>>();
    files.forEach(
        (name, text) -> {
          var parts = name.split("/", 3);
          if (parts.length == 3 && parts[0].equals("courses")) {
            folders.computeIfAbsent(parts[1], folder -> new TreeMap<>()).put(parts[2], text);
          }
        });
    var all = new ArrayList<Course>();
    var numbers = new HashSet<Integer>();
    folders.forEach(
        (folder, texts) -> {
          var course = reader.read(folder, texts);
          if (!numbers.add(course.number())) {
            throw new CourseFault(
                Code.TWICE, folder + "/course.yaml", 0, "number " + course.number());
          }
          all.add(course);
        });
    return all;
  }

  /** The files as they are delivered. */
  static Map<String, String> files() {
    var files = new TreeMap<String, String>();
    try {
      for (var resource :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + FOLDER + "**/*.yaml")) {
        var path = resource.getURL().toString();
        files.put(
            path.substring(path.lastIndexOf(FOLDER) + FOLDER.length()),
            resource.getContentAsString(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** The platform's own writing, in its order. */
  public List<Course> listOwn() {
    return all;
  }

  /** All that can be begun, in the order of the catalogue: our own writing first. */
  public List<Course> list() {
    return Stream.concat(all.stream(), others.stream().flatMap(one -> one.listOffered().stream()))
        .toList();
  }

  /** The course of this code, also when it is offered no more. */
  public Optional<Course> find(String code) {
    return all.stream()
        .filter(course -> course.code().equals(code))
        .findFirst()
        .or(() -> others.stream().flatMap(one -> one.find(code).stream()).findFirst());
  }

  /** The course of this code, if it can be begun. */
  public Optional<Course> findOffered(String code) {
    return list().stream().filter(course -> course.code().equals(code)).findFirst();
  }

  /** The course of this code; 404 when there is none. */
  public Course require(String code) {
    return find(code).orElseThrow(() -> Refusal.notFound("learning.refusal.no-such-course"));
  }

  /** A file of a course that its lessons name. */
  public Optional<LessonFile> findFile(String course, String name) {
    return shelf
        .find(course, name)
        .map(held -> new LessonFile(held.resource(), held.type().media(), held.type().isVideo()));
  }
}
