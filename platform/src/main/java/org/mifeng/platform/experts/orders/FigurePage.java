package org.mifeng.platform.experts.orders;

import java.util.List;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;

/**
 * One order as officials see it.
 *
 * @param disputes what was brought before the city, for its desk alone
 * @param rules whether the viewer is to rule on it
 * @param settles whether the viewer is to write down what the quota paid
 * @param today the last day that can be one of payment
 */
record FigurePage(
    String number,
    Cell state,
    List<Fact> facts,
    List<OrderPage.DisputeLine> disputes,
    boolean rules,
    boolean settles,
    String today) {}
