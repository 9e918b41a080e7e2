package org.mifeng.index.form;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML as a draft. Only its plain part is taken: one document of lists, members and words;
 * aliases, anchors and tags are refused, so that a small file cannot become a large one and no name
 * of a class means anything. A word stays what was written: {@code no} is not false here.
 */
final class YamlText {
  /** Longest file, in bytes. */
  static final int MAX_BYTES = 2 << 20;

  private static final int MAX_DEPTH = 12;
  private static final int MAX_NODES = 200_000;

  private final Parser parser;
  private final Problems problems;
  private int nodes;

  private YamlText(Parser parser, Problems problems) {
    this.parser = parser;
    this.problems = problems;
  }

  /** Ends the reading; the problem is already noted. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Reads a document; empty when it cannot be read, and the problems then say why. */
  static Optional<Draft> read(byte[] utf8, Problems problems) {
    if (utf8.length > MAX_BYTES) {
      problems.add(ProblemCode.S01, "1:1", "", MAX_BYTES);
      return Optional.empty();
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      problems.add(ProblemCode.S02, "1:1", "", "UTF-8");
      return Optional.empty();
    }
    try {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(MAX_BYTES);
      return Optional.of(
          new YamlText(new ParserImpl(new StreamReader(text), options), problems).document());
    } catch (MarkedYAMLException e) {
      problems.add(ProblemCode.S02, place(e.getProblemMark()), "", String.valueOf(e.getProblem()));
    } catch (YAMLException e) {
      problems.add(ProblemCode.S02, "1:1", "", String.valueOf(e.getMessage()));
    } catch (Refused e) {
      // The problem is noted.
    }
    return Optional.empty();
  }

  private Draft document() {
    parser.getEvent();
    Event start = parser.getEvent();
    if (!start.is(Event.ID.DocumentStart)) {
      throw refuse(ProblemCode.S02, start, "YAML");
    }
    Draft draft = node(0);
    parser.getEvent();
    Event end = parser.getEvent();
    if (!end.is(Event.ID.StreamEnd)) {
      throw refuse(ProblemCode.S03, end);
    }
    return draft;
  }

  private Draft node(int depth) {
    Event event = parser.getEvent();
    if (depth > MAX_DEPTH) {
      throw refuse(ProblemCode.S04, event, MAX_DEPTH);
    }
    if (++nodes > MAX_NODES) {
      throw refuse(ProblemCode.S05, event, MAX_NODES);
    }
    requirePlain(event);
    return switch (event.getEventId()) {
      case Scalar -> new Draft.Word(((ScalarEvent) event).getValue(), place(event.getStartMark()));
      case SequenceStart -> items(event, depth);
      case MappingStart -> members(event, depth);
      case Alias,
          Comment,
          DocumentEnd,
          DocumentStart,
          MappingEnd,
          SequenceEnd,
          StreamEnd,
          StreamStart ->
          throw refuse(ProblemCode.S02, event, "YAML");
    };
  }

  private void requirePlain(Event event) {
    boolean tagged =
        event instanceof ScalarEvent scalar && scalar.getTag() != null
            || event instanceof CollectionStartEvent collection && collection.getTag() != null;
    boolean anchored = event instanceof NodeEvent node && node.getAnchor() != null;
    if (event instanceof AliasEvent || tagged || anchored) {
      throw refuse(ProblemCode.S03, event);
    }
  }

  private Draft items(Event start, int depth) {
    List<Draft> items = new ArrayList<>();
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      items.add(node(depth + 1));
    }
    parser.getEvent();
    return new Draft.Items(items, place(start.getStartMark()));
  }

  private Draft members(Event start, int depth) {
    Map<String, Draft> members = new LinkedHashMap<>();
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Draft name = node(depth + 1);
      if (!(name instanceof Draft.Word word)) {
        problems.add(ProblemCode.S09, name.place(), "", "name");
        throw new Refused();
      }
      if (members.putIfAbsent(word.text(), node(depth + 1)) != null) {
        problems.add(ProblemCode.S06, word.place(), "", word.text());
      }
    }
    parser.getEvent();
    return new Draft.Members(members, place(start.getStartMark()));
  }

  private Refused refuse(ProblemCode code, Event event, Object... details) {
    problems.add(code, place(event.getStartMark()), "", details);
    return new Refused();
  }

  private static String place(@Nullable Mark mark) {
    return mark == null ? "1:1" : (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
  }
}
