package org.mifeng.index.manifest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mifeng.index.Answer;
import org.mifeng.index.form.YardstickForm;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.note.NoteVerifier;

/** The JSON of a manifest as it is written, and the text that is signed. */
final class ManifestForm {
  private static final String SIGNATURES = "signatures";

  private ManifestForm() {}

  /** Everything but the signature lines. */
  static Json.Obj body(Manifest manifest) {
    Json.Obj inputs = Json.Obj.empty();
    manifest.inputs().forEach((code, input) -> inputs.with(code, plain(input)));
    Json.Obj results = Json.Obj.empty();
    manifest.results().forEach(results::with);
    return Json.Obj.empty()
        .with("format", Manifest.FORMAT)
        .with("formula", manifest.occasion().formula())
        .with("subject", manifest.occasion().subject())
        .with("day", manifest.occasion().day().toString())
        .with(
            "system",
            Json.Obj.empty()
                .with("id", manifest.system().id())
                .with("version", manifest.system().version())
                .with("sha256", manifest.system().sha256())
                .with("sm3", manifest.system().sm3()))
        .with("yardstick", YardstickForm.json(manifest.yardstick()))
        .with("set", manifest.answers().set())
        .with("scope", texts(manifest.answers().scope()))
        .with("answers", answers(manifest.answers().byCode()))
        .with("inputs", inputs)
        .with("results", results)
        .with(
            "signers",
            array(manifest.seal().signers().stream().map(NoteVerifier::toString).toList()));
  }

  static byte[] write(Manifest manifest) {
    return Jcs.write(body(manifest).with(SIGNATURES, array(manifest.seal().lines())));
  }

  /**
   * What is signed of a manifest: a header, so that no key ever signs the same text for another
   * purpose, and both digests of everything but the signatures.
   */
  static String signedText(Json.Obj manifest) {
    Json.Obj body = Json.Obj.empty();
    manifest.members().forEach(body::with);
    body.members().remove(SIGNATURES);
    Digests digests = Digests.of(Jcs.write(body));
    return Manifest.FORMAT
        + "\nsha256 "
        + Bytes.hex(digests.sha256())
        + "\nsm3 "
        + Bytes.hex(digests.sm3())
        + "\n";
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  private static Json texts(Map<String, String> map) {
    Json.Obj json = Json.Obj.empty();
    map.forEach(json::with);
    return json;
  }

  private static Json answers(Map<String, Answer> answers) {
    Json.Obj json = Json.Obj.empty();
    answers.forEach(
        (code, answer) ->
            json.with(
                code,
                switch (answer) {
                  case Answer.Reached(var level, var proof) ->
                      Json.Obj.empty()
                          .with("level", level)
                          .with("verification", proof.verification())
                          .with("day", proof.day().toString());
                  case Answer.Unknown() -> Json.Obj.empty().with("unknown", new Json.Bool(true));
                  case Answer.NotApplicable(var reason) ->
                      Json.Obj.empty().with("notApplicable", reason);
                }));
    return json;
  }

  private static Json array(List<String> texts) {
    List<Json> items = new ArrayList<>();
    texts.forEach(text -> items.add(new Json.Text(text)));
    return new Json.Arr(items);
  }
}
