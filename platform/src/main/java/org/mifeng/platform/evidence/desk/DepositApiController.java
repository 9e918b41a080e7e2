package org.mifeng.platform.evidence.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.mifeng.platform.evidence.DepositId;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Paging;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deposits for programs: see {@code content/evidence/openapi.json}. */
@RestController
@RequestMapping("/api/v1/deposits")
class DepositApiController {
  private final Intake intake;
  private final Deposits deposits;

  DepositApiController(Intake intake, Deposits deposits) {
    this.intake = intake;
    this.deposits = deposits;
  }

  @Allows(Permission.DEPOSIT)
  @PostMapping
  void create(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    intake.take(viewer, request, response);
  }

  @Allows(Permission.READ_DEPOSITS)
  @GetMapping
  DepositJson.Listing index(
      Viewer viewer, @ModelAttribute DepositSearchForm search, Paging paging) {
    var filter = search.filter();
    return DepositJson.listing(
        deposits.list(viewer, filter, paging.offset(), paging.size()),
        deposits.count(viewer, filter),
        paging);
  }

  @Allows(Permission.READ_DEPOSITS)
  @GetMapping("/{id}")
  DepositJson show(Viewer viewer, @PathVariable UUID id) {
    return DepositJson.of(deposits.require(viewer, new DepositId(id)));
  }

  @Allows(Permission.READ_DEPOSITS)
  @GetMapping(path = "/{id}/receipt", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] receipt(Viewer viewer, @PathVariable UUID id) {
    return deposits.receipt(viewer, new DepositId(id));
  }
}
