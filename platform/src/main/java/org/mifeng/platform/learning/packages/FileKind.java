package org.mifeng.platform.learning.packages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What files of a package may be, by the ending of their names; served as that and nothing else.
 */
enum FileKind {
  HTML("text/html", "html", "htm", "xhtml"),
  SCRIPT("text/javascript", "js", "mjs"),
  STYLE("text/css", "css"),
  JSON("application/json", "json", "map"),
  XML("application/xml", "xml", "xsd", "dtd"),
  TEXT("text/plain;charset=UTF-8", "txt", "md"),
  SUBTITLES("text/vtt;charset=UTF-8", "vtt"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  GIF("image/gif", "gif"),
  SVG("image/svg+xml", "svg"),
  WEBP("image/webp", "webp"),
  ICON("image/x-icon", "ico"),
  MP3("audio/mpeg", "mp3"),
  M4A("audio/mp4", "m4a"),
  OGG("audio/ogg", "ogg"),
  WAV("audio/wav", "wav"),
  MP4("video/mp4", "mp4"),
  WEBM("video/webm", "webm"),
  WOFF("font/woff", "woff"),
  WOFF2("font/woff2", "woff2"),
  TTF("font/ttf", "ttf"),
  OTF("font/otf", "otf"),
  PDF("application/pdf", "pdf");

  private final String media;
  private final String[] endings;

  FileKind(String media, String... endings) {
    this.media = media;
    this.endings = endings;
  }

  String media() {
    return media;
  }

  static Optional<FileKind> ofName(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> Arrays.stream(kind.endings).anyMatch(one -> lower.endsWith("." + one)))
        .findFirst();
  }
}
