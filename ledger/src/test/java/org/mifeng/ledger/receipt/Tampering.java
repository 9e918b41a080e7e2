package org.mifeng.ledger.receipt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;

/** Ways to change a JSON document at one place, named by a path such as {@code leaf.index}. */
final class Tampering {
  private Tampering() {}

  static Json.Obj read(byte[] receipt) {
    return JsonReader.read(receipt, 1 << 20).asObject();
  }

  /** Every member of every object, as a path. */
  static List<String> paths(Json.Obj json) {
    List<String> paths = new ArrayList<>();
    collect(json, "", paths);
    return paths;
  }

  private static void collect(Json.Obj json, String prefix, List<String> paths) {
    json.members()
        .forEach(
            (name, value) -> {
              paths.add(prefix + name);
              if (value instanceof Json.Obj object) {
                collect(object, prefix + name + ".", paths);
              }
            });
  }

  static Json.Obj parent(Json.Obj root, String path) {
    Json.Obj at = root;
    String[] names = path.split("\\.");
    for (int i = 0; i < names.length - 1; i++) {
      at = at.object(names[i]);
    }
    return at;
  }

  static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** The canonical document with another value at a path; null takes the member away. */
  static byte[] change(byte[] receipt, String path, UnaryOperator<@Nullable Json> change) {
    Json.Obj root = read(receipt);
    Map<String, Json> members = parent(root, path).members();
    Json value = change.apply(members.get(last(path)));
    if (value == null) {
      members.remove(last(path));
    } else {
      members.put(last(path), value);
    }
    return Jcs.write(root);
  }

  static byte[] text(byte[] receipt, String path, UnaryOperator<String> change) {
    return change(
        receipt, path, value -> value == null ? null : new Json.Text(change.apply(value.asText())));
  }

  static byte[] number(byte[] receipt, String path, long value) {
    return change(receipt, path, unused -> Json.Num.of(value));
  }

  /** The document with one member written twice, side by side. */
  static byte[] twice(byte[] receipt, String path) {
    Json.Obj root = read(receipt);
    Json.Obj parent = parent(root, path);
    String marker = "\u0001twice";
    Map<String, Json> copy = new LinkedHashMap<>(parent.members());
    Json value = copy.get(last(path));
    if (value == null) {
      throw new IllegalArgumentException(path);
    }
    parent.members().put(marker, value);
    String text = new String(Jcs.write(root), java.nio.charset.StandardCharsets.UTF_8);
    return text.replace("\"\\u0001twice\":", "\"" + last(path) + "\":")
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Changes the last hexadecimal digit, or the first letter of base64. */
  static String nudgeHex(String hex) {
    char end = hex.charAt(hex.length() - 1);
    return hex.substring(0, hex.length() - 1) + (end == '0' ? '1' : '0');
  }

  static String nudgeBase64(String base64) {
    return (base64.charAt(0) == 'A' ? 'B' : 'A') + base64.substring(1);
  }

  static byte[] sample() {
    return TestLog.sampleReceipt(new TestLog());
  }
}
