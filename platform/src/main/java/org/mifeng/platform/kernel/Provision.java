package org.mifeng.platform.kernel;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An enterprise was really given one of the services the city pays for. Whoever gives it says so
 * inside the transaction in which it is given; what hears it counts it there, so that neither
 * exists without the other. The same use told twice counts once.
 *
 * @param service which, by its code: {@code check-up}, {@code training}, {@code consultation} or
 *     one of the catalogue of ordered services. Deposits are counted from what is sealed, not told
 *     one by one.
 * @param enterprise the organisation it was given to
 * @param subject id of what was given: the check-up, the certificate, the question, the order
 * @param quantity how many units of the service, at least one
 * @param at when
 */
public record Provision(String service, UUID enterprise, String subject, int quantity, Instant at)
    implements DomainEvent {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  public Provision {
    if (!CODE.matcher(service).matches() || subject.isBlank() || quantity < 1) {
      throw new IllegalArgumentException("a use names its service, its subject and how much of it");
    }
  }
}
