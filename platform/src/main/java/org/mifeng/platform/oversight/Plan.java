package org.mifeng.platform.oversight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan of action as its file says it: what is to be reached by whom until when.
 *
 * @param head what it is
 * @param groups goals, groups of tasks and safeguards, in the plan's order
 */
public record Plan(Head head, List<Group> groups) {
  public Plan {
    groups = List.copyOf(groups);
  }

  /** Words in both languages. */
  public record Text(String zh, String en) {
    /** In that language. */
    public String in(Locale locale) {
      return locale.getLanguage().equals("en") ? en : zh;
    }
  }

  /**
   * What a plan is.
   *
   * @param code lower-case word that names it in addresses
   * @param reference number of the document, or what it is instead of one
   * @param lead code of the department that leads the whole
   * @param copies whom it was copied to
   * @param standing how far it is to be believed
   */
  public record Head(
      String code,
      Text name,
      String reference,
      String lead,
      Text copies,
      Term term,
      Standing standing) {}

  /** The days from which and to which (both included) something holds. */
  public record Term(LocalDate from, LocalDate until) {
    /** Whether it is over on that day. */
    public boolean isOver(LocalDate day) {
      return day.isAfter(until);
    }
  }

  /**
   * How far a plan is to be believed.
   *
   * @param mark how its facts are known: H, M, L or K
   * @param draft whether nobody has issued it yet
   * @param demo whether it was made up for a demonstration
   * @param follows code of the plan it was made from, or null
   */
  public record Standing(String mark, boolean draft, boolean demo, @Nullable String follows) {}

  /** What kind of part a group is. */
  public enum Kind {
    /** What the plan is for. */
    GOAL,
    /** What is to be done. */
    TASK,
    /** What makes sure of it. */
    SAFEGUARD;

    /** Lower-case name, as files and messages have it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Goals, a group of tasks, or a safeguard. */
  public record Group(String reference, Kind kind, Text name, List<Task> tasks) {
    public Group {
      tasks = List.copyOf(tasks);
    }
  }

  /**
   * A task.
   *
   * @param units codes of the responsible departments in the plan's order; the first one leads
   * @param reading whether the units are our reading, because the text names none
   */
  public record Task(
      String reference,
      Text text,
      List<String> units,
      boolean reading,
      Term term,
      List<Target> targets) {
    public Task {
      units = List.copyOf(units);
      targets = List.copyOf(targets);
    }
  }

  /**
   * What is to be reached.
   *
   * @param indicator which figure it is measured by
   * @param by until when
   */
  public record Target(
      TargetIndicator indicator,
      BigDecimal value,
      Unit unit,
      LocalDate by,
      Definition definition) {}

  /** How a target is counted, in words. */
  public record Definition(Text formula, Text denominator, Text source) {}

  /** What a target counts in. */
  public enum Unit {
    /** So many. */
    COUNT,
    /** So many divisions. */
    DISTRICTS,
    /** A part of a hundred. */
    PERCENT;

    /** Lower-case name, as files and messages have it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** All targets, in the plan's order. */
  public Stream<Target> targets() {
    return groups.stream()
        .flatMap(group -> group.tasks().stream())
        .flatMap(task -> task.targets().stream());
  }

  /** The target of an indicator, if the plan has one. */
  public Optional<Target> target(TargetIndicator indicator) {
    return targets().filter(target -> target.indicator() == indicator).findFirst();
  }
}
