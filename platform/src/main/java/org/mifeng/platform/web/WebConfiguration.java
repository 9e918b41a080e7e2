package org.mifeng.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the shell together: words, language, templates, static files. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
  @Bean
  MessageSource messageSource() throws IOException {
    var names = new TreeSet<String>();
    var resolver = new PathMatchingResourcePatternResolver();
    for (var file : resolver.getResources("classpath*:messages/*.properties")) {
      var name = String.valueOf(file.getFilename());
      names.add("messages/" + name.replaceFirst("(_en)?\\.properties$", ""));
    }
    var source = new ResourceBundleMessageSource();
    source.setBasenames(names.toArray(String[]::new));
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    return source;
  }

  @Bean
  LocaleResolver localeResolver() {
    return new Language();
  }

  @Bean
  TemplateEngine templateEngine() {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, getClass().getClassLoader(), "org.mifeng.platform");
  }

  @Bean
  Templates templates(TemplateEngine engine, Shells shells) {
    return new Templates(engine, shells);
  }

  @Bean
  WebMvcConfigurer pages(Assets assets) {
    return new WebMvcConfigurer() {
      @Override
      public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry
            .addResourceHandler(assets.prefix() + "**")
            .addResourceLocations("classpath:/static/")
            .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PagingArgument());
      }
    };
  }
}
