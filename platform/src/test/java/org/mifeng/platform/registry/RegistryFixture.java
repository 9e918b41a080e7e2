package org.mifeng.platform.registry;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Viewers, parks and enterprises for tests; each call gives a new one. */
public final class RegistryFixture {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private RegistryFixture() {}

  public static Viewer district(String code) {
    return viewer(Seat.DISTRICT, Reach.district(code), UUID.randomUUID(), "officer of " + code);
  }

  public static Viewer city() {
    return viewer(Seat.CITY, Reach.EVERYTHING, UUID.randomUUID(), "city officer");
  }

  public static Viewer park(ParkId park) {
    return viewer(Seat.PARK, Reach.park(park.toString()), UUID.randomUUID(), "park operator");
  }

  public static Viewer enterprise(EnterpriseId id) {
    return viewer(Seat.ENTERPRISE, Reach.OWN, id.value(), "administrator");
  }

  private static Viewer viewer(Seat seat, Reach reach, UUID organisation, String name) {
    return new Viewer(
        new AccountId(UUID.randomUUID()),
        new OrganisationId(organisation),
        seat,
        reach,
        name,
        Permission.of(seat));
  }

  /** A credit code nobody has had. */
  public static CreditCode code() {
    return CreditCode.complete(
        "91330100TEST%05d".formatted(NUMBER.incrementAndGet()).replace("S", "5"));
  }

  /** A profile of an enterprise with a code of its own. */
  public static EnterpriseProfile profile(String name, String division, @Nullable ParkId park) {
    return new EnterpriseProfile(
        name,
        code(),
        "",
        division,
        park,
        "I65",
        EnterpriseSize.SMALL,
        Set.copyOf(EnumSet.of(EnterpriseTag.HIGH_TECH)),
        "",
        "");
  }

  /** A park of the division. */
  public static ParkId park(JdbcClient jdbc, Transactions transactions, String division) {
    var id = new ParkId(UUID.randomUUID());
    var code = "t" + id.toString().substring(0, 8);
    transactions.run(
        Viewer.system("test"),
        () ->
            jdbc.sql(
                    """
                    insert into registry.park (id, code, zh, en, division, kind, sample, mark)
                    values (:id, :code, :name, :name, :division, 'P09', true, 'L')
                    """)
                .param("id", id.value())
                .param("code", code)
                .param("name", "测试园区" + code)
                .param("division", division)
                .update());
    return id;
  }

  /** An enterprise that has registered itself and awaits confirmation. */
  public static Enterprise awaiting(
      Enrolments enrolments, Enterprises enterprises, EnterpriseProfile profile) {
    var id = enrolments.idFor(profile.creditCode());
    enrolments.register(enterprise(id), id, profile, false);
    return enterprises.require(enterprise(id), id);
  }
}
