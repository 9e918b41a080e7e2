package org.mifeng.platform.experts.residency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.registry.ParkId;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Which institutions are at which park, for everybody. */
@Controller
class ParkInstitutionsController {
  private final PresencePages pages;
  private final Shells shells;

  ParkInstitutionsController(PresencePages pages, Shells shells) {
    this.pages = pages;
    this.shells = shells;
  }

  @GetMapping("/park-institutions")
  @OpenToAll("who serves enterprises at the parks is public")
  String index(HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.all(shells.of(request)));
    return "experts/residency/parks";
  }

  @GetMapping("/park-institutions/{park:[0-9a-f-]{36}}")
  @OpenToAll("who serves enterprises at a park is public")
  String show(@PathVariable UUID park, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.at(new ParkId(park), shells.of(request)));
    return "experts/residency/parks";
  }
}
