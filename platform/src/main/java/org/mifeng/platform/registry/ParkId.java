package org.mifeng.platform.registry;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** An industrial park. */
public record ParkId(UUID value) {
  /**
   * The id a park of a city pack always has, so that a pack can be loaded again on any machine.
   *
   * @param city code of the city, six digits
   * @param code the park's code within its pack
   */
  public static ParkId inPack(String city, String code) {
    var name = "park:" + city + ":" + code;
    return new ParkId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
