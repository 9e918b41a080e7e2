package org.mifeng.index.form;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.Wording;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;

/** Writes an indicator system so that it reads back as the same. */
public final class SystemWriter {
  private SystemWriter() {}

  /** The system as YAML in UTF-8. */
  public static byte[] yaml(IndicatorSystem system) {
    return yaml(draft(system));
  }

  /** A draft as YAML in UTF-8, sound or not. */
  public static byte[] yaml(Draft draft) {
    return YamlWriter.write(draft).getBytes(StandardCharsets.UTF_8);
  }

  /** The system as a draft, without places. */
  public static Draft draft(IndicatorSystem system) {
    return DraftWriter.of(system);
  }

  /**
   * Digests of the system's canonical form: its draft as canonical JSON (RFC 8785). Two files with
   * the same content have the same digests, however they are indented or commented.
   */
  public static Digests digests(IndicatorSystem system) {
    return Digests.of(Jcs.write(json(draft(system))));
  }

  private static Json json(Draft draft) {
    return switch (draft) {
      case Draft.Word(var text, var unused) -> new Json.Text(text);
      case Draft.Items(var items, var unused) ->
          new Json.Arr(items.stream().map(SystemWriter::json).toList());
      case Draft.Members(var members, var unused) -> {
        Json.Obj object = Json.Obj.empty();
        members.forEach((name, member) -> object.with(name, json(member)));
        yield object;
      }
    };
  }

  /** Members in the order they are put. */
  static final class Table {
    private final Map<String, Draft> members = new LinkedHashMap<>();

    Table put(String name, Draft draft) {
      members.put(name, draft);
      return this;
    }

    Table put(String name, String text) {
      return put(name, new Draft.Word(text, ""));
    }

    Table put(String name, BigDecimal number) {
      return put(name, number.toPlainString());
    }

    Table put(String name, int number) {
      return put(name, Integer.toString(number));
    }

    Table put(String name, Wording wording) {
      return put(name + "_zh", wording.zh()).put(name + "_en", wording.en());
    }

    Table put(Wording wording) {
      return put("zh", wording.zh()).put("en", wording.en());
    }

    Table putIn(String name, Wording wording) {
      return put(name, new Table().put(wording).end());
    }

    Table putCodes(String name, List<String> codes) {
      List<Draft> words = new ArrayList<>();
      codes.forEach(code -> words.add(new Draft.Word(code, "")));
      return put(name, new Draft.Items(words, ""));
    }

    Table put(String name, List<Table> tables) {
      List<Draft> items = new ArrayList<>();
      tables.forEach(table -> items.add(table.end()));
      return put(name, new Draft.Items(items, ""));
    }

    Draft end() {
      return new Draft.Members(members, "");
    }
  }
}
