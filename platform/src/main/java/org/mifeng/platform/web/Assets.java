package org.mifeng.platform.web;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Addresses of static files that may be cached for ever: {@code /assets/<digest>/css/site.css}. The
 * digest is over all static files, so that relative addresses inside style sheets, modules and
 * workers keep working without a bundler and change together.
 */
@Component
public class Assets {
  private static final List<String> STYLES =
      List.of(
          "css/layers.css",
          "css/reset.css",
          "css/tokens.css",
          "css/shell.css",
          "css/text.css",
          "css/forms.css",
          "css/buttons.css",
          "css/tables.css",
          "css/notices.css",
          "css/parts.css",
          "css/pages.css");

  private final String prefix;

  Assets() throws IOException {
    this.prefix = "/assets/" + digest() + "/";
  }

  /** The address of a static file, given its path under {@code static/}. */
  public String path(String file) {
    return prefix + file;
  }

  /** The style sheets of every page, in the order of their cascade layers. */
  List<String> styles() {
    return STYLES;
  }

  /** What every address begins with, ending in a slash. */
  String prefix() {
    return prefix;
  }

  private static String digest() throws IOException {
    var files = new PathMatchingResourcePatternResolver().getResources("classpath*:/static/**/*.*");
    Arrays.sort(files, Comparator.comparing(Assets::name));
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var file : files) {
        if (file.isReadable()) {
          digest.update(file.getContentAsByteArray());
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String name(Resource file) {
    try {
      var address = file.getURL().toString();
      return address.substring(address.lastIndexOf("/static/"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
