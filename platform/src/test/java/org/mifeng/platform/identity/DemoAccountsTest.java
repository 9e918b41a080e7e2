package org.mifeng.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.platform.testing.Newcomers;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class DemoAccountsTest {
  @Autowired DemoAccounts demo;
  @Autowired Organisations organisations;
  @Autowired Accounts accounts;
  @Autowired Seats seats;
  @Autowired Passwords passwords;
  @Autowired Tokens tokens;
  @TempDir Path folder;

  @Test
  void whatTheFileSaysWorksAcrossRestartsAndAfterItIsLost() throws IOException {
    var newcomers = new Newcomers(organisations, accounts, seats);
    var file = folder.resolve("demo-accounts.txt");
    var cast = Map.of(Seat.CITY, newcomers.organisation(OrganisationKind.CITY));
    var first = demo.open(file, cast, Map.of(Seat.CITY, "Demo")).getFirst();
    assertThat(Files.readAllLines(file)).containsExactly(first.line());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    works(first);

    var second = demo.open(file, cast, Map.of(Seat.CITY, "Demo")).getFirst();
    assertThat(second).isEqualTo(first);
    works(second);

    Files.delete(file);
    var third = demo.open(file, cast, Map.of(Seat.CITY, "Demo")).getFirst();
    assertThat(third.password()).isNotEqualTo(first.password());
    works(third);
    var account = accounts.findByLogin(Viewer.system("test"), first.login()).map(Account::id);
    assertThat(passwords.check(account, first.password())).isEqualTo(Passwords.Outcome.WRONG);
  }

  private void works(DemoAccounts.DemoAccount account) {
    var id = accounts.findByLogin(Viewer.system("test"), account.login()).map(Account::id);
    assertThat(passwords.check(id, account.password())).isEqualTo(Passwords.Outcome.FITS);
    assertThat(tokens.viewer(account.token())).isPresent();
    assertThat(demo.isExempt(id.orElseThrow())).isTrue();
  }

  @Test
  void nobodyElseIsExemptFromTheSecondFactor() {
    var officer =
        new Newcomers(organisations, accounts, seats).person(OrganisationKind.CITY, Seat.CITY);
    assertThat(demo.isExempt(officer.account())).isFalse();
    assertThat(Optional.of(AccountId.NOBODY).filter(demo::isExempt)).isEmpty();
  }
}
