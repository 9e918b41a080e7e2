package org.mifeng.platform.notifications.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person wants to hear of, by which ways and when. */
@Controller
class PreferenceController {
  static final String PATH = "/notices/preferences";
  static final String VIEW = "notifications/delivery/preferences";

  private final Preferences preferences;
  private final PreferencePages pages;
  private final Channels channels;
  private final Trial trial;
  private final Shells shells;

  PreferenceController(
      Preferences preferences,
      PreferencePages pages,
      Channels channels,
      Trial trial,
      Shells shells) {
    this.preferences = preferences;
    this.pages = pages;
    this.channels = channels;
    this.trial = trial;
    this.shells = shells;
  }

  @Allows(Permission.OWN_ACCOUNT)
  @GetMapping(PATH)
  String show(Viewer viewer, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.of(viewer, shells.of(request)));
    return VIEW;
  }

  @Allows(Permission.OWN_ACCOUNT)
  @PostMapping(PATH)
  String choose(
      Viewer viewer,
      @Valid @ModelAttribute("form") PreferenceForm form,
      BindingResult result,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var wanted = wanted(fields);
    if (!Attempt.of(result, "quietTo", () -> preferences.choose(viewer, wanted, form.habit()))) {
      model.addAttribute("page", pages.of(viewer, shells.of(request), wanted));
      return VIEW;
    }
    Notice.success(redirect, "notifications.preferences.kept");
    return "redirect:" + PATH;
  }

  /** Tells oneself something, to see which ways work. */
  @Allows(Permission.OWN_ACCOUNT)
  @PostMapping("/notices/trial")
  String trial(Viewer viewer, RedirectAttributes redirect) {
    trial.send(viewer);
    Notice.success(redirect, "notifications.trial.sent");
    return "redirect:/notices";
  }

  private Set<Preferences.Way> wanted(MultiValueMap<String, String> fields) {
    var rooms = preferences.listRooms();
    var wanted = new HashSet<Preferences.Way>();
    for (var channel : channels.all()) {
      fields.getOrDefault(PreferencePages.FIELD + channel.name(), List.of()).stream()
          .filter(rooms::contains)
          .forEach(room -> wanted.add(new Preferences.Way(room, channel.name())));
    }
    return wanted;
  }
}
