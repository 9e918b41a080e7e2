package org.mifeng.platform.oversight.board;

import static org.mifeng.platform.identity.Permission.READ_OVERSIGHT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.Directories;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where the city, its divisions and its parks stand against the plan. */
@Controller
class BoardController {
  private final BoardPages pages;
  private final Directories directories;
  private final Exports exports;
  private final Shells shells;

  BoardController(BoardPages pages, Directories directories, Exports exports, Shells shells) {
    this.pages = pages;
    this.directories = directories;
    this.exports = exports;
    this.shells = shells;
  }

  @GetMapping("/oversight")
  @Allows(READ_OVERSIGHT)
  String city(Viewer viewer, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.city(viewer, shells.of(request)));
    return "oversight/board/overview";
  }

  @GetMapping("/oversight/districts/{code}")
  @Allows(READ_OVERSIGHT)
  String district(
      Viewer viewer, @PathVariable String code, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.district(viewer, code, shells.of(request)));
    return "oversight/board/overview";
  }

  @GetMapping("/oversight/parks/{id}")
  @Allows(READ_OVERSIGHT)
  String park(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.park(viewer, id, shells.of(request)));
    return "oversight/board/overview";
  }

  @GetMapping("/oversight/parks.{extension:csv|xlsx}")
  @Allows(READ_OVERSIGHT)
  void exportParks(
      Viewer viewer,
      @PathVariable String extension,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var tables = new BoardTables(directories.current(), shells.of(request));
    exports.send(
        request, response, tables.parks(), pages.parks(viewer), Exports.Kind.of(extension));
  }

  @GetMapping("/oversight/wall")
  @Allows(READ_OVERSIGHT)
  String wall(Viewer viewer, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.city(viewer, shells.of(request)));
    return "oversight/board/wall";
  }
}
