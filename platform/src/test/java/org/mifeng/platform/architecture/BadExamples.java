package org.mifeng.platform.architecture;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriUtils;

/** Classes that break the rules about code, each beside one that keeps them. Nothing runs them. */
@SuppressWarnings({"unused", "JavaUtilDate", "TimeZoneUsage", "ClassCanBeStatic"})
public final class BadExamples {
  private BadExamples() {}

  /** Eight components. */
  record TooWide(int a, int b, int c, int d, int e, int f, int g, int h) {}

  /** Seven components. */
  record JustWideEnough(int a, int b, int c, int d, int e, int f, int g) {}

  static final class AsksTheMachineForTheTime {
    Instant now() {
      return Instant.now();
    }
  }

  static final class AsksForToday {
    LocalDate today() {
      return LocalDate.now();
    }
  }

  static final class AsksForMilliseconds {
    long millis() {
      return System.currentTimeMillis();
    }
  }

  static final class MakesADate {
    Date date() {
      return new Date();
    }
  }

  static final class MakesItsOwnClock {
    Clock clock() {
      return Clock.systemUTC();
    }
  }

  static final class AsksTheGivenClock {
    Instant now(Clock clock) {
      return clock.instant().plusNanos(LocalDate.now(clock).getDayOfMonth());
    }
  }

  static final class SpeaksJdbc {
    int rows(JdbcClient jdbc) {
      return jdbc.sql("").update();
    }
  }

  static final class ItsStore {
    int rows(JdbcClient jdbc) {
      return jdbc.sql("").update();
    }
  }

  /** A value that knows Spring. */
  record Address(String line) {
    String encoded() {
      return UriUtils.encode(line, "UTF-8");
    }
  }

  record AddressForm(String line) {
    String encoded() {
      return UriUtils.encode(line, "UTF-8");
    }
  }

  static final class Unguarded {
    @GetMapping("/bad")
    String show() {
      return "";
    }
  }

  static final class GuardedTwice {
    @Allows(Permission.OPERATE)
    @OpenToAll("both")
    @GetMapping("/bad")
    String show() {
      return "";
    }
  }

  static final class Guarded {
    @Allows(Permission.OPERATE)
    @GetMapping("/good")
    String show() {
      return "";
    }
  }

  static final class LeavesNoTrace {
    @Allows(Permission.OPERATE)
    @PostMapping("/bad")
    String change() {
      return "";
    }
  }

  /** Leads to the audit through a lambda, an interface and a method reference. */
  static final class LeavesATrace {
    private final Deed deed;

    LeavesATrace(Deed deed) {
      this.deed = deed;
    }

    @Allows(Permission.OPERATE)
    @PostMapping("/good")
    Runnable change(Viewer viewer) {
      return () -> deed.doneBy(viewer);
    }
  }

  interface Deed {
    void doneBy(Viewer viewer);
  }

  static final class RecordedDeed implements Deed {
    private final Audit audit;

    RecordedDeed(Audit audit) {
      this.audit = audit;
    }

    @Override
    public void doneBy(Viewer viewer) {
      Runnable record = () -> audit.record(viewer, "example.deed-done", "subject");
      record.run();
    }
  }
}
