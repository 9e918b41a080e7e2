package org.mifeng.platform.identity.gate;

import java.util.Set;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.OpenToAll;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Keeps the platform from starting while a route says neither who it is for ({@link Allows}) nor
 * that it is for all ({@link OpenToAll}). Routes of libraries are listed here by hand.
 */
@Component
class RoutesSaySo implements SmartInitializingSingleton {
  /**
   * Packages of libraries whose routes hold nothing of anybody: the error page and the API's
   * description.
   */
  private static final Set<String> FOREIGN_AND_OPEN =
      Set.of("org.springframework.boot.webmvc.autoconfigure.error", "org.springdoc");

  private final ApplicationContext context;

  RoutesSaySo(ApplicationContext context) {
    this.context = context;
  }

  static boolean isForeignAndOpen(HandlerMethod method) {
    var type = method.getBeanType().getName();
    return FOREIGN_AND_OPEN.stream().anyMatch(type::startsWith);
  }

  @Override
  public void afterSingletonsInstantiated() {
    var silent =
        context.getBeansOfType(RequestMappingHandlerMapping.class, false, false).values().stream()
            .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
            .filter(method -> !isForeignAndOpen(method))
            .filter(
                method ->
                    method.hasMethodAnnotation(Allows.class)
                        == method.hasMethodAnnotation(OpenToAll.class))
            .map(HandlerMethod::getShortLogMessage)
            .sorted()
            .toList();
    if (!silent.isEmpty()) {
      throw new IllegalStateException(
          "each route needs exactly one of @Allows and @OpenToAll: " + String.join(", ", silent));
    }
  }
}
