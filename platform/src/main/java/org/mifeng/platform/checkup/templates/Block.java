package org.mifeng.platform.checkup.templates;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a text. As it lies in the library its words are {@link Wording}s; filled in, they are
 * plain strings of one language.
 *
 * @param <T> its words
 */
sealed interface Block<T> {
  /** The same part with each of its words turned into something else. */
  <U> Block<U> map(Function<? super T, ? extends U> form);

  /** A heading within the text. */
  record Heading<T>(T text) implements Block<T> {
    @Override
    public <U> Block<U> map(Function<? super T, ? extends U> form) {
      return new Heading<>(form.apply(text));
    }
  }

  /** A paragraph. */
  record Paragraph<T>(T text) implements Block<T> {
    @Override
    public <U> Block<U> map(Function<? super T, ? extends U> form) {
      return new Paragraph<>(form.apply(text));
    }
  }

  /**
   * Articles (第一条 …), counted through the whole text.
   *
   * @param from number of the first
   */
  record Articles<T>(int from, List<T> texts) implements Block<T> {
    @Override
    public <U> Block<U> map(Function<? super T, ? extends U> form) {
      return new Articles<>(from, each(texts, form));
    }
  }

  /** A list counted from 1. */
  record Items<T>(List<T> texts) implements Block<T> {
    @Override
    public <U> Block<U> map(Function<? super T, ? extends U> form) {
      return new Items<>(each(texts, form));
    }
  }

  /** Boxes to tick by hand. */
  record Checks<T>(List<T> texts) implements Block<T> {
    @Override
    public <U> Block<U> map(Function<? super T, ? extends U> form) {
      return new Checks<>(each(texts, form));
    }
  }

  /** Labels with what belongs to them; an empty value is a place to write in by hand. */
  record Facts<T>(List<Line<T>> lines) implements Block<T> {
    @Override
    public <U> Block<U> map(Function<? super T, ? extends U> form) {
      return new Facts<>(each(lines, line -> line.map(form)));
    }
  }

  /** One line of {@link Facts}. */
  record Line<T>(T label, T value) {
    <U> Line<U> map(Function<? super T, ? extends U> form) {
      return new Line<>(form.apply(label), form.apply(value));
    }
  }

  /**
   * A table to be filled in by hand.
   *
   * @param rows what is printed in each row from its first free column on; the rest is blank
   * @param numbered whether the first column holds the number of the row
   */
  record Grid<T>(List<Column<T>> columns, List<List<T>> rows, boolean numbered)
      implements Block<T> {
    @Override
    public <U> Block<U> map(Function<? super T, ? extends U> form) {
      return new Grid<>(
          each(columns, column -> new Column<U>(form.apply(column.head()), column.width())),
          each(rows, row -> each(row, form)),
          numbered);
    }

    /** What is printed in a cell; empty when it is blank. Both are counted from 0. */
    String cell(int row, int column) {
      if (numbered && column == 0) {
        return String.valueOf(row + 1);
      }
      var texts = rows.get(row);
      var at = numbered ? column - 1 : column;
      return at < texts.size() ? String.valueOf(texts.get(at)) : "";
    }
  }

  /**
   * A column of a {@link Grid}.
   *
   * @param width in hundredths of the table
   */
  record Column<T>(T head, int width) {}

  /** Who signs, each with a line and a date. */
  record Signatures<T>(List<T> texts) implements Block<T> {
    @Override
    public <U> Block<U> map(Function<? super T, ? extends U> form) {
      return new Signatures<>(each(texts, form));
    }
  }

  private static <T, U> List<U> each(List<T> all, Function<? super T, ? extends U> form) {
    return all.stream().<U>map(form).toList();
  }
}
