package org.mifeng.platform.experts.catalogue;

import java.util.List;

/**
 * One service.
 *
 * @param code its code
 * @param name what it is called
 * @param summary in a sentence or two
 * @param parts what one gets, list by list
 * @param quota whether the free quota may pay
 * @param institutions who offers it, in an order that favours nobody
 * @param orders whether the viewer may order
 */
record ItemPage(
    String code,
    String name,
    String summary,
    List<Part> parts,
    boolean quota,
    List<String> institutions,
    boolean orders) {
  /** A list with its heading. */
  record Part(String title, List<String> lines) {}
}
