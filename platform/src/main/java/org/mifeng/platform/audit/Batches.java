package org.mifeng.platform.audit;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/**
 * A long list read from its latest row downwards in batches, each in a transaction of its own: an
 * export holds neither the whole list nor a transaction while the browser is slow.
 *
 * @param read the rows below a number, the latest first; empty at the end
 * @param number of a row
 * @param most rows in all
 */
record Batches<T>(LongFunction<List<T>> read, ToLongFunction<T> number, int most)
    implements Iterable<T> {
  @Override
  public Iterator<T> iterator() {
    return new Iterator<>() {
      private Iterator<T> batch = List.<T>of().iterator();
      private long below = Long.MAX_VALUE;
      private int given;

      @Override
      public boolean hasNext() {
        if (!batch.hasNext() && given < most && below > 0) {
          var rows = read.apply(below);
          below = rows.isEmpty() ? 0 : number.applyAsLong(rows.getLast());
          batch = rows.iterator();
        }
        return given < most && batch.hasNext();
      }

      @Override
      public T next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        given++;
        return batch.next();
      }
    };
  }
}
