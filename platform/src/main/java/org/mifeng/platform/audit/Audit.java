package org.mifeng.platform.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Trail;
import org.mifeng.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/**
 * The audit trail. {@link #record} joins the caller's transaction: the deed and its record commit
 * or fail together. {@link #looked} notes an official's look at an enterprise, for the enterprise
 * to read.
 */
@Component
public class Audit implements Trail {
  private final AuditStore store;
  private final Clock clock;

  Audit(AuditStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Records a change.
   *
   * @param deed what was done, {@code <module>.<thing>-<past participle>}
   * @param subject the id of what it was done to
   * @param detail facts a later reader needs (the reason given, old and new value); never a secret
   */
  @Override
  public void record(Viewer viewer, String deed, String subject, Map<String, String> detail) {
    store.insertDeed(viewer, deed, subject, detail, clock.instant());
  }

  /**
   * A deed of somebody else's that the platform records for them.
   *
   * @param viewer who did it
   * @param deed what was done, {@code <module>.<thing>-<past participle>}
   * @param subject the id of what it was done to
   * @param detail facts a later reader needs; never a secret
   * @param at when they did it
   */
  public record Deed(
      Viewer viewer, String deed, String subject, Map<String, String> detail, Instant at) {}

  /** Records many deeds at once, in a transaction of the platform's own. */
  public void record(List<Deed> deeds) {
    store.insertDeeds(deeds);
  }

  /** Records a change that needs no further facts. */
  @Override
  public void record(Viewer viewer, String deed, String subject) {
    record(viewer, deed, subject, Map.of());
  }

  /**
   * Notes that an official looked at an enterprise.
   *
   * @param organisation whose data was looked at
   * @param what the page or list, as a message key
   */
  public void looked(Viewer viewer, OrganisationId organisation, String what) {
    store.insertLook(viewer, organisation, what, clock.instant());
  }
}
