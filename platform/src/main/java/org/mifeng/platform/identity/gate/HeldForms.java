package org.mifeng.platform.identity.gate;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.KeyBox;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a form nobody could send, in the visitor's own session and encrypted, for half an hour. It
 * is offered only to the person whose browser it came from, and never sent without their click.
 */
@Component
public class HeldForms {
  /** Hidden field of a form that is sent again: it arrives, so it need not be kept any longer. */
  public static final String SENT_AGAIN = "_held";

  private static final String ATTRIBUTE = "mifeng.held-form";
  private static final String PURPOSE = "held form";
  private static final int LARGEST = 64 * 1024;
  private static final int MOST_FIELDS = 500;
  private static final List<String> SECRET =
      List.of("password", "code", "secret", "_csrf", SENT_AGAIN);

  private final KnownBrowsers browsers;
  private final KeyBox keys;
  private final JsonMapper json;
  private final Clock clock;

  HeldForms(KnownBrowsers browsers, KeyBox keys, JsonMapper json, Clock clock) {
    this.browsers = browsers;
    this.keys = keys;
    this.json = json;
    this.clock = clock;
  }

  /** Keeps the form of this request; false when it is no form, or too large to keep. */
  boolean hold(HttpServletRequest request) {
    if (!request.getMethod().equals("POST") || request.getRequestURI().startsWith("/sign-")) {
      return false;
    }
    var form = read(request);
    if (form.isEmpty()) {
      return false;
    }
    var bytes = json.writeValueAsBytes(form.get());
    if (bytes.length > 2 * LARGEST) {
      return false;
    }
    request.getSession(true).setAttribute(ATTRIBUTE, keys.seal(PURPOSE, bytes));
    return true;
  }

  /** The form kept in this session, if it is for this person and not too old. */
  public Optional<HeldForm> find(HttpServletRequest request, AccountId person) {
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof byte[] sealed)) {
      return Optional.empty();
    }
    var form =
        keys.open(PURPOSE, sealed)
            .map(bytes -> json.readValue(bytes, HeldForm.class))
            .filter(held -> held.isFor(person.value(), clock.instant()));
    if (form.isEmpty()) {
      session.removeAttribute(ATTRIBUTE);
    }
    return form;
  }

  /** Forgets the kept form: it has been sent, or is not wanted. */
  public void drop(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(ATTRIBUTE);
    }
  }

  private Optional<HeldForm> read(HttpServletRequest request) {
    var type = request.getContentType();
    var isUpload = type != null && type.startsWith("multipart/form-data");
    if (type == null || !(isUpload || type.startsWith("application/x-www-form-urlencoded"))) {
      return Optional.empty();
    }
    var fields = new LinkedHashMap<String, List<String>>();
    var length = 0;
    for (var field : request.getParameterMap().entrySet()) {
      if (!isSecret(field.getKey())) {
        fields.put(field.getKey(), List.of(field.getValue()));
        length += field.getKey().length();
        for (var value : field.getValue()) {
          length += value.length();
        }
      }
    }
    if (fields.size() > MOST_FIELDS || length > LARGEST) {
      return Optional.empty();
    }
    var account = browsers.accountOf(request).map(AccountId::value).orElse(null);
    return Optional.of(
        new HeldForm(
            request.getRequestURI(),
            fields,
            isUpload ? files(request) : List.of(),
            isUpload,
            account,
            clock.instant()));
  }

  private static boolean isSecret(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return SECRET.stream().anyMatch(lower::contains);
  }

  private static List<String> files(HttpServletRequest request) {
    var names = new ArrayList<String>();
    try {
      for (var part : request.getParts()) {
        if (part.getSubmittedFileName() != null && !names.contains(part.getName())) {
          names.add(part.getName());
        }
      }
    } catch (IOException | ServletException | IllegalStateException unreadable) {
      return List.of();
    }
    return names;
  }
}
