package org.mifeng.platform.purchase;

import java.util.List;
import org.mifeng.platform.identity.OrganisationId;

/**
 * A free service that a room counts by itself, because it is used too often to be called off one by
 * one, as deposits are. Its grants and counts stay in that room; here they are only shown beside
 * the others. A room declares it as a bean.
 */
public interface Metered {
  /** Code of the service, as {@link org.mifeng.platform.kernel.Provision} writes codes. */
  String service();

  /** Where an enterprise sees each use, beginning with a slash. */
  String path();

  /** What an organisation used in a year. */
  FreeQuota quota(OrganisationId organisation, int year);

  /** What organisations used in a year, those that used nothing left out. */
  List<FreeQuota> list(int year);
}
