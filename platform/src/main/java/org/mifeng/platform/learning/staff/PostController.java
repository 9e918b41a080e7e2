package org.mifeng.platform.learning.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.learning.Courses;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The posts of the enterprise and which courses they need. */
@Controller
class PostController {
  static final String ONE = "/training/posts/{post:[0-9a-f-]{36}}";

  private final Posts posts;
  private final PostPages pages;
  private final Courses courses;
  private final Shells shells;

  PostController(Posts posts, PostPages pages, Courses courses, Shells shells) {
    this.posts = posts;
    this.pages = pages;
    this.courses = courses;
    this.shells = shells;
  }

  @Allows(Permission.TRAIN_STAFF)
  @GetMapping("/training/posts")
  String index(Viewer viewer, Model model) {
    model.addAttribute("page", pages.list(viewer));
    return "learning/staff/posts";
  }

  @Allows(Permission.TRAIN_STAFF)
  @PostMapping("/training/posts")
  String open(
      Viewer viewer,
      @RequestParam(defaultValue = "") String name,
      Model model,
      RedirectAttributes redirect) {
    var result = new MapBindingResult(Map.of("name", name), "form");
    var opened = new UUID[1];
    if (Attempt.of(result, "name", () -> opened[0] = posts.open(viewer, name))) {
      Notice.success(redirect, "learning.posts.opened");
      return "redirect:/training/posts/" + opened[0];
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    return index(viewer, model);
  }

  @Allows(Permission.TRAIN_STAFF)
  @GetMapping(ONE)
  String show(Viewer viewer, @PathVariable UUID post, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.one(viewer, posts.require(viewer, post), shells.of(request)));
    return "learning/staff/post";
  }

  @Allows(Permission.TRAIN_STAFF)
  @PostMapping(ONE + "/closure")
  String close(Viewer viewer, @PathVariable UUID post, RedirectAttributes redirect) {
    posts.close(viewer, posts.require(viewer, post));
    Notice.success(redirect, "learning.posts.closed");
    return "redirect:/training/posts";
  }

  @Allows(Permission.TRAIN_STAFF)
  @PostMapping(ONE + "/courses")
  String ask(
      Viewer viewer,
      @PathVariable UUID post,
      @RequestParam(defaultValue = "") String course,
      @RequestParam(defaultValue = "") String months,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var one = posts.require(viewer, post);
    var result = new MapBindingResult(Map.of("course", course, "months", months), "form");
    if (courses.findOffered(course).isEmpty()) {
      result.rejectValue("course", "learning.staff.problem.course");
    }
    int often = months.matches("[0-9]{1,3}") ? Integer.parseInt(months) : 0;
    if (Attempt.of(result, "months", () -> posts.ask(viewer, one, course, often))) {
      Notice.success(redirect, "learning.posts.asked");
      return "redirect:" + one.path();
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    return show(viewer, post, request, model);
  }

  @Allows(Permission.TRAIN_STAFF)
  @PostMapping(ONE + "/courses/{need:[0-9a-f-]{36}}/end")
  String endNeed(
      Viewer viewer,
      @PathVariable UUID post,
      @PathVariable UUID need,
      RedirectAttributes redirect) {
    var one = posts.require(viewer, post);
    posts.endNeed(viewer, one, posts.requireNeed(viewer, one, need));
    Notice.success(redirect, "learning.posts.ended");
    return "redirect:" + one.path();
  }
}
