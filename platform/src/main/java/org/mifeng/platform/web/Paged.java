package org.mifeng.platform.web;

import java.util.List;
import java.util.function.Function;

/**
 * Part of a list, and how long the whole is.
 *
 * @param rows the rows of this page
 * @param total rows of the whole list
 * @param paging what was asked for
 */
public record Paged<T>(List<T> rows, long total, Paging paging) {
  public Paged {
    rows = List.copyOf(rows);
  }

  /** How many pages the whole list has, at least one. */
  public int pages() {
    return (int) Math.max(1, (total + paging.size() - 1) / paging.size());
  }

  /** The number of the first row shown, from 1; 0 when there is none. */
  public long from() {
    return rows.isEmpty() ? 0 : paging.offset() + 1L;
  }

  /** The number of the last row shown. */
  public long to() {
    return rows.isEmpty() ? 0 : paging.offset() + (long) rows.size();
  }

  /** The same part with each row turned into something else. */
  public <R> Paged<R> map(Function<? super T, ? extends R> turn) {
    return new Paged<>(rows.stream().<R>map(turn).toList(), total, paging);
  }
}
