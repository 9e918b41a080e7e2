package org.mifeng.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Addresses of static files that may be cached for ever: {@code /assets/<digest>/img/seal.svg}. The
 * digest is over all static files, so that relative addresses inside style sheets, modules and
 * workers keep working without a bundler and change together.
 */
@Component
class Assets {
  /** Style sheets every page has, first to last; a module's own follow in order of name. */
  private static final List<String> FIRST =
      List.of("layers", "reset", "tokens", "shell", "text", "forms", "buttons", "tables");

  private final String prefix;
  private final byte[] styles;

  Assets() throws IOException {
    var files = new TreeMap<String, Resource>();
    var pattern = "classpath*:/static/**/*.*";
    for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
      if (file.isReadable()) {
        files.put(name(file), file);
      }
    }
    this.prefix = "/assets/" + digest(files) + "/";
    this.styles = styles(files);
  }

  /** The address of a static file, given its path under {@code static/}. */
  public String path(String file) {
    return prefix + file;
  }

  /** What every address begins with, ending in a slash. */
  String prefix() {
    return prefix;
  }

  /** All of {@code static/css}, one after the other: one request instead of a dozen. */
  byte[] styles() {
    return styles.clone();
  }

  private static byte[] styles(TreeMap<String, Resource> files) throws IOException {
    var sheets =
        files.entrySet().stream()
            .filter(file -> isStyle(file.getKey()))
            .sorted(Comparator.comparingInt(file -> rank(file.getKey()))) // stable: then by name
            .toList();
    var joined = new ByteArrayOutputStream();
    for (var sheet : sheets) {
      joined.write(sheet.getValue().getContentAsByteArray());
    }
    return joined.toByteArray();
  }

  private static boolean isStyle(String name) {
    return name.matches("css/[a-z0-9-]+\\.css");
  }

  private static int rank(String name) {
    int rank = FIRST.indexOf(name.substring("css/".length(), name.length() - ".css".length()));
    return rank < 0 ? FIRST.size() : rank;
  }

  private static String digest(TreeMap<String, Resource> files) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var file : files.values()) {
        digest.update(file.getContentAsByteArray());
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The path under {@code static/}. */
  private static String name(Resource file) throws IOException {
    var address = file.getURL().toString();
    return address.substring(address.lastIndexOf("/static/") + "/static/".length());
  }
}
