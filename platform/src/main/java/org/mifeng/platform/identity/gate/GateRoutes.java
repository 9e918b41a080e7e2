package org.mifeng.platform.identity.gate;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sets the gate before every route. */
@Configuration(proxyBeanMethods = false)
class GateRoutes implements WebMvcConfigurer {
  private final AllowsInterceptor interceptor;

  GateRoutes(AllowsInterceptor interceptor) {
    this.interceptor = interceptor;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(interceptor).order(Ordered.HIGHEST_PRECEDENCE);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ViewerArgument());
  }
}
