package org.mifeng.platform.registry;

import org.jspecify.annotations.Nullable;

/** The filter of the list as a query says it; what is not said limits nothing. */
record FilterForm(
    @Nullable String q,
    @Nullable String division,
    @Nullable String park,
    @Nullable String sector,
    @Nullable String scale,
    @Nullable String standing,
    @Nullable String tag) {
  EnterpriseFilter filter() {
    return EnterpriseFilter.of(q, division, park, sector, scale, standing, tag);
  }
}
