package org.mifeng.platform.learning.packages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Serves what packages are made of: foreign pages and scripts. The policy makes each page a sandbox
 * with an origin of its own, wherever it is opened: it can read nothing of the platform, send
 * nothing elsewhere, open no window and leave no frame. Its own files it fetches as a stranger
 * does, which is why these may be fetched by strangers.
 */
@Controller
class PackageFileController {
  static final String POLICY =
      "sandbox allow-scripts allow-forms; default-src 'none'; script-src 'self' 'unsafe-inline'"
          + " 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
          + " media-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

  /** The platform's own script among the files of a package: what SCORM calls the API. */
  private static final String API = PackageReader.OWN_FOLDER + "/api.js";

  private static final Pattern HEAD = Pattern.compile("(?i)<head(\\s[^>]{0,500})?>");
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?is)^(\u00EF\u00BB\u00BF)?\\s*(<\\?xml[^>]{0,200}\\?>)?\\s*(<!doctype[^>]{0,500}>)?");
  private static final int LOOKED_AT = 64 << 10;

  private final PackageFiles files;

  PackageFileController(PackageFiles files) {
    this.files = files;
  }

  @OpenToAll("a page in a sandbox has no cookies: the signed address says what may be fetched")
  @GetMapping(PackageFiles.FOLDER + "{pass:" + PackageFiles.PASS + "}/{*path}")
  ResponseEntity<Resource> file(
      @PathVariable String pass, @PathVariable String path, HttpServletResponse response)
      throws IOException {
    var name = path.substring(1);
    var kind =
        FileKind.ofName(name).orElseThrow(() -> Refusal.notFound("learning.packages.refusal.file"));
    var own = name.equals(API);
    // The pass is asked for the platform's own script too, by way of a file each package has.
    var body = files.require(pass, own ? PackageReader.MANIFEST : name);
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("X-Robots-Tag", "noindex");
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(kind.media()))
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
        .body(
            own
                ? new ClassPathResource("static/js/scorm-api.js")
                : new ByteArrayResource(
                    kind == FileKind.HTML
                        ? withApi(body, PackageFiles.FOLDER + pass + "/" + API)
                        : body));
  }

  /** The page with the API before every script of its own. Its other bytes stay as they are. */
  static byte[] withApi(byte[] page, String api) {
    // Marks are ASCII in every encoding a page of SCORM 1.2 has; each byte is a sign here.
    var beginning =
        new String(page, 0, Math.min(page.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    var head = HEAD.matcher(beginning);
    var start = BEGINNING.matcher(beginning);
    int at = head.find() ? head.end() : start.find() ? start.end() : 0;
    var script = ("<script src=\"" + api + "\"></script>").getBytes(StandardCharsets.US_ASCII);
    var whole = new byte[page.length + script.length];
    System.arraycopy(page, 0, whole, 0, at);
    System.arraycopy(script, 0, whole, at, script.length);
    System.arraycopy(page, at, whole, at + script.length, page.length - at);
    return whole;
  }
}
