package org.mifeng.platform.experts.draws;

import jakarta.servlet.http.HttpServletRequest;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Draws for everybody, with all from which each is recomputed. */
@Controller
class DrawController {
  private static final String WHY = "a draw is fair when anybody can recompute it";

  private final Draws draws;
  private final DrawPages pages;
  private final Shells shells;

  DrawController(Draws draws, DrawPages pages, Shells shells) {
    this.draws = draws;
    this.pages = pages;
    this.shells = shells;
  }

  @OpenToAll(WHY)
  @GetMapping("/draws")
  String index(Paging paging, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.list(paging, shells.of(request)));
    return "experts/draws/index";
  }

  @OpenToAll(WHY)
  @GetMapping("/draws/{number}")
  String show(@PathVariable String number, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.one(draws.require(number), shells.of(request)));
    return "experts/draws/show";
  }
}
