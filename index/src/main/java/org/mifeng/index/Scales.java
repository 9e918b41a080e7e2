package org.mifeng.index;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a system's indicators have in common unless they say otherwise.
 *
 * @param levels what each level is worth, from level 0 up
 * @param efforts the points of each effort, by its code, from the smallest up
 */
public record Scales(List<BigDecimal> levels, Map<String, Integer> efforts) {
  public Scales {
    levels = List.copyOf(levels);
    efforts = Collections.unmodifiableMap(new LinkedHashMap<>(efforts));
  }
}
