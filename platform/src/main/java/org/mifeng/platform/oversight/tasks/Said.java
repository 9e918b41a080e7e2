package org.mifeng.platform.oversight.tasks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an office says about its task. */
enum Said {
  /** It is done; once the city has accepted that, the task is finished. */
  DONE(Light.GREEN),
  /** It goes as planned. */
  ON_WAY(Light.GREEN),
  /** It may not come about in time. */
  DOUBT(Light.YELLOW),
  /** It is behind. */
  BEHIND(Light.RED);

  private final Light light;

  Said(Light light) {
    this.light = light;
  }

  Light light() {
    return light;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Said> ofCode(@Nullable String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
