package org.mifeng.platform.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A course.
 *
 * @param code what it is called in addresses
 * @param number its place in the catalogue
 * @param law what it rests on
 * @param lessons in their order
 */
public record Course(
    String code,
    int number,
    Edition edition,
    Outline outline,
    Exam exam,
    List<Citation> law,
    List<Lesson> lessons) {

  /**
   * Which edition it is.
   *
   * @param version the day it was written for
   * @param english whether it is in English too
   * @param ordered whether its lessons must be read in their order
   */
  public record Edition(LocalDate version, boolean english, boolean ordered) {}

  /**
   * What it is about.
   *
   * @param audience who it is for
   * @param summary what one can do afterwards
   * @param minutes lessons and test together
   */
  public record Outline(Wording title, Wording audience, Wording summary, int minutes) {}

  /**
   * Its test.
   *
   * @param pass the mark, in per cent
   * @param draw how many questions a test asks
   * @param bank all questions there are
   */
  public record Exam(int pass, int draw, List<Question> bank) {
    /** The question of this code. */
    public Optional<Question> find(String code) {
      return bank.stream().filter(question -> question.code().equals(code)).findFirst();
    }

    /** The fewest right answers that pass. */
    public int needed() {
      return (draw * pass + 99) / 100;
    }
  }

  /** Whether it is a package of others, which tests by itself. */
  public boolean isPackage() {
    return exam.bank().isEmpty();
  }

  /** The lesson of this code. */
  public Optional<Lesson> find(String lesson) {
    return lessons.stream().filter(one -> one.code().equals(lesson)).findFirst();
  }
}
