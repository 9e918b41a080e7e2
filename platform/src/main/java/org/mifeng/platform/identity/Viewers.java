package org.mifeng.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who a request comes from. The gate leaves the answer with the request; controllers take a {@link
 * Viewer} argument, the page shell asks here. Asking is lazy: a picture costs no session.
 */
public final class Viewers {
  private static final String ATTRIBUTE = Viewers.class.getName();

  private Viewers() {}

  /** Who asks; {@link Viewer#anonymous} when nobody is signed in. */
  public static Viewer of(HttpServletRequest request) {
    return asked(request).map(Asked::viewer).orElseGet(Viewer::anonymous);
  }

  /** The person's standing, when a person is signed in by a session; empty for API tokens. */
  public static Optional<Standing> standing(HttpServletRequest request) {
    return asked(request).flatMap(Asked::standing);
  }

  /**
   * Leaves the answer with the request.
   *
   * @param answer asked at most once
   */
  public static void leave(HttpServletRequest request, Supplier<Asked> answer) {
    request.setAttribute(ATTRIBUTE, new Once(answer));
  }

  private static Optional<Asked> asked(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Once once
        ? Optional.of(once.get())
        : Optional.empty();
  }

  /**
   * The answer.
   *
   * @param standing of the person signed in by a session, if that is how they came
   */
  public record Asked(Viewer viewer, Optional<Standing> standing) {
    /** Nobody is signed in. */
    public static Asked nobody() {
      return new Asked(Viewer.anonymous(), Optional.empty());
    }
  }

  private static final class Once {
    private final Supplier<Asked> answer;
    private Optional<Asked> given = Optional.empty();

    Once(Supplier<Asked> answer) {
      this.answer = answer;
    }

    /** Called by the one thread that serves the request. */
    Asked get() {
      if (given.isEmpty()) {
        given = Optional.of(answer.get());
      }
      return given.get();
    }
  }
}
