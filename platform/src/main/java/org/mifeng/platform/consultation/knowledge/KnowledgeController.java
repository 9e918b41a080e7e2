package org.mifeng.platform.consultation.knowledge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The knowledge base: topics, answers and what a search finds. */
@Controller
class KnowledgeController {
  private static final String WHY = "law and answers are information for everybody";

  private final KnowledgePages pages;
  private final SearchPages search;
  private final Shells shells;

  KnowledgeController(KnowledgePages pages, SearchPages search, Shells shells) {
    this.pages = pages;
    this.search = search;
    this.shells = shells;
  }

  @OpenToAll(WHY)
  @GetMapping("/knowledge")
  String home(HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.home(reader(request)));
    return "consultation/knowledge/home";
  }

  /**
   * @param q what is looked for
   * @param kind {@code answers} or {@code laws}; without one, both
   */
  @OpenToAll(WHY)
  @GetMapping("/knowledge/search")
  String search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String topic,
      @RequestParam(required = false) @Nullable String kind,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", search.results(q, topic, kind, paging, reader(request)));
    return "consultation/knowledge/search";
  }

  /** What the search field offers while somebody types: a part of a page. */
  @OpenToAll(WHY)
  @GetMapping("/knowledge/suggestions")
  String suggestions(
      @RequestParam(defaultValue = "") String q, HttpServletRequest request, Model model) {
    model.addAttribute("found", search.suggestions(q, reader(request)));
    return "consultation/knowledge/suggestions";
  }

  @OpenToAll(WHY)
  @GetMapping("/knowledge/topics/{code}")
  String topic(@PathVariable String code, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.topic(code, reader(request)));
    return "consultation/knowledge/topic";
  }

  /**
   * @param review {@code yes} for those alone that rest on law that has ended
   */
  @OpenToAll(WHY)
  @GetMapping("/knowledge/answers")
  String answers(
      @RequestParam(required = false) @Nullable String topic,
      @RequestParam(defaultValue = "") String review,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", pages.answers(topic, review.equals("yes"), paging, reader(request)));
    return "consultation/knowledge/answers";
  }

  @OpenToAll(WHY)
  @GetMapping("/knowledge/answers/{code}")
  String answer(@PathVariable String code, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.answer(code, reader(request)));
    return "consultation/knowledge/answer";
  }

  private Locale reader(HttpServletRequest request) {
    return shells.of(request).locale();
  }
}
