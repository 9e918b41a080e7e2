package org.mifeng.index.manifest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mifeng.index.Answer;
import org.mifeng.index.Answers;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.Item;
import org.mifeng.index.Yardstick;
import org.mifeng.index.manifest.ManifestVerdict.Finding;
import org.mifeng.index.score.ProtectionIndex;
import org.mifeng.index.score.Scoring;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.note.NoteVerifier;

/**
 * Checks a manifest: its form, its indicator system where that is at hand, each figure by computing
 * it anew, and its signatures. Throws nothing about its input; everything found is listed.
 */
public final class ManifestCheck {
  private final Collection<IndicatorSystem> systems;
  private final Collection<NoteVerifier> signers;
  private final List<Finding> findings = new ArrayList<>();

  private ManifestCheck(Collection<IndicatorSystem> systems, Collection<NoteVerifier> signers) {
    this.systems = systems;
    this.signers = signers;
  }

  /**
   * Checks a manifest.
   *
   * @param systems that are at hand, to be held against the digests
   * @param signers whose signatures count
   */
  public static ManifestVerdict check(
      byte[] bytes, Collection<IndicatorSystem> systems, Collection<NoteVerifier> signers) {
    ManifestCheck check = new ManifestCheck(systems, signers);
    try {
      Json.Obj json = ManifestReader.json(bytes);
      return check.check(json, bytes);
    } catch (MalformedManifestException e) {
      check.findings.addFirst(new Finding(e.code(), e.rule()));
      return new ManifestVerdict(check.findings, Optional.empty(), Map.of(), false);
    }
  }

  private ManifestVerdict check(Json.Obj json, byte[] bytes) {
    Manifest manifest;
    try {
      manifest = ManifestReader.read(json, bytes);
    } catch (MalformedManifestException e) {
      if (e.code() == ManifestCode.I10) {
        checkUnknownFormula(json);
      }
      throw e;
    }
    boolean compared = compareSystem(manifest);
    Map<String, String> computed = Map.of();
    if (answersFit(manifest)) {
      computed = compute(manifest);
      compare(manifest.results(), computed);
    }
    checkSignatures(manifest.seal(), ManifestForm.signedText(json));
    return new ManifestVerdict(findings, Optional.of(manifest), computed, compared);
  }

  /** What cannot be computed here may still be seen to be forged. */
  private void checkUnknownFormula(Json.Obj json) {
    try {
      checkSignatures(ManifestReader.seal(json), ManifestForm.signedText(json));
    } catch (MalformedException e) {
      find(ManifestCode.I04, e.rule());
    }
  }

  private void find(ManifestCode code, String detail) {
    findings.add(new Finding(code, detail));
  }

  /** A system of that name and version must be the very one, and the yardstick its own. */
  private boolean compareSystem(Manifest manifest) {
    boolean compared = false;
    for (IndicatorSystem system : systems) {
      SystemReference reference = SystemReference.of(system);
      if (reference.namesSameAs(manifest.system())) {
        compared = true;
        if (!reference.equals(manifest.system())) {
          find(ManifestCode.I07, manifest.system().id() + " " + manifest.system().version());
        } else if (!system.yardstick().equals(manifest.yardstick())) {
          find(ManifestCode.I07, "yardstick");
        }
      }
    }
    return compared;
  }

  private boolean answersFit(Manifest manifest) {
    Yardstick yardstick = manifest.yardstick();
    Answers answers = manifest.answers();
    int before = findings.size();
    if (!yardstick.hasSet(answers.set())) {
      find(ManifestCode.I06, "set");
    }
    answers
        .scope()
        .forEach(
            (question, option) -> {
              List<String> options = yardstick.applicability().scope().get(question);
              if (options == null || !options.contains(option)) {
                find(ManifestCode.I06, question);
              }
            });
    answers
        .byCode()
        .forEach(
            (code, answer) -> {
              if (!fits(yardstick, code, answer)) {
                find(ManifestCode.I06, code);
              }
            });
    return findings.size() == before;
  }

  private static boolean fits(Yardstick yardstick, String code, Answer answer) {
    Optional<Item> item = yardstick.find(code);
    return item.isPresent()
        && (!(answer instanceof Answer.Reached(var level, var proof))
            || level <= item.get().topLevel() && yardstick.rank(proof.verification()) >= 0);
  }

  private static Map<String, String> compute(Manifest manifest) {
    return Results.of(
        ProtectionIndex.of(
            Scoring.score(manifest.yardstick(), manifest.answers(), manifest.occasion().day()),
            manifest.inputs()));
  }

  private void compare(Map<String, String> said, Map<String, String> computed) {
    TreeSet<String> names = new TreeSet<>(said.keySet());
    names.addAll(computed.keySet());
    Map<String, String> differing = new TreeMap<>();
    for (String name : names) {
      String one = said.getOrDefault(name, "–");
      String other = computed.getOrDefault(name, "–");
      if (!one.equals(other)) {
        differing.put(name, one + " ≠ " + other);
      }
    }
    differing.forEach((name, difference) -> find(ManifestCode.I08, name + ": " + difference));
  }

  /** Each signer that the manifest names must have signed; one of them must be known here. */
  private void checkSignatures(Manifest.Seal seal, String text) {
    if (seal.signers().isEmpty() && seal.lines().isEmpty()) {
      find(ManifestCode.I11, "");
      return;
    }
    Optional<Note> note = note(seal, text);
    boolean whole = note.isPresent() && seal.lines().size() == seal.signers().size();
    for (NoteVerifier signer : seal.signers()) {
      whole &= note.isPresent() && note.get().check(signer) == Note.Standing.SIGNED;
    }
    if (!whole) {
      find(ManifestCode.I09, "");
    } else if (seal.signers().stream().noneMatch(signers::contains)) {
      find(ManifestCode.I12, seal.signers().getFirst().toString());
    }
  }

  private static Optional<Note> note(Manifest.Seal seal, String text) {
    try {
      return Optional.of(Note.parse(text + "\n" + String.join("\n", seal.lines()) + "\n"));
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }
}
