package org.mifeng.platform.learning.publicity;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form for a version.
 *
 * @param about null for a new item
 * @param before the version that is changed, 0 for a new item
 * @param values what stands in its fields
 */
record EditPage(Item.@Nullable About about, int before, Kind kind, Map<String, String> values) {
  String value(String field) {
    return values.getOrDefault(field, "");
  }

  String action() {
    var one = about;
    return one == null ? "/publicity-desk" : one.deskPath() + "/versions";
  }

  String back() {
    var one = about;
    return one == null ? "/publicity-desk" : one.deskPath();
  }

  boolean isNew() {
    return about == null;
  }

  boolean isEvent() {
    return kind == Kind.EVENT;
  }

  boolean isCase() {
    return kind == Kind.CASE;
  }
}
