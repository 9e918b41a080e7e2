package org.mifeng.platform.architecture;

import java.util.Arrays;
import java.util.List;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Seat;

/** {@code docs/map/permissions.txt}: what each seat may do, and by which routes. */
final class PermissionMap {
  private PermissionMap() {}

  static String draw(List<RouteMap.Route> routes) {
    var seats =
        Arrays.stream(Seat.values())
            .filter(seat -> seat != Seat.PUBLIC && seat != Seat.SYSTEM)
            .toList();
    var text =
        new StringBuilder(
            "What each seat may do. A permission says what, the viewer's reach says to which rows.\n"
                + "Written by bin/maps.\n\n");
    text.append("%-22s".formatted(""));
    seats.forEach(seat -> text.append("  ").append(seat.code()));
    text.append('\n');
    for (var permission : Permission.values()) {
      text.append("%-22s".formatted(permission.code()));
      for (var seat : seats) {
        var mark = permission.seats().contains(seat) ? "x" : ".";
        text.append("  ").append(centred(mark, seat.code().length()));
      }
      text.append('\n');
    }
    for (var permission : Permission.values()) {
      text.append('\n').append(permission.code()).append('\n');
      routes.stream()
          .filter(route -> route.allowed().contains(permission))
          .forEach(route -> text.append("  %-6s %s%n".formatted(route.method(), route.path())));
    }
    return text.toString().replace("\r\n", "\n").replaceAll("(?m) +$", "");
  }

  private static String centred(String mark, int width) {
    var left = (width - 1) / 2;
    return " ".repeat(left) + mark + " ".repeat(width - 1 - left);
  }
}
