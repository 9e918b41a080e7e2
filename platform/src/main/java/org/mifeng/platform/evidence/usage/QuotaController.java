package org.mifeng.platform.evidence.usage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What enterprises used of their free deposits, for the city and the operator. */
@Controller
class QuotaController {
  private static final String ONE = "/quota/{id:[0-9a-f-]{36}}";
  private static final int YEARS = 5;

  private final Quotas quotas;
  private final Shells shells;
  private final Exports exports;
  private final Clock clock;

  QuotaController(Quotas quotas, Shells shells, Exports exports, Clock clock) {
    this.quotas = quotas;
    this.shells = shells;
    this.exports = exports;
    this.clock = clock;
  }

  @Allows(Permission.READ_QUOTA)
  @GetMapping("/quota")
  String index(
      Viewer viewer,
      @ModelAttribute QuotaQuery query,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    int now = quotas.year();
    int year = query.yearOr(now);
    var all = quotas.list(viewer, year, query.name(), query.isOver());
    var rows = all.stream().skip(paging.offset()).limit(paging.size()).toList();
    var table =
        QuotaPage.table(shells.of(request))
            .fill(new Paged<>(rows, all.size(), paging))
            .withExport("/quota");
    List<Integer> years = IntStream.range(0, YEARS).mapToObj(back -> now - back).toList();
    model.addAttribute("page", new QuotaPage(query, year, years, table));
    return "evidence/usage/index";
  }

  @Allows(Permission.READ_QUOTA)
  @GetMapping("/quota.{extension:csv|xlsx}")
  void export(
      Viewer viewer,
      @PathVariable String extension,
      @ModelAttribute QuotaQuery query,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    exports.send(
        request,
        response,
        QuotaPage.table(shells.of(request)),
        quotas.export(viewer, query.yearOr(quotas.year()), query.name(), query.isOver()),
        Exports.Kind.of(extension));
  }

  @Allows(Permission.READ_QUOTA)
  @GetMapping(ONE)
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    model.addAttribute("page", one(viewer, id, request));
    return "evidence/usage/show";
  }

  @Allows(Permission.GRANT_QUOTA)
  @PostMapping(ONE + "/grants")
  String grant(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute("form") GrantForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    if (Attempt.of(
        result,
        () ->
            quotas.grant(viewer, new OrganisationId(id), form.day(), form.number(), form.why()))) {
      Notice.success(redirect, "evidence.quota.granted");
      return "redirect:/quota/" + id;
    }
    model.addAttribute("page", one(viewer, id, request));
    return "evidence/usage/show";
  }

  private QuotaPage.One one(Viewer viewer, UUID id, HttpServletRequest request) {
    var shell = shells.of(request);
    var organisation = new OrganisationId(id);
    return QuotaPage.One.of(
        shell,
        quotas.require(viewer, organisation),
        quotas.listGrants(viewer, organisation),
        LocalDate.ofInstant(clock.instant(), shell.zone()).toString());
  }
}
