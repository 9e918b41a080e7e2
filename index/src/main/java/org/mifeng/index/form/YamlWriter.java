package org.mifeng.index.form;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Writes a draft as YAML that other tools read alike: their {@code no} would be false, so it is
 * quoted.
 */
final class YamlWriter {
  private final Resolver resolver = new Resolver();
  private final Emitter emitter;

  private YamlWriter(StringWriter out) {
    DumperOptions options = new DumperOptions();
    options.setAllowUnicode(true);
    options.setWidth(120);
    options.setSplitLines(true);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    emitter = new Emitter(out, options);
  }

  static String write(Draft draft) {
    StringWriter out = new StringWriter();
    try {
      YamlWriter writer = new YamlWriter(out);
      writer.emit(new StreamStartEvent(null, null));
      writer.emit(new DocumentStartEvent(null, null, false, null, Map.of()));
      writer.node(draft);
      writer.emit(new DocumentEndEvent(null, null, false));
      writer.emit(new StreamEndEvent(null, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private void emit(Event event) throws IOException {
    emitter.emit(event);
  }

  private void node(Draft draft) throws IOException {
    switch (draft) {
      case Draft.Word(var text, var unused) -> word(text);
      case Draft.Items(var items, var unused) -> {
        emit(new SequenceStartEvent(null, null, true, null, null, style(items)));
        for (Draft item : items) {
          node(item);
        }
        emit(new SequenceEndEvent(null, null));
      }
      case Draft.Members(var members, var unused) -> {
        emit(new MappingStartEvent(null, null, true, null, null, FlowStyle.BLOCK));
        for (Map.Entry<String, Draft> member : members.entrySet()) {
          word(member.getKey());
          node(member.getValue());
        }
        emit(new MappingEndEvent(null, null));
      }
    }
  }

  /** Codes stand side by side. */
  private static FlowStyle style(List<Draft> items) {
    return items.stream().allMatch(Draft.Word.class::isInstance) ? FlowStyle.FLOW : FlowStyle.BLOCK;
  }

  private void word(String text) throws IOException {
    boolean plain =
        resolver.resolve(NodeId.scalar, text, true).equals(Tag.STR)
            || Spelling.number(text) != null
            || text.equals("true")
            || text.equals("false");
    ScalarStyle style = plain ? ScalarStyle.PLAIN : ScalarStyle.SINGLE_QUOTED;
    emit(new ScalarEvent(null, null, new ImplicitTuple(plain, true), text, null, null, style));
  }
}
