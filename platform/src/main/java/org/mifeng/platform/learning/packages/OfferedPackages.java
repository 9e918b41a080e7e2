package org.mifeng.platform.learning.packages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.learning.Course;
import org.mifeng.platform.learning.CourseSource;
import org.mifeng.platform.learning.packages.CoursePackage.State;
import org.springframework.stereotype.Component;

/**
 * Packages as courses. They are read once in a while, for the catalogue stands on many pages: what
 * is offered at one node is a course at another within half a minute.
 */
@Component
class OfferedPackages implements CourseSource {
  private static final Viewer PLATFORM = Viewer.system("learning.packages");
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final PackageStore store;
  private final Transactions transactions;
  private final Clock clock;
  private volatile @Nullable Seen seen;

  OfferedPackages(PackageStore store, Transactions transactions, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * What was read.
   *
   * @param all also those that are offered no more, by code
   */
  private record Seen(Instant at, List<Course> offered, Map<String, Course> all) {}

  @Override
  public List<Course> listOffered() {
    return seen().offered();
  }

  @Override
  public Optional<Course> find(String code) {
    return Optional.ofNullable(seen().all().get(code));
  }

  /** Reads anew when next asked. */
  void forget() {
    seen = null;
  }

  private Seen seen() {
    var now = clock.instant();
    var before = seen;
    if (before != null && Duration.between(before.at(), now).abs().compareTo(FRESH) < 0) {
      return before;
    }
    var read = read(now);
    seen = read;
    return read;
  }

  private Seen read(Instant now) {
    var offered = new ArrayList<Course>();
    var all = new HashMap<String, Course>();
    for (var one : transactions.as(PLATFORM, store::list).reversed()) {
      if (one.state() == State.OFFERED || one.state() == State.TAKEN_DOWN) {
        var course = one.course(all.size());
        all.put(course.code(), course);
        if (one.state() == State.OFFERED) {
          offered.add(course);
        }
      }
    }
    return new Seen(now, List.copyOf(offered), Map.copyOf(all));
  }
}
