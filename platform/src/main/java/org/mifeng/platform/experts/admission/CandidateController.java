package org.mifeng.platform.experts.admission;

import static org.mifeng.platform.identity.Permission.ADMIT_EXPERTS;
import static org.mifeng.platform.identity.Permission.REVIEW_EXPERTS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Candidates, for the offices that decide about them. */
@Controller
class CandidateController {
  private final Candidates candidates;
  private final CandidatePages pages;
  private final Letters letters;
  private final Exports exports;
  private final Shells shells;

  CandidateController(
      Candidates candidates,
      CandidatePages pages,
      Letters letters,
      Exports exports,
      Shells shells) {
    this.candidates = candidates;
    this.pages = pages;
    this.letters = letters;
    this.exports = exports;
    this.shells = shells;
  }

  /** What the list is narrowed by, as it was sent. */
  record PoolForm(@Nullable String kind, @Nullable String stage, @Nullable String q) {
    CandidateFilter filter() {
      return new CandidateFilter(text(kind), "", text(stage), "", "", "", text(q));
    }

    private static String text(@Nullable String sent) {
      return sent == null ? "" : sent;
    }
  }

  @Allows({ADMIT_EXPERTS, REVIEW_EXPERTS})
  @GetMapping("/pool")
  String index(
      Viewer viewer,
      @ModelAttribute("filter") PoolForm form,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", pages.list(viewer, form.filter(), paging, shells.of(request)));
    return "experts/admission/index";
  }

  @Allows({ADMIT_EXPERTS, REVIEW_EXPERTS})
  @GetMapping("/pool.{extension:csv|xlsx}")
  void export(
      Viewer viewer,
      @PathVariable String extension,
      @ModelAttribute("filter") PoolForm form,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var rows = candidates.listAll(viewer, form.filter());
    var table = pages.table(shells.of(request));
    exports.send(request, response, table, rows, Exports.Kind.of(extension));
  }

  @Allows({ADMIT_EXPERTS, REVIEW_EXPERTS})
  @GetMapping("/pool/{id:[0-9a-f-]{36}}")
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    var candidate = candidates.require(viewer, id);
    model.addAttribute("page", pages.one(viewer, candidate, shells.of(request)));
    return "experts/admission/show";
  }

  @Allows({ADMIT_EXPERTS, REVIEW_EXPERTS})
  @GetMapping("/pool/{id:[0-9a-f-]{36}}/letter")
  ResponseEntity<byte[]> letter(Viewer viewer, @PathVariable UUID id, HttpServletRequest request) {
    return letters.download(candidates.require(viewer, id), shells.of(request));
  }
}
