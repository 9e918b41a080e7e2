package org.mifeng.platform.checkup.areas;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Table;

/** The columns of a list of groups, on screen and in exports. */
final class AreaTable {
  private final AreaNames names;
  private final @Nullable Scale scale;

  /**
   * The columns for a reader.
   *
   * @param scale what was measured with, or null when nothing was measured
   */
  AreaTable(AreaNames names, @Nullable Scale scale) {
    this.names = names;
    this.scale = scale;
  }

  /** The order that a heading stands for; groups of which nothing is said come first. */
  static Comparator<AreaFigure> order(String sort, AreaNames names) {
    return switch (sort) {
      case "name" -> Comparator.comparing(figure -> names.of(figure.group()));
      case "registered" -> Comparator.comparing(figure -> figure.counts().registered());
      case "share" -> Comparator.comparing(figure -> figure.counts().share());
      case "mean" -> Comparator.comparing(AreaTable::mean);
      default -> Comparator.comparing(AreaFigure::group);
    };
  }

  private static BigDecimal mean(AreaFigure figure) {
    var said = figure.said();
    return said == null ? BigDecimal.ONE.negate() : said.mean();
  }

  Table<AreaFigure> table() {
    var shell = names.shell();
    return Table.<AreaFigure>of("checkup.areas.groups")
        .sortable(
            "name",
            "checkup.areas.group",
            row -> Cell.link(names.of(row.group()), path(row.group())))
        .sortable(
            "registered", "checkup.areas.registered", row -> Cell.number(row.counts().registered()))
        .column("signed", "checkup.areas.signed", row -> Cell.number(row.counts().signed()))
        .sortable(
            "share",
            "checkup.areas.participation",
            row -> Cell.text(shell.percent(row.counts().share())))
        .sortable("mean", "checkup.areas.mean", row -> figure(row, true))
        .column("index", "checkup.areas.index", row -> figure(row, false));
  }

  private Cell figure(AreaFigure row, boolean mean) {
    var said = row.said();
    var why = row.suppressed();
    if (said == null) {
      return why == null
          ? Cell.EMPTY
          : Cell.text(
              names
                  .shell()
                  .text("checkup.areas.unsaid." + why.name().toLowerCase(java.util.Locale.ROOT)));
    }
    return Cell.text(names.shell().number(mean ? said.mean() : said.figure()));
  }

  private String path(Group group) {
    return "/areas?scale="
        + (scale == null ? "" : encoded(scale.code()))
        + "&by="
        + encoded(group.kind().code())
        + "&group="
        + encoded(group.code());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
