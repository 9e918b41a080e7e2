package org.mifeng.platform.identity.desk;

import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The table of permissions, as the platform enforces it. */
@Controller
class PermissionController {
  @GetMapping("/permissions")
  @Allows(Permission.READ_AUDIT)
  String show(Model model) {
    model.addAttribute("page", PermissionPage.ofAll());
    return "identity/desk/permissions";
  }
}
