package org.mifeng.platform.evidence.acts;

import java.util.UUID;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Paging;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Protective acts for programs: see {@code content/evidence/openapi.json}. */
@RestController
@RequestMapping("/api/v1/acts")
class ActApiController {
  private final Acts acts;

  ActApiController(Acts acts) {
    this.acts = acts;
  }

  @Allows(Permission.READ_ACTS)
  @GetMapping
  ActJson.Listing index(Viewer viewer, @ModelAttribute ActSearchForm search, Paging paging) {
    var filter = search.filter();
    return new ActJson.Listing(
        acts.list(viewer, filter, paging.offset(), paging.size()).stream()
            .map(ActJson::of)
            .toList(),
        acts.count(viewer, filter),
        paging.page(),
        paging.size());
  }

  @Allows(Permission.READ_ACTS)
  @GetMapping("/{id}")
  ActJson show(Viewer viewer, @PathVariable UUID id) {
    return ActJson.of(acts.require(viewer, id));
  }

  @Allows(Permission.READ_ACTS)
  @GetMapping(path = "/{id}/statement", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] statement(Viewer viewer, @PathVariable UUID id) {
    return acts.statement(viewer, id);
  }

  @Allows(Permission.READ_ACTS)
  @GetMapping(path = "/{id}/receipt", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] receipt(Viewer viewer, @PathVariable UUID id) {
    return acts.receipt(viewer, id);
  }
}
