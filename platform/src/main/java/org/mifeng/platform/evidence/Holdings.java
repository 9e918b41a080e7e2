package org.mifeng.platform.evidence;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Every deposit an organisation had at one moment, those made of its protective acts among them, in
 * the order of the log. Read in batches, each in a transaction of its own, as often as it is walked
 * through; what is deposited meanwhile is not in it.
 */
public final class Holdings implements Iterable<Deposit> {
  private final long count;
  private final @Nullable Place last;
  private final BiFunction<Integer, Long, List<Deposit>> after;

  /** A place in the logs. */
  record Place(int year, long index) {
    boolean isBefore(Deposit deposit) {
      return year < deposit.year() || (year == deposit.year() && index < deposit.index());
    }
  }

  /**
   * Holdings up to a place.
   *
   * @param last the place of the newest, or null when there is none
   * @param after the next batch after a place; empty at the end
   */
  Holdings(long count, @Nullable Place last, BiFunction<Integer, Long, List<Deposit>> after) {
    this.count = count;
    this.last = last;
    this.after = after;
  }

  /** How many there are. */
  public long count() {
    return count;
  }

  @Override
  public Iterator<Deposit> iterator() {
    return new Walk();
  }

  private final class Walk implements Iterator<Deposit> {
    private Iterator<Deposit> batch = List.<Deposit>of().iterator();
    private int year;
    private long index = -1;
    private @Nullable Deposit next;
    private boolean ended = last == null;

    @Override
    public boolean hasNext() {
      if (next == null && !ended) {
        if (!batch.hasNext()) {
          batch = after.apply(year, index).iterator();
        }
        next = batch.hasNext() ? batch.next() : null;
        if (next == null || (last != null && last.isBefore(next))) {
          next = null;
          ended = true;
        }
      }
      return next != null;
    }

    @Override
    public Deposit next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException();
      }
      var deposit = next;
      year = deposit.year();
      index = deposit.index();
      next = null;
      return deposit;
    }
  }
}
