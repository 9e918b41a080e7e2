package org.mifeng.platform.evidence.acts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** One's own protective acts as pages and files. */
@Controller
class ActController {
  private static final String ONE = "/acts/{id:[0-9a-f-]{36}}";

  private final Acts acts;
  private final Shells shells;
  private final Exports exports;

  ActController(Acts acts, Shells shells, Exports exports) {
    this.acts = acts;
    this.shells = shells;
    this.exports = exports;
  }

  @Allows(Permission.READ_ACTS)
  @GetMapping("/acts")
  String index(
      Viewer viewer,
      @ModelAttribute ActSearchForm search,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    var filter = search.filter();
    var rows = acts.list(viewer, filter, paging.offset(), paging.size());
    var paged = new Paged<>(rows, acts.count(viewer, filter), paging);
    var table = ActTable.in(shells.of(request)).fill(paged).withExport("/acts");
    model.addAttribute("page", new ActListPage(search, acts.listKinds(viewer), table));
    return "evidence/acts/index";
  }

  /** All that matches, as a file. */
  @Allows(Permission.READ_ACTS)
  @GetMapping("/acts.{extension:csv|xlsx}")
  void export(
      Viewer viewer,
      @PathVariable String extension,
      @ModelAttribute ActSearchForm search,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    exports.send(
        request,
        response,
        ActTable.whole(shells.of(request)),
        acts.list(viewer, search.filter(), 0, Exports.MOST_AT_ONCE + 1),
        Exports.Kind.of(extension));
  }

  @Allows(Permission.READ_ACTS)
  @GetMapping(ONE)
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    var act = acts.require(viewer, id);
    model.addAttribute("page", ActPage.of(shells.of(request), act, acts.statement(viewer, id)));
    return "evidence/acts/show";
  }

  /** The file whose digests are sealed, byte for byte. */
  @Allows(Permission.READ_ACTS)
  @GetMapping(ONE + "/statement")
  ResponseEntity<byte[]> statement(Viewer viewer, @PathVariable UUID id) {
    return file(acts.statement(viewer, id), id + ".statement.json", MediaType.APPLICATION_JSON);
  }

  @Allows(Permission.READ_ACTS)
  @GetMapping(ONE + "/receipt")
  ResponseEntity<byte[]> receipt(Viewer viewer, @PathVariable UUID id) {
    return file(acts.receipt(viewer, id), id + ".receipt.json", MediaType.APPLICATION_JSON);
  }

  /** The text that was accepted, byte for byte. */
  @Allows(Permission.READ_ACTS)
  @GetMapping(ONE + "/text")
  ResponseEntity<byte[]> text(Viewer viewer, @PathVariable UUID id) {
    var text =
        acts.text(viewer, id)
            .orElseThrow(() -> Refusal.notFound("evidence.refusal.act-without-text"));
    return file(
        text,
        id + ".text.txt",
        new MediaType("text", "plain", java.nio.charset.StandardCharsets.UTF_8));
  }

  private static ResponseEntity<byte[]> file(byte[] bytes, String name, MediaType type) {
    var file = ContentDisposition.attachment().filename(name).build();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(bytes);
  }
}
