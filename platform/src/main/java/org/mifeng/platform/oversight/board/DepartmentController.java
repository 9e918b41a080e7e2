package org.mifeng.platform.oversight.board;

import static org.mifeng.platform.identity.Permission.READ_OVERSIGHT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Shells;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What each department has to see to: its tasks and where their targets stand. */
@Controller
class DepartmentController {
  private final DepartmentPages pages;
  private final BoardFiles files;
  private final Exports exports;
  private final Shells shells;

  DepartmentController(DepartmentPages pages, BoardFiles files, Exports exports, Shells shells) {
    this.pages = pages;
    this.files = files;
    this.exports = exports;
    this.shells = shells;
  }

  @GetMapping("/oversight/departments")
  @Allows(READ_OVERSIGHT)
  String index(Viewer viewer, HttpServletRequest request, Model model) {
    model.addAttribute("departments", pages.index(viewer, shells.of(request)));
    return "oversight/board/departments";
  }

  @GetMapping("/oversight/departments.{extension:csv|xlsx}")
  @Allows(READ_OVERSIGHT)
  void export(
      Viewer viewer,
      @PathVariable String extension,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    exports.send(
        request,
        response,
        pages.table(shells.of(request)),
        pages.list(viewer),
        Exports.Kind.of(extension));
  }

  @GetMapping("/oversight/departments/{code}")
  @Allows(READ_OVERSIGHT)
  String show(Viewer viewer, @PathVariable String code, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.of(viewer, code, shells.of(request)));
    return "oversight/board/department";
  }

  @GetMapping("/oversight/departments/{code}/page.pdf")
  @Allows(READ_OVERSIGHT)
  ResponseEntity<byte[]> pdf(Viewer viewer, @PathVariable String code, HttpServletRequest request) {
    var shell = shells.of(request);
    return files.pdf(BoardPrint.of(pages.of(viewer, code, shell), shell), shell);
  }

  @GetMapping("/oversight/departments/{code}/tasks.{extension:csv|xlsx}")
  @Allows(READ_OVERSIGHT)
  void exportTasks(
      Viewer viewer,
      @PathVariable String code,
      @PathVariable String extension,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    exports.send(
        request,
        response,
        pages.dutyTable(shells.of(request)),
        pages.duties(viewer, code),
        Exports.Kind.of(extension));
  }
}
