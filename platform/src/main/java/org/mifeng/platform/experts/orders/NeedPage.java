package org.mifeng.platform.experts.orders;

import java.util.List;
import org.mifeng.platform.web.Option;

/**
 * The form of a need.
 *
 * @param items the services
 * @param payers who can pay
 * @param item the one that was chosen before
 */
record NeedPage(List<Option> items, List<Option> payers, String item) {}
