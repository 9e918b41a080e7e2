package org.mifeng.platform.web;

import java.util.Map;

/**
 * Which part of a list is asked for: {@code ?page=2&size=50&sort=-name}. A handler takes it as an
 * argument; wrong or extreme values become the nearest legal ones.
 *
 * @param page from 1
 * @param size rows on a page, 1 to 200
 * @param sort key of the column to sort by; empty for the list's own order
 * @param descending whether the order is turned round
 */
public record Paging(int page, int size, String sort, boolean descending) {
  /** Rows on a page unless asked otherwise. */
  public static final int DEFAULT_SIZE = 50;

  private static final int LARGEST_SIZE = 200;
  private static final int LAST_PAGE = 100_000;

  public Paging {
    page = Math.clamp(page, 1, LAST_PAGE);
    size = Math.clamp(size, 1, LARGEST_SIZE);
  }

  /** The first page in the list's own order. */
  public static Paging first() {
    return new Paging(1, DEFAULT_SIZE, "", false);
  }

  /** Rows to skip. */
  public int offset() {
    return (page - 1) * size;
  }

  /** The same list, on another page. */
  public Paging at(int other) {
    return new Paging(other, size, sort, descending);
  }

  /**
   * The {@code order by} expression for the column asked for, out of those a store allows; never
   * text from the request.
   *
   * @param columns expression by sort key
   * @param otherwise the whole expression when none, or an unknown one, was asked for
   */
  public String orderBy(Map<String, String> columns, String otherwise) {
    var column = columns.get(sort);
    return column == null ? otherwise : column + (descending ? " desc" : " asc");
  }
}
