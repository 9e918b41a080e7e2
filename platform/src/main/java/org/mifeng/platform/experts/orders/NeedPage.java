package org.mifeng.platform.experts.orders;

import java.util.List;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;

/**
 * The form of a need.
 *
 * @param items the services
 * @param payers who can pay
 * @param item the one that was chosen before
 * @param quotas what is free this year
 */
record NeedPage(List<Option> items, List<Option> payers, String item, List<Fact> quotas) {}
