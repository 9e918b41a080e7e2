package org.mifeng.platform.checkup.filling;

import java.util.List;

/**
 * What a personal link opens.
 *
 * @param id of the link, under which the browser keeps what is not sent yet
 * @param path where the link is
 * @param from which enterprise asks, and who there
 * @param until when it stops working
 * @param who the name answers carry
 * @param confirmed whether whoever opened it has said that this is their name
 * @param sections what is to be answered
 */
record LinkPage(
    String id,
    String path,
    From from,
    String until,
    String who,
    boolean confirmed,
    List<Section> sections) {

  /** Who asks. */
  record From(String enterprise, String person) {}

  /**
   * A section.
   *
   * @param handedIn who handed it in and when, or empty
   * @param items codes of its items
   */
  record Section(
      String code,
      String name,
      OverviewPage.Progress progress,
      String handedIn,
      List<String> items) {}

  /** Items of sections that are handed in: what the browser still keeps of them is deleted. */
  String done() {
    return String.join(
        " ",
        sections.stream()
            .filter(section -> !section.handedIn().isEmpty())
            .flatMap(section -> section.items().stream())
            .toList());
  }
}
