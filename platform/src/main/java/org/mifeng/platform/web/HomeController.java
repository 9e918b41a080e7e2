package org.mifeng.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.mifeng.platform.identity.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: for visitors what this is, for people signed in what to do next. */
@Controller
class HomeController {
  private final Shells shells;
  private final List<DashboardSource> sources;

  HomeController(Shells shells, List<DashboardSource> sources) {
    this.shells = shells;
    this.sources = List.copyOf(sources);
  }

  @GetMapping("/")
  @OpenToAll("says what the platform is before anybody signs in")
  String show(HttpServletRequest request, Model model) {
    var shell = shells.of(request);
    if (!shell.viewer().isSignedIn()) {
      return "web/home";
    }
    var cards =
        sources.stream()
            .flatMap(source -> source.cards(shell).stream())
            .sorted(Comparator.comparing(DashboardCard::order))
            .toList();
    model.addAttribute("page", new DashboardPage(cards));
    return "web/dashboard";
  }
}
