package org.mifeng.platform.web;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the next page says about what was just done, once.
 *
 * @param kind how it is shown
 * @param key message key
 * @param arguments of the message
 */
public record Notice(Kind kind, String key, List<String> arguments) implements Serializable {
  static final String ATTRIBUTE = "notices";

  /** How a notice is shown. */
  public enum Kind {
    /** It was done. */
    SUCCESS,
    /** Something to know. */
    INFO,
    /** Something to mind. */
    WARNING,
    /** It was not done. */
    DANGER;

    /** Lower-case name, used in style classes. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Notice {
    arguments = List.copyOf(arguments);
  }

  /** Says after the redirect that it was done. */
  public static void success(RedirectAttributes redirect, String key, String... arguments) {
    add(redirect, new Notice(Kind.SUCCESS, key, List.of(arguments)));
  }

  /** Says something to know after the redirect. */
  public static void info(RedirectAttributes redirect, String key, String... arguments) {
    add(redirect, new Notice(Kind.INFO, key, List.of(arguments)));
  }

  /** Says something to mind after the redirect. */
  public static void warning(RedirectAttributes redirect, String key, String... arguments) {
    add(redirect, new Notice(Kind.WARNING, key, List.of(arguments)));
  }

  private static void add(RedirectAttributes redirect, Notice notice) {
    redirect.addFlashAttribute(ATTRIBUTE, new java.util.ArrayList<>(List.of(notice)));
  }
}
