package org.mifeng.platform.learning;

import java.util.List;
import java.util.Optional;

/** Courses that are not of the platform's own writing. */
public interface CourseSource {
  /** Those that can be begun, in the order of the catalogue. */
  List<Course> listOffered();

  /** The course of this code, also when it is offered no more. */
  Optional<Course> find(String code);
}
