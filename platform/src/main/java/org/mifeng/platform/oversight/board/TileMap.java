package org.mifeng.platform.oversight.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * The schematic map of the city: a tile for each division, placed by the city pack. A city without
 * such a file has no map; its table says the same.
 */
@Component
class TileMap {
  private static final int MOST_BYTES = 100_000;
  private static final int STEP = 100;

  private final Map<String, Spot> spots;

  TileMap(
      ResourceLoader resources,
      @Value("${mifeng.city.pack:classpath:content/city/hangzhou}") String pack) {
    this.spots = load(resources, pack.replaceAll("/+$", "") + "/map.txt");
  }

  /** Where a tile stands, in columns and rows from 0. */
  private record Spot(int column, int row) {}

  /**
   * A tile.
   *
   * @param x left edge, y top edge, in an SVG in which a tile is 100 wide and high
   * @param step how far it is, 0 to 4, or -1 where nothing is told
   */
  record Tile(String name, String value, int step, int x, int y, String link) {
    /** The style class of its colour. */
    String style() {
      return step < 0 ? "tile tile--none" : "tile tile--" + step;
    }
  }

  /** The tiles and the size of the drawing. */
  record Drawing(List<Tile> tiles, int width, int height) {
    /** What an SVG takes as its view box. */
    String box() {
      return "0 0 " + width + " " + height;
    }
  }

  /** What a tile says. */
  record Said(String name, String value, int step, String link) {}

  /** The map of what is said by the codes of divisions; those without a place are left out. */
  Drawing draw(Map<String, Said> said) {
    var tiles =
        said.entrySet().stream()
            .filter(entry -> spots.containsKey(entry.getKey()))
            .map(
                entry -> {
                  var spot = spots.getOrDefault(entry.getKey(), new Spot(0, 0));
                  var one = entry.getValue();
                  return new Tile(
                      one.name(),
                      one.value(),
                      one.step(),
                      spot.column() * STEP,
                      spot.row() * STEP,
                      one.link());
                })
            .toList();
    int width =
        spots.values().stream().mapToInt(spot -> (spot.column() + 1) * STEP).max().orElse(0);
    int height = spots.values().stream().mapToInt(spot -> (spot.row() + 1) * STEP).max().orElse(0);
    return new Drawing(tiles, width, height);
  }

  private static Map<String, Spot> load(ResourceLoader resources, String file) {
    var spots = new LinkedHashMap<String, Spot>();
    var resource = resources.getResource(file);
    if (!resource.exists()) {
      return spots;
    }
    try (var stream = resource.getInputStream()) {
      new String(stream.readNBytes(MOST_BYTES), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> line.matches("[0-9]{6} [0-9]{1,2} [0-9]{1,2}"))
          .map(line -> line.split(" "))
          .forEach(
              part ->
                  spots.put(
                      part[0], new Spot(Integer.parseInt(part[1]), Integer.parseInt(part[2]))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
    return spots;
  }
}
