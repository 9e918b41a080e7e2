package org.mifeng.platform.evidence.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API for people.
 *
 * @param operations in the order of the document
 * @param codes of errors, each with a sentence under its message key
 */
record DevelopersPage(List<Operation> operations, Set<String> codes) {
  private static final Pattern CODE = Pattern.compile("evidence\\.refusal\\.[a-z-]+");

  /**
   * One operation.
   *
   * @param method {@code GET} or {@code POST}
   * @param path with its variables in braces
   * @param summary one line, in English as the document is
   * @param open whether it needs no token
   * @param request example of what is sent, or empty
   * @param response example of what comes back, or empty
   */
  record Operation(
      String method, String path, String summary, boolean open, String request, String response) {}

  static DevelopersPage of(JsonNode document, JsonMapper json) {
    var operations = new ArrayList<Operation>();
    for (var path : document.get("paths").properties()) {
      for (var method : path.getValue().properties()) {
        operations.add(operation(method.getKey(), path.getKey(), method.getValue(), json));
      }
    }
    var codes = new TreeSet<String>();
    var found = CODE.matcher(document.toString());
    while (found.find()) {
      codes.add(found.group());
    }
    return new DevelopersPage(operations, codes);
  }

  private static Operation operation(String method, String path, JsonNode node, JsonMapper json) {
    var success = node.get("responses").properties().iterator().next().getValue();
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        node.get("summary").asString(),
        node.has("security"),
        example(node.path("requestBody"), json),
        example(success, json));
  }

  private static String example(JsonNode message, JsonMapper json) {
    var content = message.path("content").path("application/json");
    var one = content.path("examples").path("one").path("value");
    var example = one.isMissingNode() ? content.path("example") : one;
    return example.isMissingNode()
        ? ""
        : json.writerWithDefaultPrettyPrinter().writeValueAsString(example);
  }
}
