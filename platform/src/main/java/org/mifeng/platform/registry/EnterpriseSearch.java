package org.mifeng.platform.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a filter into the condition of a statement: only fixed text goes into the SQL, all that was
 * typed goes into parameters.
 */
final class EnterpriseSearch {
  private static final int MOST_WORDS = 5;

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  EnterpriseSearch(EnterpriseFilter filter) {
    var words = filter.q().split("\\s+", MOST_WORDS);
    for (var i = 0; i < words.length; i++) {
      addWord(SearchTerms.query(words[i]), i);
    }
    equal("division", filter.division());
    equal("size", filter.size());
    equal("standing", filter.standing());
    filter.parkId().ifPresent(id -> add("park_id = :park", "park", id));
    if (!filter.tag().isEmpty()) {
      add("tags @> array[:tag]", "tag", filter.tag());
    }
    if (!filter.sector().isEmpty()) {
      add(
          "sector in (select s.code from registry.sector s where s.code = :sector or s.vulnerable_group = :sector)",
          "sector",
          filter.sector());
    }
  }

  /** The where clause, or nothing. */
  String clause() {
    return conditions.isEmpty() ? "" : "where " + String.join("\n  and ", conditions) + "\n";
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private void addWord(SearchTerms.Query query, int number) {
    if (query.isEmpty()) {
      return;
    }
    var text = "text" + number;
    parameters.put(text, query.text());
    var ways = new ArrayList<String>();
    if (query.tokens().isEmpty()) {
      ways.add("position(:" + text + " in search_text) > 0");
    } else {
      var tokens = "tokens" + number;
      parameters.put(tokens, query.tokens().toArray(String[]::new));
      ways.add(
          "(id in (select registry.candidates(:"
              + tokens
              + ")) and position(:"
              + text
              + " in search_text) > 0)");
    }
    if (!query.initialsTokens().isEmpty()) {
      var initials = "initials" + number;
      var pattern = "pattern" + number;
      parameters.put(initials, query.initialsTokens().toArray(String[]::new));
      parameters.put(pattern, query.initialsPattern());
      ways.add(
          "(id in (select registry.candidates(:"
              + initials
              + ")) and search_readings ~ :"
              + pattern
              + ")");
    }
    if (query.mayBePinyin()) {
      ways.add("id in (select registry.candidates_by_pinyin(:" + text + "))");
    }
    conditions.add("(" + String.join(" or ", ways) + ")");
  }

  private void equal(String column, String value) {
    if (!value.isEmpty()) {
      add(column + " = :" + column, column, value);
    }
  }

  private void add(String condition, String parameter, Object value) {
    conditions.add(condition);
    parameters.put(parameter, value);
  }
}
