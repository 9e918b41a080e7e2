package org.mifeng.platform.learning.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Members;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who holds a post, and giving those who owe a course the link to take it. */
@Controller
class HolderController {
  private final Posts posts;
  private final PostPages pages;
  private final Enrolling enrolling;
  private final TrainingPages trainingPages;
  private final Members members;
  private final Shells shells;

  HolderController(
      Posts posts,
      PostPages pages,
      Enrolling enrolling,
      TrainingPages trainingPages,
      Members members,
      Shells shells) {
    this.posts = posts;
    this.pages = pages;
    this.enrolling = enrolling;
    this.trainingPages = trainingPages;
    this.members = members;
    this.shells = shells;
  }

  @Allows(Permission.TRAIN_STAFF)
  @PostMapping(PostController.ONE + "/holders")
  String name(
      Viewer viewer,
      @PathVariable UUID post,
      @RequestParam(defaultValue = "") String names,
      @RequestParam(name = "accounts", defaultValue = "") List<String> accounts,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var one = posts.require(viewer, post);
    var result = new MapBindingResult(Map.of("names", names), "form");
    var people = new LinkedHashMap<String, @Nullable UUID>();
    members.listColleagues(viewer).stream()
        .filter(member -> accounts.contains(member.account().id().toString()))
        .forEach(member -> people.put(member.account().name(), member.account().id().value()));
    if (people.isEmpty() || !names.isBlank()) {
      typed(names, result).forEach(name -> people.put(name, null));
    }
    if (Attempt.of(result, "names", () -> posts.name(viewer, one, people))) {
      Notice.success(redirect, "learning.posts.named");
      return "redirect:" + one.path();
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    model.addAttribute("page", pages.one(viewer, one, shells.of(request)));
    return "learning/staff/post";
  }

  /** The names as the form of training reads them. */
  private static List<String> typed(String names, BindingResult result) {
    return new ArrayList<>(new AssignmentForm(null, names, null, null).people(result));
  }

  @Allows(Permission.TRAIN_STAFF)
  @PostMapping(PostController.ONE + "/holders/{holder:[0-9a-f-]{36}}/end")
  String endHolder(
      Viewer viewer,
      @PathVariable UUID post,
      @PathVariable UUID holder,
      RedirectAttributes redirect) {
    var one = posts.require(viewer, post);
    posts.endHolder(viewer, one, holder);
    Notice.success(redirect, "learning.posts.holder-ended");
    return "redirect:" + one.path();
  }

  /** Gives everybody a link who owes the course and has none under way; shown once. */
  @Allows(Permission.TRAIN_STAFF)
  @PostMapping(PostController.ONE + "/courses/{need:[0-9a-f-]{36}}/enrolment")
  String enrol(
      Viewer viewer,
      @PathVariable UUID post,
      @PathVariable UUID need,
      HttpServletRequest request,
      Model model) {
    var one = posts.require(viewer, post);
    var issued = enrolling.enrol(viewer, posts.requireNeed(viewer, one, need));
    model.addAttribute(
        "page", trainingPages.issued(issued, TrainingController.site(), shells.of(request)));
    return "learning/staff/issued";
  }
}
