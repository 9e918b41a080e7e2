package org.mifeng.platform.oversight.tasks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a task looks: the words always stand beside the colour. */
enum Light {
  /** Nobody has said anything, or it has not begun. */
  NONE("neutral"),
  /** On the way, or done. */
  GREEN("success"),
  /** In doubt, or the day is near. */
  YELLOW("warning"),
  /** Late. */
  RED("danger");

  private final String tone;

  Light(String tone) {
    this.tone = tone;
  }

  /** The tone it is shown in. */
  String tone() {
    return tone;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The worse of the two. */
  Light worse(Light other) {
    return compareTo(other) >= 0 ? this : other;
  }

  static Optional<Light> ofCode(@Nullable String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
