package org.mifeng.platform.web;

import java.time.Duration;
import org.mifeng.platform.identity.OpenToAll;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All style sheets as one. */
@Controller
class StyleController {
  private final Assets assets;

  StyleController(Assets assets) {
    this.assets = assets;
  }

  @GetMapping("/assets/{digest}/css/site.css")
  @OpenToAll("every page looks like one of ours")
  ResponseEntity<byte[]> show(@PathVariable("digest") String digest) {
    var current = assets.prefix().equals("/assets/" + digest + "/");
    // A page from before an upgrade asks for what is gone: it gets the present styles, uncached.
    var cache =
        current
            ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
            : CacheControl.noStore();
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "css", java.nio.charset.StandardCharsets.UTF_8))
        .cacheControl(cache)
        .body(assets.styles());
  }
}
