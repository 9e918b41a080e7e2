package org.mifeng.platform.start;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.database.DataFolder;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.DemoAccounts;
import org.mifeng.platform.identity.DemoAccounts.DemoAccount;
import org.mifeng.platform.identity.DemoCity;
import org.mifeng.platform.identity.OneTimePassword;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Seat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Prepares the accounts before the first request is taken: with {@code mifeng.demo=true} the
 * demonstration city and one account a seat, otherwise the first operator.
 */
@Component
class Opening implements SmartInitializingSingleton {
  static final String ACCOUNTS_FILE = "demo-accounts.txt";

  private final StartProperties properties;
  private final boolean demo;
  private final DataFolder data;
  private final Accounts accounts;
  private final DemoAccounts demoAccounts;
  private final ObjectProvider<DemoCity> city;
  private final Words words;

  private List<DemoAccount> opened = List.of();
  private @Nullable OneTimePassword firstOperator;

  Opening(
      StartProperties properties,
      Environment environment,
      DataFolder data,
      Accounts accounts,
      DemoAccounts demoAccounts,
      ObjectProvider<DemoCity> city,
      Words words) {
    this.properties = properties;
    this.demo = environment.getProperty("mifeng.demo", Boolean.class, false);
    this.data = data;
    this.accounts = accounts;
    this.demoAccounts = demoAccounts;
    this.city = city;
    this.words = words;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (!properties.prepare()) {
      return;
    }
    if (demo) {
      openDemo();
    } else {
      firstOperator = accounts.createFirstOperator(words.chinese("start.operator")).orElse(null);
    }
  }

  boolean isDemo() {
    return demo;
  }

  /** The demonstration's accounts; empty when it is off. */
  List<DemoAccount> demoAccounts() {
    return opened;
  }

  /** The first operator's password, once: at the start that made the account. */
  Optional<OneTimePassword> firstOperator() {
    return Optional.ofNullable(firstOperator);
  }

  private void openDemo() {
    var places = city.getObject().open();
    var organisations = new LinkedHashMap<Seat, OrganisationId>();
    var names = new EnumMap<Seat, String>(Seat.class);
    places.forEach(
        (seat, place) -> {
          organisations.put(seat, place.organisation());
          names.put(seat, place.person());
        });
    opened = demoAccounts.open(data.path().resolve(ACCOUNTS_FILE), organisations, names);
  }
}
