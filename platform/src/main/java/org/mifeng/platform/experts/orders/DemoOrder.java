package org.mifeng.platform.experts.orders;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;

/**
 * An order of a demonstration, read from {@code demo-orders.properties}.
 *
 * @param until the state it is brought to
 */
record DemoOrder(OrderState until, String item, Payer payer, String brief, String need) {
  private static final String FILE = "/content/experts/demo-orders.properties";
  private static final int PARTS = 5;

  static Properties words() {
    var words = new Properties();
    try (var stream = DemoOrder.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return words;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<DemoOrder> all(Properties words) {
    return IntStream.iterate(1, at -> words.containsKey("order." + at), at -> at + 1)
        .mapToObj(at -> of(words.getProperty("order." + at, "")))
        .toList();
  }

  private static DemoOrder of(String line) {
    var parts = line.split("\\|", -1);
    if (parts.length != PARTS) {
      throw new IllegalStateException(FILE + " has a line that is not whole: " + line);
    }
    return new DemoOrder(
        OrderState.find(parts[0]).orElseThrow(),
        parts[1],
        Payer.find(parts[2]).orElseThrow(),
        parts[3],
        parts[4]);
  }
}
