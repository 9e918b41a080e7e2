package org.mifeng.bench;

import java.util.regex.Pattern;

/** The four lists of the work inbox when there are a million work items. */
final class Inbox implements Measurement {
  private static final String TO_DO = "/work";
  private static final Pattern ROW = Pattern.compile("href=\"" + TO_DO + "/[0-9a-f-]{36}");
  private static final int ROWS = 50;

  @Override
  public void measure(Bench bench) throws Exception {
    var platform = bench.platform();
    new ManyItems(Database.of(platform.data())).write();
    var session = SignedIn.cookieHeader(platform, "city");
    for (var list :
        new String[][] {
          {"to do", TO_DO},
          {"done", TO_DO + "/done"},
          {"started by me", TO_DO + "/started"},
          {"copied to me", TO_DO + "/copied"},
          {"copied to me, page 100", TO_DO + "/copied?page=100"},
          {"copied to me, search by number", TO_DO + "/copied?q=Q2026-1"}
        }) {
      PageTimes.measure(
          bench,
          "1,000,000 work items, " + list[0],
          session,
          list[1] + (list[1].contains("?") ? "&size=50" : "?size=50"),
          ROW,
          list[0].contains("search") ? 1 : ROWS);
    }
  }
}
