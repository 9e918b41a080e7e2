package org.mifeng.platform.experts.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One service of the catalogue.
 *
 * @param code stable code, also that of its uses
 * @param line which line it stands in
 * @param name what it is called
 * @param summary in a sentence or two
 * @param content what one gets of it
 * @param offered who may offer it, and who may pay
 */
public record CatalogueItem(
    String code, Line line, Words name, Words summary, Content content, Offered offered) {

  /** The lines of the city's plan. */
  public enum Line {
    /** 综合保护服务. */
    COMPREHENSIVE,
    /** 专业定制服务. */
    CUSTOM,
    /** 第三方机构服务. */
    INSTITUTION;

    /** Lower-case name, used in content and messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Who may offer it, and who may pay.
   *
   * @param by code of the service by which institutions are listed in the pool
   * @param kinds codes of the kinds of institutions
   * @param quota whether the city's free quota may pay for it
   */
  public record Offered(String by, Set<String> kinds, boolean quota) {
    public Offered {
      kinds = Set.copyOf(kinds);
    }
  }

  /** Words in both languages. */
  public record Words(String zh, String en) {
    /** The words in the reader's language. */
    public String in(Locale reader) {
      return reader.getLanguage().equals("en") ? en : zh;
    }
  }

  /**
   * What one gets.
   *
   * @param gets in plain words
   * @param deliverables what is handed over
   * @param milestones the usual ones, in their order
   */
  public record Content(List<Words> gets, List<Words> deliverables, List<Words> milestones) {
    public Content {
      gets = List.copyOf(gets);
      deliverables = List.copyOf(deliverables);
      milestones = List.copyOf(milestones);
    }
  }
}
