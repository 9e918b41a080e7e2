package org.mifeng.platform.evidence.custody;

import org.mifeng.platform.identity.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The holder's own check: do I still hold, unchanged, what I sealed? The page's scripts do it all;
 * nothing of the folder, the receipts or the bundle is sent.
 */
@Controller
class SelfCheckController {
  @OpenToAll("what one holds is checked on one's own machine, with or without an account")
  @GetMapping("/self-check")
  String show() {
    return "evidence/custody/self-check";
  }
}
