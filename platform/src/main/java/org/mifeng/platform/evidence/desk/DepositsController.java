package org.mifeng.platform.evidence.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.mifeng.platform.evidence.DepositId;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.Versions;
import org.mifeng.platform.evidence.upgrade.Upgrades;
import org.mifeng.platform.evidence.usage.Quotas;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** One's own deposits as pages: the list, one deposit, its receipt. */
@Controller
class DepositsController {
  private final Deposits deposits;
  private final Versions versions;
  private final Shells shells;
  private final Exports exports;
  private final Upgrades upgrades;
  private final DepositPages pages;
  private final Quotas quotas;

  DepositsController(
      Deposits deposits,
      Versions versions,
      Shells shells,
      Exports exports,
      Upgrades upgrades,
      DepositPages pages,
      Quotas quotas) {
    this.deposits = deposits;
    this.versions = versions;
    this.shells = shells;
    this.exports = exports;
    this.upgrades = upgrades;
    this.pages = pages;
    this.quotas = quotas;
  }

  @Allows(Permission.READ_DEPOSITS)
  @GetMapping("/deposits")
  String index(
      Viewer viewer,
      @ModelAttribute DepositSearchForm search,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    var filter = search.filter();
    var rows = deposits.list(viewer, filter, paging.offset(), paging.size());
    var paged = new Paged<>(rows, deposits.count(viewer, filter), paging);
    var levels = upgrades.levels(rows);
    var table = DepositTable.in(shells.of(request), levels).fill(paged).withExport("/deposits");
    model.addAttribute(
        "page", new DepositListPage(search, quotas.findOwn(viewer).orElse(null), table));
    return "evidence/desk/index";
  }

  /** All that matches, as a file. */
  @Allows(Permission.READ_DEPOSITS)
  @GetMapping({"/deposits.csv", "/deposits.xlsx"})
  void export(
      Viewer viewer,
      @ModelAttribute DepositSearchForm search,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var extension = request.getRequestURI().substring("/deposits.".length());
    exports.send(
        request,
        response,
        DepositTable.whole(shells.of(request)),
        deposits.list(viewer, search.filter(), 0, Exports.MOST_AT_ONCE + 1),
        Exports.Kind.of(extension));
  }

  @Allows(Permission.READ_DEPOSITS)
  @GetMapping("/deposits/{id:[0-9a-f-]{36}}")
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    var shell = shells.of(request);
    var deposit = deposits.require(viewer, new DepositId(id));
    model.addAttribute("page", pages.of(viewer, deposit.id(), shell));
    model.addAttribute(
        "chain", VersionStep.chain(shell, deposit, versions.chain(viewer, deposit.id())));
    return "evidence/desk/show";
  }

  /** The receipt with all that lifts it today. */
  @Allows(Permission.READ_DEPOSITS)
  @GetMapping("/deposits/{id:[0-9a-f-]{36}}/receipt")
  ResponseEntity<byte[]> receipt(Viewer viewer, @PathVariable UUID id) {
    return file(id + ".receipt.json", upgrades.receipt(viewer, new DepositId(id)));
  }

  /** The receipt as it was first given, byte for byte. */
  @Allows(Permission.READ_DEPOSITS)
  @GetMapping("/deposits/{id:[0-9a-f-]{36}}/first-receipt")
  ResponseEntity<byte[]> firstReceipt(Viewer viewer, @PathVariable UUID id) {
    return file(id + ".first.receipt.json", deposits.receipt(viewer, new DepositId(id)));
  }

  private static ResponseEntity<byte[]> file(String name, byte[] receipt) {
    var file = ContentDisposition.attachment().filename(name).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(receipt);
  }
}
