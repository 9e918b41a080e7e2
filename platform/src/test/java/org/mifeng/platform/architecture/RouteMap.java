package org.mifeng.platform.architecture;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.identity.Permission;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** {@code docs/map/routes.txt}: every route, the handler behind it, and whom it is for. */
final class RouteMap {
  /**
   * One method of one path.
   *
   * @param module where the handler lies
   * @param allowed permissions of which one is needed; empty when open
   * @param whyOpen why nobody needs to sign in, or null
   * @param takes the one type of body it accepts, or empty
   * @param handler the method behind it
   */
  record Route(
      String method,
      String path,
      String handler,
      String module,
      Set<Permission> allowed,
      @Nullable String whyOpen,
      String takes) {
    boolean isOurs() {
      return isOpen() || !allowed.isEmpty();
    }

    boolean isOpen() {
      return whyOpen != null;
    }
  }

  private RouteMap() {}

  static String draw(ApplicationContext context) {
    var routes = routes(context);
    var paths = width(routes.stream().map(Route::path));
    var whos = width(routes.stream().map(RouteMap::who));
    var row = "%-6s  %-" + paths + "s  %-" + whos + "s  %s";
    return routes.stream()
        .map(route -> row.formatted(route.method(), route.path(), who(route), route.handler()))
        .collect(joining("\n", "Every route and whom it is for. Written by bin/maps.\n\n", "\n"));
  }

  private static int width(Stream<String> cells) {
    return cells.mapToInt(String::length).max().orElse(1);
  }

  private static String who(Route route) {
    if (route.isOpen()) {
      return "open: " + route.whyOpen();
    }
    return route.allowed().isEmpty()
        ? "of a library"
        : route.allowed().stream().map(Permission::code).sorted().collect(joining(" or "));
  }

  /** All routes of the running application, by path and method. */
  static List<Route> routes(ApplicationContext context) {
    return context
        .getBeansOfType(RequestMappingHandlerMapping.class, false, false)
        .values()
        .stream()
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing(Route::path)
                .thenComparing(Route::method)
                .thenComparing(Route::handler))
        .toList();
  }

  private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
    var methods = info.getMethodsCondition().getMethods();
    var names =
        methods.isEmpty() ? List.of("ANY") : methods.stream().map(RequestMethod::name).toList();
    return info.getPatternValues().stream()
        .flatMap(path -> names.stream().map(name -> route(name, path, info, handler)));
  }

  private static Route route(
      String method, String path, RequestMappingInfo info, HandlerMethod handler) {
    var allows = handler.getMethodAnnotation(Allows.class);
    var open = handler.getMethodAnnotation(OpenToAll.class);
    var type = handler.getBeanType();
    return new Route(
        method,
        path,
        type.getSimpleName() + "." + handler.getMethod().getName(),
        type.getPackageName().replace("org.mifeng.platform.", ""),
        allows == null ? Set.of() : Set.copyOf(Arrays.asList(allows.value())),
        open == null ? null : open.value(),
        info.getConsumesCondition().getConsumableMediaTypes().stream()
            .map(MediaType::toString)
            .findFirst()
            .orElse(""));
  }
}
