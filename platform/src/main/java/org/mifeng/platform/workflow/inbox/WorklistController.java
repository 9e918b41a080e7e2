package org.mifeng.platform.workflow.inbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.mifeng.platform.workflow.Worklist.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The four lists, and each of them as a file. */
@Controller
class WorklistController {
  private final WorklistPages pages;
  private final Shells shells;
  private final Exports exports;

  WorklistController(WorklistPages pages, Shells shells, Exports exports) {
    this.pages = pages;
    this.shells = shells;
    this.exports = exports;
  }

  @Allows(Permission.OWN_ACCOUNT)
  @GetMapping("/work")
  String index(
      Viewer viewer,
      @ModelAttribute WorkQuery query,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    return show(viewer, Tab.TO_DO, query, paging, request, model);
  }

  @Allows(Permission.OWN_ACCOUNT)
  @GetMapping("/work/{tab:done|started|copied}")
  String tab(
      Viewer viewer,
      @PathVariable String tab,
      @ModelAttribute WorkQuery query,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    return show(viewer, of(tab), query, paging, request, model);
  }

  @Allows(Permission.OWN_ACCOUNT)
  @GetMapping("/work.{extension:csv|xlsx}")
  void export(
      Viewer viewer,
      @PathVariable String extension,
      @ModelAttribute WorkQuery query,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    send(viewer, Tab.TO_DO, extension, query, request, response);
  }

  @Allows(Permission.OWN_ACCOUNT)
  @GetMapping("/work/{tab:done|started|copied}.{extension:csv|xlsx}")
  void exportTab(
      Viewer viewer,
      @PathVariable String tab,
      @PathVariable String extension,
      @ModelAttribute WorkQuery query,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    send(viewer, of(tab), extension, query, request, response);
  }

  private String show(
      Viewer viewer,
      Tab tab,
      WorkQuery query,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", pages.of(viewer, tab, query, paging, shells.of(request)));
    return "workflow/inbox/index";
  }

  private void send(
      Viewer viewer,
      Tab tab,
      String extension,
      WorkQuery query,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var shell = shells.of(request);
    var items = pages.all(viewer, tab, query, shell);
    exports.send(
        request, response, pages.table(shell, items).of(tab), items, Exports.Kind.of(extension));
  }

  private static Tab of(String tab) {
    return switch (tab) {
      case "done" -> Tab.DONE;
      case "started" -> Tab.STARTED;
      case "copied" -> Tab.COPIED;
      default -> Tab.TO_DO;
    };
  }

  /** Address of a list. */
  static String path(Tab tab) {
    return tab == Tab.TO_DO ? "/work" : "/work/" + tab.code();
  }

  /** All tabs, in their order. */
  static List<Tab> tabs() {
    return List.of(Tab.values());
  }
}
