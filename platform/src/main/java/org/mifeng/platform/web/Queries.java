package org.mifeng.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Links back to the same list with one thing changed, keeping its filter. */
final class Queries {
  private static final int MOST_PARAMETERS = 40;

  private Queries() {}

  /** The query of this request with some parameters set; an empty value removes one. */
  static String with(HttpServletRequest request, Map<String, String> changes) {
    var parameters = new LinkedHashMap<String, List<String>>();
    if ("GET".equals(request.getMethod())) {
      request.getParameterMap().entrySet().stream()
          .limit(MOST_PARAMETERS)
          .forEach(entry -> parameters.put(entry.getKey(), List.of(entry.getValue())));
    }
    changes.forEach(
        (name, value) -> parameters.put(name, value.isEmpty() ? List.of() : List.of(value)));
    var query = new StringBuilder();
    parameters.forEach(
        (name, values) -> {
          for (var value : values) {
            query
                .append(query.isEmpty() ? '?' : '&')
                .append(encoded(name))
                .append('=')
                .append(encoded(value));
          }
        });
    return query.toString();
  }

  /** First, last and the neighbours of the current page; 0 stands for a gap. */
  static List<Integer> pages(int current, int last) {
    int at = Math.min(current, last);
    var pages = new ArrayList<Integer>();
    for (int page = 1; page <= last; page = next(page, at, last)) {
      if (!pages.isEmpty() && page > pages.getLast() + 1) {
        pages.add(0);
      }
      pages.add(page);
    }
    return pages;
  }

  /** The next page worth a link: around the current one, else the last. */
  private static int next(int page, int current, int last) {
    if (page + 1 < current - 1) {
      return current - 1;
    }
    if (page + 1 > current + 1 && page + 1 < last) {
      return last;
    }
    return page + 1;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
