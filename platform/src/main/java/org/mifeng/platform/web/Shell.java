package org.mifeng.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;

/**
 * What stands around a page: the words of its language, who is looking, where they may go, what
 * they typed, what was just done. Every template receives one as {@code @param
 * org.mifeng.platform.web.Shell shell}.
 */
public final class Shell {
  private static final String WAITING = Shell.class.getName() + ".waiting";
  private static final int MANY = 100;

  private final Surroundings surroundings;
  private final HttpServletRequest request;
  private final Viewer viewer;
  private final Locale locale;
  private final Map<String, ?> model;
  private final Formats formats;
  private final FormErrors errors;

  Shell(
      Surroundings surroundings,
      HttpServletRequest request,
      Viewer viewer,
      Locale locale,
      Map<String, ?> model) {
    this.surroundings = surroundings;
    this.request = request;
    this.viewer = viewer;
    this.locale = locale;
    this.model = model;
    this.formats = new Formats(surroundings.texts(), locale, surroundings.properties().zone());
    this.errors = new FormErrors(surroundings.texts(), locale, model);
  }

  /** The same in another language than the reader's: for files that others will read. */
  public Shell in(Locale other) {
    return new Shell(surroundings, request, viewer, other, model);
  }

  /** The text of a message key in the reader's language. */
  public String text(String key, Object... arguments) {
    return surroundings.texts().text(locale, key, arguments);
  }

  /** The text of a message key, or null when there is none: for optional explanations. */
  public @Nullable String optionalText(String key) {
    return surroundings.texts().has(locale, key) ? text(key) : null;
  }

  /** The sentence a refusal becomes. */
  public String text(Refusal refusal) {
    return text(refusal.key(), refusal.arguments().toArray());
  }

  /** Who is looking. */
  public Viewer viewer() {
    return viewer;
  }

  /** Whether the viewer holds the permission: for showing a button, never instead of checking. */
  public boolean may(Permission permission) {
    return viewer.may(permission);
  }

  /** The city's time zone, in which days begin and end. */
  public ZoneId zone() {
    return surroundings.properties().zone();
  }

  /** The reader's language. */
  public Locale locale() {
    return locale;
  }

  /** The language as HTML writes it: {@code zh-CN} or {@code en}. */
  public String lang() {
    return isChinese() ? "zh-CN" : "en";
  }

  /** Whether the reader's language is Chinese. */
  public boolean isChinese() {
    return Locale.CHINESE.getLanguage().equals(locale.getLanguage());
  }

  /** Path of this page, without its query. */
  public String path() {
    var forwarded = request.getAttribute("jakarta.servlet.error.request_uri");
    return forwarded instanceof String original ? original : request.getRequestURI();
  }

  /** Path and query of this page, for coming back to it. */
  public String here() {
    var query = request.getQueryString();
    return query == null ? path() : path() + "?" + query;
  }

  /** This list on another page, with its filter and order. */
  public String pageLink(int page) {
    return path() + Queries.with(request, Map.of("page", page == 1 ? "" : String.valueOf(page)));
  }

  /** This list from its first page in another order, with its filter. */
  public String sortLink(String sort) {
    return path() + Queries.with(request, Map.of("page", "", "sort", sort));
  }

  /** The query of this list without its page, for exporting all of it under the same filter. */
  public String filterQuery() {
    return Queries.with(request, Map.of("page", "", "size", ""));
  }

  /** The pages a pager offers; 0 stands for a gap. */
  public List<Integer> pageNumbers(Paged<?> paged) {
    return Queries.pages(paged.paging().page(), paged.pages());
  }

  /** The other language's name for itself. */
  public String otherLanguage() {
    var other = isChinese() ? Locale.ENGLISH : Locale.CHINESE;
    return other.getDisplayLanguage(other);
  }

  /** Where the other language is chosen, coming back to this page. */
  public String languageLink() {
    var back = "GET".equals(request.getMethod()) ? here() : path();
    return "/language?to=" + (isChinese() ? "en" : "zh") + "&return=" + Queries.encoded(back);
  }

  /** Address of a static file, given its path under {@code static/}; may be cached for ever. */
  public String asset(String file) {
    return surroundings.assets().path(file);
  }

  /** The navigation of this viewer, by group; empty for visitors. */
  public Map<NavigationGroup, List<NavigationEntry>> navigation() {
    return surroundings.navigation().of(viewer);
  }

  /** The groups of the navigation that are open at first. */
  public Set<NavigationGroup> openGroups() {
    return surroundings.navigation().open(navigation(), path());
  }

  /**
   * How much waits behind an entry; 0 for nothing. Read once for the page, and never for a page
   * that tells of a failure.
   */
  @SuppressWarnings("unchecked")
  public int waiting(String path) {
    if (request.getAttribute("jakarta.servlet.error.request_uri") != null) {
      return 0;
    }
    var counts = (Map<String, Integer>) request.getAttribute(WAITING);
    if (counts == null) {
      counts = surroundings.navigation().counts(viewer);
      request.setAttribute(WAITING, counts);
    }
    return counts.getOrDefault(path, 0);
  }

  /** The number beside an entry, which is short. */
  public String waitingText(int count) {
    return count >= MANY ? MANY - 1 + "+" : number(count);
  }

  /** Whether this page belongs to the entry. */
  public boolean isCurrent(NavigationEntry entry) {
    return surroundings.navigation().current(path()).equals(entry.path());
  }

  /** Whether this is a demonstration city. */
  public boolean isDemo() {
    return surroundings.properties().demo();
  }

  /** The token for forms; null where no session may begin (error pages). */
  public @Nullable CsrfField csrf() {
    var attribute =
        request.getAttribute(org.springframework.security.web.csrf.CsrfToken.class.getName());
    return attribute instanceof org.springframework.security.web.csrf.CsrfToken token
        ? new CsrfField(token.getParameterName(), token.getHeaderName(), token.getToken())
        : null;
  }

  /** What was just done, said once. */
  public List<Notice> notices() {
    return model.get(Notice.ATTRIBUTE) instanceof List<?> notices
        ? notices.stream().filter(Notice.class::isInstance).map(Notice.class::cast).toList()
        : List.of();
  }

  /** The sentence of a notice. */
  public String text(Notice notice) {
    return text(notice.key(), notice.arguments().toArray());
  }

  /** Everything to put right in the form of this page. */
  public List<FormError> errors() {
    return errors.all();
  }

  /** What is wrong with a field, or null. */
  public @Nullable String error(String field) {
    return errors.of(field);
  }

  /** What was typed into a field, or the given value when nothing was sent yet. */
  public String typed(String field, @Nullable String otherwise) {
    return errors.typed(field, otherwise == null ? "" : otherwise);
  }

  /** What was chosen in a field with several values, or the given ones when nothing was sent. */
  public List<String> chosen(String field, java.util.Collection<String> otherwise) {
    return errors.chosen(field, otherwise);
  }

  /** The HTML id of a field, made from its name. */
  public String id(String field) {
    return "field-" + field.replaceAll("[^A-Za-z0-9]+", "-");
  }

  /** A date as the language writes it: 2026年11月23日, 23 Nov 2026. */
  public String date(LocalDate day) {
    return formats.date(day);
  }

  /** The day of an instant in the city, as the language writes it. */
  public String date(Instant instant) {
    return formats.date(formats.day(instant));
  }

  /** Date and time to the minute, as the language writes it. */
  public String time(Instant instant) {
    return formats.time(instant);
  }

  /** Date and time to the minute in figures, for tables: 2026-11-23 21:04. */
  public String shortTime(Instant instant) {
    return formats.shortTime(instant);
  }

  /** Date and time to the second with the offset, for evidence. */
  public String exactTime(Instant instant) {
    return formats.exactTime(instant);
  }

  /** A whole number with the language's grouping. */
  public String number(long number) {
    return formats.number(number);
  }

  /** A number as the language writes it, with at most two digits after the point. */
  public String number(java.math.BigDecimal number) {
    return formats.number(number);
  }

  /** A ratio between 0 and 1 as a percentage with at most one digit after the point. */
  public String percent(double ratio) {
    return formats.percent(ratio);
  }

  /** A size in bytes with a binary unit. */
  public String bytes(long bytes) {
    return formats.bytes(bytes);
  }
}
