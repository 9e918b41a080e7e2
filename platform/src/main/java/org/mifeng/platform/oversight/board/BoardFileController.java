package org.mifeng.platform.oversight.board;

import static org.mifeng.platform.identity.Permission.READ_OVERSIGHT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.oversight.Extent;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The dashboards as PDF, and each of their tables as a workbook. */
@Controller
class BoardFileController {
  private static final String TABLE =
      "/{table:districts|parks|activity|grades|quotas}.{extension:csv|xlsx}";

  private final BoardFiles files;

  BoardFileController(BoardFiles files) {
    this.files = files;
  }

  @GetMapping("/oversight/page.pdf")
  @Allows(READ_OVERSIGHT)
  ResponseEntity<byte[]> city(
      Viewer viewer, @RequestParam @Nullable Integer months, HttpServletRequest request) {
    return files.pdf(viewer, Extent.CITY, months, request);
  }

  @GetMapping("/oversight/districts/{code}/page.pdf")
  @Allows(READ_OVERSIGHT)
  ResponseEntity<byte[]> district(
      Viewer viewer,
      @PathVariable String code,
      @RequestParam @Nullable Integer months,
      HttpServletRequest request) {
    return files.pdf(viewer, Extent.district(code), months, request);
  }

  @GetMapping("/oversight/parks/{id}/page.pdf")
  @Allows(READ_OVERSIGHT)
  ResponseEntity<byte[]> park(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam @Nullable Integer months,
      HttpServletRequest request) {
    return files.pdf(viewer, Extent.park(id), months, request);
  }

  @GetMapping("/oversight" + TABLE)
  @Allows(READ_OVERSIGHT)
  void cityTable(
      Viewer viewer,
      @PathVariable String table,
      @PathVariable String extension,
      @RequestParam @Nullable Integer months,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    files.send(
        viewer, Extent.CITY, new BoardFiles.Wanted(table, extension, months), request, response);
  }

  @GetMapping("/oversight/districts/{code}" + TABLE)
  @Allows(READ_OVERSIGHT)
  void districtTable(
      Viewer viewer,
      @PathVariable String code,
      @PathVariable String table,
      @PathVariable String extension,
      @RequestParam @Nullable Integer months,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    files.send(
        viewer,
        Extent.district(code),
        new BoardFiles.Wanted(table, extension, months),
        request,
        response);
  }

  @GetMapping("/oversight/parks/{id}" + TABLE)
  @Allows(READ_OVERSIGHT)
  void parkTable(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String table,
      @PathVariable String extension,
      @RequestParam @Nullable Integer months,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    files.send(
        viewer,
        Extent.park(id),
        new BoardFiles.Wanted(table, extension, months),
        request,
        response);
  }
}
