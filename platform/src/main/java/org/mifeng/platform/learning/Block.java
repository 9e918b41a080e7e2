package org.mifeng.platform.learning;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a lesson. */
public sealed interface Block {
  /** A heading within the lesson. */
  record Heading(Wording text) implements Block {}

  /** Running text; a line break inside begins a new paragraph. */
  record Paragraph(Wording text) implements Block {}

  /**
   * A list.
   *
   * @param numbered whether its items follow one another
   */
  record Items(List<Wording> texts, boolean numbered) implements Block {}

  /** A table; each row has a cell for each column. */
  record Grid(List<Wording> columns, List<List<Wording>> rows) implements Block {}

  /** An invented case. */
  record Example(Wording text) implements Block {}

  /** What to take away; the last part of a lesson. */
  record Remember(List<Wording> texts) implements Block {}

  /**
   * A video.
   *
   * @param text what it shows and says, for who cannot see or hear it
   */
  record Video(Source source, Wording title, Wording text) implements Block {}

  /** Where a video is. */
  sealed interface Source {
    /** At somebody else's; one goes there to see it. */
    record Link(URI address) implements Source {}

    /** A file of the course. */
    record File(String name) implements Source {}
  }

  /** Files of the course to take along. */
  record Downloads(List<Download> all) implements Block {}

  /** One of them. */
  record Download(String file, Wording title) {}

  /**
   * A part of a package that plays itself; it is all there is of its lesson.
   *
   * @param start path of its first page within the package, encoded
   * @param reports whether it tells by itself that it is finished
   * @param mastery points of 100 from which it is passed, or null for its own word
   * @param data what its author hands it when it starts
   */
  record Played(String start, boolean reports, @Nullable Integer mastery, String data)
      implements Block {}
}
