package org.mifeng.platform.evidence.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.evidence.DepositId;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.usage.Quotas;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Shells;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The seal page, and what its scripts ask for and send. */
@Controller
@RequestMapping("/deposits")
class SealController {
  private final Intake intake;
  private final Deposits deposits;
  private final Shells shells;

  private final Quotas quotas;

  SealController(Intake intake, Deposits deposits, Shells shells, Quotas quotas) {
    this.intake = intake;
    this.deposits = deposits;
    this.shells = shells;
    this.quotas = quotas;
  }

  /** With {@code previous} what is sealed on the page is a new version of that deposit. */
  @Allows(Permission.DEPOSIT)
  @GetMapping("/new")
  String fresh(
      Viewer viewer,
      @RequestParam(required = false) @Nullable UUID previous,
      HttpServletRequest request,
      Model model) {
    var earlier = previous == null ? null : deposits.require(viewer, new DepositId(previous));
    var quota = quotas.findOwn(viewer).orElse(null);
    model.addAttribute("page", SealPage.in(shells.of(request), quota, earlier));
    return "evidence/desk/new";
  }

  /** Deposits that a new version may follow, for the search on the seal page. */
  @Allows(Permission.READ_DEPOSITS)
  @ResponseBody
  @GetMapping("/earlier")
  List<EarlierChoice> earlier(
      Viewer viewer, @ModelAttribute DepositSearchForm search, HttpServletRequest request) {
    var shell = shells.of(request);
    return deposits.list(viewer, search.filter(), 0, EarlierChoice.LIMIT).stream()
        .map(deposit -> EarlierChoice.of(shell, deposit))
        .toList();
  }

  /** The seal page's scripts send digests here, in the API's own form. */
  @Allows(Permission.DEPOSIT)
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  void create(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    intake.take(viewer, request, response);
  }
}
