package org.mifeng.platform.evidence.keeping;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Shells;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** An organisation takes away everything the platform has of its evidence. */
@Controller
class CopyController {
  private final OwnCopy copy;
  private final Deposits deposits;
  private final RetentionRules rules;
  private final Shells shells;

  CopyController(OwnCopy copy, Deposits deposits, RetentionRules rules, Shells shells) {
    this.copy = copy;
    this.deposits = deposits;
    this.rules = rules;
    this.shells = shells;
  }

  @Allows(Permission.READ_DEPOSITS)
  @GetMapping("/own-copy")
  String show(Viewer viewer, Model model) {
    model.addAttribute("page", new CopyPage(deposits.holdings(viewer).count()));
    return "evidence/keeping/copy";
  }

  @Allows(Permission.READ_DEPOSITS)
  @PostMapping("/own-copy/files")
  void take(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var holdings = copy.begin(viewer);
    var name = "mifeng-" + rules.today() + ".zip";
    response.setContentType("application/zip");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    copy.write(viewer, shells.of(request), holdings, response.getOutputStream());
  }
}
