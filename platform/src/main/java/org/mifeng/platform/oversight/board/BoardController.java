package org.mifeng.platform.oversight.board;

import static org.mifeng.platform.identity.Permission.READ_OVERSIGHT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.oversight.Extent;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the city, its divisions and its parks stand against the plan. */
@Controller
class BoardController {
  /** As many months as stand on a wall. */
  private static final int WALL_MONTHS = 6;

  private final BoardPages pages;
  private final Shells shells;

  BoardController(BoardPages pages, Shells shells) {
    this.pages = pages;
    this.shells = shells;
  }

  @GetMapping("/oversight")
  @Allows(READ_OVERSIGHT)
  String city(
      Viewer viewer,
      @RequestParam @Nullable Integer months,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", pages.of(viewer, Extent.CITY, months, shells.of(request)));
    return "oversight/board/overview";
  }

  @GetMapping("/oversight/districts/{code}")
  @Allows(READ_OVERSIGHT)
  String district(
      Viewer viewer,
      @PathVariable String code,
      @RequestParam @Nullable Integer months,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", pages.of(viewer, Extent.district(code), months, shells.of(request)));
    return "oversight/board/overview";
  }

  @GetMapping("/oversight/parks/{id}")
  @Allows(READ_OVERSIGHT)
  String park(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam @Nullable Integer months,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", pages.of(viewer, Extent.park(id), months, shells.of(request)));
    return "oversight/board/overview";
  }

  @GetMapping("/oversight/wall")
  @Allows(READ_OVERSIGHT)
  String wall(Viewer viewer, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.of(viewer, Extent.CITY, WALL_MONTHS, shells.of(request)));
    return "oversight/board/wall";
  }
}
