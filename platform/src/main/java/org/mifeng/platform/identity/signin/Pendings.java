package org.mifeng.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.SeatGrant;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Standing;
import org.mifeng.platform.identity.Trail;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.gate.HeldForms;
import org.mifeng.platform.identity.gate.KnownBrowsers;
import org.mifeng.platform.identity.gate.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** Leads a browser through the steps of a sign-in, and seats the person after the last one. */
@Component
class Pendings {
  private static final String DRAFT = "mifeng.second-factor-draft";

  private final Sessions sessions;
  private final KnownBrowsers browsers;
  private final HeldForms heldForms;
  private final Seats seats;
  private final Transactions transactions;
  private final Trail trail;
  private final Clock clock;

  Pendings(
      Sessions sessions,
      KnownBrowsers browsers,
      HeldForms heldForms,
      Seats seats,
      Transactions transactions,
      Trail trail,
      Clock clock) {
    this.sessions = sessions;
    this.browsers = browsers;
    this.heldForms = heldForms;
    this.seats = seats;
    this.transactions = transactions;
    this.trail = trail;
    this.clock = clock;
  }

  /** Goes where the next step, or the person, wants to go. */
  String follow(SignIns.Next next, HttpServletRequest request, HttpServletResponse response) {
    return switch (next) {
      case SignIns.Next.Step(var pending) -> {
        var session = request.getSession(true);
        if (!session.isNew()) {
          request.changeSessionId();
        }
        request.getSession().setAttribute(PendingSignIn.ATTRIBUTE, pending);
        yield "redirect:" + pending.step().path();
      }
      case SignIns.Next.Seated(var grant, var to) ->
          "redirect:" + seat(grant, to, request, response);
    };
  }

  /** Seats the person; tells where they wanted to go. */
  String seat(
      SeatGrant grant, String to, HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession(true);
    session.removeAttribute(PendingSignIn.ATTRIBUTE);
    session.removeAttribute(DRAFT);
    sessions.open(request, response, grant.account(), grant.id());
    browsers.remember(request, response, grant.account());
    seats
        .standing(grant.id())
        .ifPresent(
            standing -> {
              greet(standing, request, response);
              transactions.run(
                  standing.viewer(),
                  () ->
                      trail.record(
                          standing.viewer(),
                          "identity.signed-in",
                          grant.account().toString(),
                          SignIns.detail(origin(request))));
            });
    return heldForms.find(request, grant.account()).isPresent() ? "/held-form" : to;
  }

  /** A browser that has not chosen a language speaks the one the person chose for their account. */
  private static void greet(
      Standing standing, HttpServletRequest request, HttpServletResponse response) {
    var language = RequestContextUtils.getLocaleResolver(request);
    if (language != null && WebUtils.getCookie(request, "mifeng-language") == null) {
      language.setLocale(request, response, Locale.of(standing.language()));
    }
  }

  /** The sign-in under way in this browser at this step, unless it has taken too long. */
  Optional<PendingSignIn> find(HttpServletRequest request, PendingSignIn.Step step) {
    var session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(PendingSignIn.ATTRIBUTE) instanceof PendingSignIn pending)
        || pending.step() != step) {
      return Optional.empty();
    }
    if (pending.isOverAt(clock.instant())) {
      session.removeAttribute(PendingSignIn.ATTRIBUTE);
      return Optional.empty();
    }
    return Optional.of(pending);
  }

  /**
   * The second-factor secret being set up in this browser; made once, so a reload shows the same.
   */
  byte[] draft(HttpServletRequest request, AccountId account, SecondFactors secondFactors) {
    var session = request.getSession(true);
    if (session.getAttribute(DRAFT) instanceof byte[] draft
        && secondFactors.reveal(account, draft).isPresent()) {
      return draft;
    }
    var draft = secondFactors.draft(account);
    session.setAttribute(DRAFT, draft);
    return draft;
  }

  void dropDraft(HttpServletRequest request) {
    request.getSession(true).removeAttribute(DRAFT);
  }

  SignIns.Origin origin(HttpServletRequest request) {
    return new SignIns.Origin(Network.of(request.getRemoteAddr()), browsers.accountOf(request));
  }
}
