package org.mifeng.platform.evidence.usage;

import java.util.List;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.purchase.FreeQuota;
import org.mifeng.platform.purchase.Metered;
import org.springframework.stereotype.Component;

/** Free deposits beside the other free services: counted here, from what is sealed. */
@Component
class DepositMeter implements Metered {
  private static final String DEPOSIT = "deposit";

  private final Quotas quotas;

  DepositMeter(Quotas quotas) {
    this.quotas = quotas;
  }

  @Override
  public String service() {
    return DEPOSIT;
  }

  @Override
  public String path() {
    return "/deposits";
  }

  @Override
  public FreeQuota quota(OrganisationId organisation, int year) {
    return quota(organisation, quotas.of(organisation, year));
  }

  @Override
  public List<FreeQuota> list(int year) {
    return quotas.listAll(year).stream()
        .map(used -> quota(used.organisation(), new QuotaUse(year, used.used(), used.free())))
        .toList();
  }

  private static FreeQuota quota(OrganisationId organisation, QuotaUse use) {
    return new FreeQuota(organisation, DEPOSIT, use.year(), use.used(), use.free());
  }
}
