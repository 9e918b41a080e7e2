package org.mifeng.platform.web;

import java.util.Map;
import org.mifeng.platform.identity.Viewer;

/**
 * How much waits behind entries of the navigation: declare one as a bean. It is asked once for each
 * page of somebody signed in, and has to be one look into an index.
 */
@FunctionalInterface
public interface NavigationCounts {
  /** By the path of the entry; what is zero is left out. */
  Map<String, Integer> of(Viewer viewer);
}
