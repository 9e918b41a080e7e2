package org.mifeng.index.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.mifeng.index.Adjustments;
import org.mifeng.index.Applicability;
import org.mifeng.index.Composition;
import org.mifeng.index.GradeMark;
import org.mifeng.index.IndexVector;
import org.mifeng.index.Indicator;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.Scales;
import org.mifeng.index.SystemHead;
import org.mifeng.index.SystemWords;
import org.mifeng.index.Verification;
import org.mifeng.index.Wording;
import org.mifeng.index.Yardstick;

/**
 * Reads an indicator system and checks all of it: limits and form first, then that its parts agree,
 * then its own vectors. Throws nothing about its input; what is wrong stands in the {@link
 * Reading}.
 */
public final class SystemReader {
  /** Longest file, in bytes. */
  public static final int MAX_BYTES = YamlText.MAX_BYTES;

  /** Most indicators of a system. */
  public static final int MOST_INDICATORS = IndicatorForm.MOST;

  private static final String DEFAULT = "/org/mifeng/index/indicators/default.yaml";

  private final Problems problems;
  private final Map<String, Wording> words = new TreeMap<>();

  private SystemReader(Problems problems) {
    this.problems = problems;
  }

  /** Reads a system from YAML in UTF-8. */
  public static Reading read(byte[] yaml) {
    Problems problems = new Problems();
    return YamlText.read(yaml, problems)
        .map(draft -> read(draft, problems))
        .orElseGet(() -> new Reading(Optional.empty(), problems.list()));
  }

  /** The draft that a YAML file is, sound or not; empty when it cannot be read at all. */
  public static Optional<Draft> draft(byte[] yaml) {
    return YamlText.read(yaml, new Problems());
  }

  /** Reads a system from a draft that somebody else made, such as the cells of a table. */
  public static Reading read(Draft draft) {
    return read(draft, new Problems());
  }

  private static Reading read(Draft draft, Problems problems) {
    return new SystemReader(problems).system(Fields.of(draft, "", problems));
  }

  /** The system that comes with the platform: 50 indicators of our own wording. */
  public static IndicatorSystem builtIn() {
    return read(builtInFile()).require();
  }

  /** The file of the system that comes with the platform. */
  public static byte[] builtInFile() {
    try (InputStream in = SystemReader.class.getResourceAsStream(DEFAULT)) {
      return Objects.requireNonNull(in, DEFAULT).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reading system(Fields root) {
    Fields meta = root.inner("meta");
    SystemHead head = head(meta);
    Fields fields = root.inner("scoring");
    ScoringForm scoring = new ScoringForm(fields, words);
    List<BigDecimal> percents = scoring.levels();
    List<Verification> verifications = scoring.verifications();
    List<GradeMark> grades = scoring.grades();
    Adjustments adjustments = scoring.adjustments();
    Composition composition = new CompositionForm(fields.inner("index"), words).read();
    fields.finish();
    RuleForm rules = new RuleForm(problems, words);
    Applicability applicability = rules.read(root);
    IndicatorForm form = new IndicatorForm(problems, scoring, rules, percents);
    form.read(root);
    VectorForm vectorForm = new VectorForm();
    List<IndexVector> vectors = vectorForm.read(root);
    root.finish();
    requireCounts(meta, form);
    requireNames(scoring, form, rules, adjustments);
    if (!problems.isEmpty()) {
      return new Reading(Optional.empty(), problems.list());
    }
    Yardstick yardstick =
        new Yardstick(
            form.indicators().stream().map(Indicator::item).toList(),
            verifications,
            grades,
            scoring.sets(),
            adjustments,
            applicability,
            composition);
    vectorForm.hold(yardstick);
    if (!problems.isEmpty()) {
      return new Reading(Optional.empty(), problems.list());
    }
    return new Reading(
        Optional.of(
            new IndicatorSystem(
                head,
                yardstick,
                form.dimensions(),
                form.indicators(),
                new SystemWords(words),
                new Scales(percents, scoring.efforts()),
                vectors)),
        List.of());
  }

  private static SystemHead head(Fields meta) {
    LocalDate from = meta.date("valid_from");
    LocalDate until = meta.has("valid_until") ? meta.date("valid_until") : null;
    if (until != null && until.isBefore(from)) {
      meta.note(ProblemCode.S24, "valid_until", until, from);
    }
    if (!meta.findCodes("lang", 2).stream().allMatch(List.of("zh-CN", "en")::contains)) {
      meta.note(ProblemCode.S18, "lang", "zh-CN, en");
    }
    if (meta.has("total_weight")) {
      meta.number("total_weight", "100", "100");
    }
    meta.findWhole("indicator_count", 1, MOST_INDICATORS);
    meta.findWhole("dimension_count", 1, IndicatorForm.MOST_DIMENSIONS);
    SystemHead head =
        new SystemHead(
            meta.code("id"),
            meta.code("version"),
            from,
            until,
            meta.wording("name"),
            meta.wording("status"),
            meta.wording("basis_note"));
    meta.finish();
    return head;
  }

  private static void requireCounts(Fields meta, IndicatorForm form) {
    Map<String, Integer> real =
        Map.of(
            "indicator_count",
            form.indicators().size(),
            "dimension_count",
            form.dimensions().size());
    real.forEach(
        (name, count) -> {
          Integer said = meta.findWhole(name, 0, MOST_INDICATORS);
          if (said != null && !said.equals(count)) {
            meta.note(ProblemCode.S21, name, said, count);
          }
        });
  }

  /** Lists of codes name indicators, sectors are options of the question for the sector. */
  private static void requireNames(
      ScoringForm scoring, IndicatorForm form, RuleForm rules, Adjustments adjustments) {
    if (form.indicators().isEmpty()) {
      // The list itself is missing or refused; that each name leads nowhere is no news.
      return;
    }
    List<String> known = form.indicators().stream().map(Indicator::code).toList();
    for (String gate : scoring.gates()) {
      if (!known.contains(gate)) {
        scoring.fields().note(ProblemCode.S18, "gate_rule", gate);
      }
    }
    scoring
        .sets()
        .forEach(
            (set, codes) ->
                codes.stream()
                    .filter(code -> !known.contains(code))
                    .forEach(
                        code -> scoring.fields().note(ProblemCode.S18, "sets", set + ": " + code)));
    List<String> options = rules.scope().get(adjustments.sectorQuestion());
    if (options == null || !options.containsAll(scoring.sectors())) {
      scoring.fields().note(ProblemCode.S18, "sector_modifier", adjustments.sectorQuestion());
    }
  }
}
