package org.mifeng.platform.testing;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.springframework.context.ApplicationContext;

/** Named actors: opens accounts for journeys and signs them in as they would do it themselves. */
public final class People {
  /**
   * Somebody who can sign in.
   *
   * @param login a name nobody else has
   */
  public record Person(String login, String password, Seat seat, OrganisationId organisation) {}

  private static final Viewer FIXTURE = Viewer.system("journey");

  private final Organisations organisations;
  private final Accounts accounts;
  private final Clock clock;

  /** Actors of the application under test. */
  public People(ApplicationContext context) {
    this.organisations = context.getBean(Organisations.class);
    this.accounts = context.getBean(Accounts.class);
    this.clock = context.getBean(Clock.class);
  }

  /** An officer of the district's bureau, which is opened when there is none yet. */
  public Person districtOfficer(String division) {
    return of(OrganisationKind.DISTRICT, division, Seat.DISTRICT);
  }

  /** An officer of the lead bureau. */
  public Person cityOfficer() {
    return of(OrganisationKind.CITY, "city", Seat.CITY);
  }

  /** The administrator of an enterprise that has just been opened. */
  public Person enterprise() {
    return of(OrganisationKind.ENTERPRISE, UUID.randomUUID().toString(), Seat.ENTERPRISE);
  }

  private Person of(OrganisationKind kind, String reference, Seat seat) {
    var organisation =
        organisations
            .find(FIXTURE, kind, reference)
            .map(Organisation::id)
            .orElseGet(() -> organisations.open(FIXTURE, kind, "演示 " + reference, reference));
    var login = seat.code() + "-" + UUID.randomUUID().toString().substring(0, 8);
    var password = "long-" + UUID.randomUUID();
    accounts.open(FIXTURE, organisation, seat, login, "测试 " + seat.code(), password);
    return new Person(login, password, seat, organisation);
  }

  /** Signs in by password, and sets up the second factor where the seat asks for one. */
  public Pages signIn(Pages pages, Person person) {
    pages.signIn(person.login(), person.password());
    if (person.seat().needsSecondFactor()) {
      var secret = pages.page().locator("#secret").innerText().replaceAll("\\s", "");
      pages.page().locator("input[name=code]").fill(code(secret));
      pages.page().locator("main form button[type=submit]").first().click();
      pages.page().locator(".recovery code").first().waitFor();
      pages.page().locator("main a.button").first().click();
    }
    return pages;
  }

  /** What the app on the person's phone shows just now (RFC 6238). */
  private String code(String secret) {
    try {
      var key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(key, clock.instant());
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
