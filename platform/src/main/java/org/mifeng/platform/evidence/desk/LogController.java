package org.mifeng.platform.evidence.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.TilePath;
import org.mifeng.platform.evidence.PublicLog;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The log's files for monitors: C2SP tlog-tiles, the SM3 tree under {@code sm3/}. */
@RestController
class LogController {
  private static final String WHY =
      "a log that cannot be watched cannot be trusted; leaves name no owner and no content";

  /** Longer than any tile address. */
  private static final int LONGEST = 80;

  private final PublicLog log;

  LogController(PublicLog log) {
    this.log = log;
  }

  @OpenToAll(WHY)
  @GetMapping(
      path = {"/log/{year:20\\d\\d}/checkpoint"},
      produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
  ResponseEntity<byte[]> checkpoint(@PathVariable int year) {
    return head(log.checkpoint(year, HashSuite.SHA256));
  }

  @OpenToAll(WHY)
  @GetMapping(
      path = "/log/{year:20\\d\\d}/sm3/checkpoint",
      produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
  ResponseEntity<byte[]> chineseCheckpoint(@PathVariable int year) {
    return head(log.checkpoint(year, HashSuite.SM3));
  }

  private static ResponseEntity<byte[]> head(Optional<byte[]> note) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(note.orElseThrow(LogController::nothing));
  }

  @OpenToAll(WHY)
  @GetMapping(
      path = "/log/{year:20\\d\\d}/tile/**",
      produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<byte[]> tile(@PathVariable int year, HttpServletRequest request) {
    return tile(year, HashSuite.SHA256, request, "/log/" + year + "/");
  }

  @OpenToAll(WHY)
  @GetMapping(
      path = "/log/{year:20\\d\\d}/sm3/tile/**",
      produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<byte[]> chineseTile(@PathVariable int year, HttpServletRequest request) {
    return tile(year, HashSuite.SM3, request, "/log/" + year + "/sm3/");
  }

  private ResponseEntity<byte[]> tile(
      int year, HashSuite suite, HttpServletRequest request, String prefix) {
    var address = request.getRequestURI().substring(prefix.length());
    if (address.length() > LONGEST) {
      throw nothing();
    }
    var tile = log.tile(year, suite, parse(suite, address)).orElseThrow(LogController::nothing);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .body(tile);
  }

  private static TilePath parse(HashSuite suite, String address) {
    try {
      var path = TilePath.parse(address);
      if (path.level() == TilePath.ENTRIES && suite == HashSuite.SM3) {
        throw nothing();
      }
      return path;
    } catch (MalformedException e) {
      throw nothing();
    }
  }

  private static Refusal nothing() {
    return Refusal.notFound("evidence.refusal.no-such-tile");
  }
}
