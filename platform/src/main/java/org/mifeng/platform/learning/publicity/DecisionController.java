package org.mifeng.platform.learning.publicity;

import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is decided on a version: submitted, published, returned, taken down. */
@Controller
class DecisionController {
  private final Desk desk;

  DecisionController(Desk desk) {
    this.desk = desk;
  }

  @Allows(Permission.EDIT_PUBLICITY)
  @PostMapping(DeskController.ONE + "/submission")
  String submit(Viewer viewer, @PathVariable String code, RedirectAttributes redirect) {
    var item = desk.require(viewer, code);
    desk.submit(viewer, item);
    Notice.success(redirect, "learning.publicity.submitted");
    return "redirect:" + item.about().deskPath();
  }

  @Allows(Permission.EDIT_PUBLICITY)
  @PostMapping(DeskController.ONE + "/publication")
  String publish(Viewer viewer, @PathVariable String code, RedirectAttributes redirect) {
    var item = desk.require(viewer, code);
    desk.publish(viewer, item);
    Notice.success(redirect, "learning.publicity.published");
    return "redirect:" + item.about().deskPath();
  }

  @Allows(Permission.EDIT_PUBLICITY)
  @PostMapping(DeskController.ONE + "/return")
  String giveBack(
      Viewer viewer,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    var item = desk.require(viewer, code);
    desk.giveBack(viewer, item, reason);
    Notice.success(redirect, "learning.publicity.returned");
    return "redirect:" + item.about().deskPath();
  }

  @Allows(Permission.EDIT_PUBLICITY)
  @PostMapping(DeskController.ONE + "/takedown")
  String takeDown(
      Viewer viewer,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    var item = desk.require(viewer, code);
    desk.takeDown(viewer, item, reason);
    Notice.success(redirect, "learning.publicity.taken-down");
    return "redirect:" + item.about().deskPath();
  }
}
