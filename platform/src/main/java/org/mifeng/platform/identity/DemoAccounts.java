package org.mifeng.platform.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * One account a seat for the demonstration city, with passwords and tokens random for each
 * installation. What is in {@code demo-accounts.txt} works: an unchanged file is kept across
 * restarts, a missing one is written anew with new secrets.
 *
 * <p>These accounts alone are exempt from the second factor, by a row that only {@link #open}
 * writes; the screen says so. Nothing calls it outside demonstration set-up.
 */
@Component
public class DemoAccounts {
  private final DemoStore store;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Tokens tokens;
  private final Transactions transactions;
  private final Clock clock;

  DemoAccounts(
      DemoStore store,
      Accounts accounts,
      Passwords passwords,
      Tokens tokens,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.passwords = passwords;
    this.tokens = tokens;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A demonstration account, as printed at start and written to {@code demo-accounts.txt}.
   *
   * @param token API token with every permission of the seat
   */
  public record DemoAccount(Seat seat, String login, String password, String token) {
    /** The line of the file: seat, account, password, token, separated by blanks. */
    public String line() {
      return String.join(" ", seat.code(), login, password, token);
    }

    /** Never the secrets: this record may end up in a log by accident. */
    @Override
    public String toString() {
      return "DemoAccount[" + seat.code() + " " + login + "]";
    }
  }

  /**
   * Sees to it that each seat has its account and that the file's secrets work.
   *
   * @param file {@code demo-accounts.txt}; written with mode 600 when missing or incomplete
   * @param organisations whom each seat acts for, in the order to be printed
   * @param names what to call each person on screen
   */
  public List<DemoAccount> open(
      Path file, Map<Seat, OrganisationId> organisations, Map<Seat, String> names) {
    var viewer = Viewer.system("demo");
    var written = read(file);
    var opened = new ArrayList<DemoAccount>();
    organisations.forEach(
        (seat, organisation) -> {
          var demo = written.getOrDefault(seat, fresh(seat));
          transactions.run(
              viewer,
              () -> ensure(viewer, demo, organisation, names.getOrDefault(seat, demo.login())));
          opened.add(demo);
        });
    if (!written.keySet().containsAll(organisations.keySet())) {
      write(file, opened);
    }
    return List.copyOf(opened);
  }

  /**
   * Whether the account may act without a second factor because it belongs to the demonstration.
   */
  public boolean isExempt(AccountId account) {
    return transactions.as(Viewer.system("sign-in"), () -> store.isExempt(account));
  }

  private void ensure(Viewer viewer, DemoAccount demo, OrganisationId organisation, String name) {
    var id =
        accounts
            .findByLogin(viewer, demo.login())
            .map(Account::id)
            .orElseGet(
                () -> accounts.insert(viewer, organisation, demo.seat(), demo.login(), name, true));
    var digest = digest(demo.line());
    var same =
        store
            .findLineDigest(id)
            .filter(stored -> MessageDigest.isEqual(stored, digest))
            .isPresent();
    if (same) {
      return;
    }
    passwords.setForDemo(id, demo.password());
    store.upsert(id, digest, clock.instant());
    issueToken(demo, organisation, id, name);
  }

  private void issueToken(
      DemoAccount demo, OrganisationId organisation, AccountId id, String name) {
    if (tokens.viewer(demo.token()).isPresent()) {
      return;
    }
    var secret = TokenSecret.parse(demo.token()).orElseThrow().renewed();
    var acting =
        new Viewer(id, organisation, demo.seat(), Reach.OWN, name, Permission.of(demo.seat()));
    transactions.run(
        acting,
        () ->
            tokens.insert(
                acting,
                secret,
                "demo",
                Set.copyOf(Permission.of(demo.seat())),
                clock.instant().plus(Tokens.LONGEST)));
  }

  private static DemoAccount fresh(Seat seat) {
    return new DemoAccount(
        seat,
        "demo-" + seat.code(),
        OneTimePassword.random().secret(),
        TokenSecret.random().secret());
  }

  private static Map<Seat, DemoAccount> read(Path file) {
    var found = new LinkedHashMap<Seat, DemoAccount>();
    if (!Files.isRegularFile(file)) {
      return found;
    }
    try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
      lines
          .limit(100)
          .map(line -> line.strip().split("\\s+"))
          .filter(parts -> parts.length == 4 && TokenSecret.parse(parts[3]).isPresent())
          .forEach(
              parts ->
                  Permission.OWN_ACCOUNT.seats().stream()
                      .filter(seat -> seat.code().equals(parts[0]))
                      .forEach(
                          seat ->
                              found.put(
                                  seat, new DemoAccount(seat, parts[1], parts[2], parts[3]))));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static void write(Path file, List<DemoAccount> accounts) {
    var text = new StringBuilder();
    accounts.forEach(account -> text.append(account.line()).append('\n'));
    try {
      var owner =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      var folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      var draft = Files.createTempFile(folder, "demo-accounts", ".draft", owner);
      Files.writeString(draft, text, StandardCharsets.UTF_8);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static byte[] digest(String line) {
    return TokenSecret.sha256(line);
  }
}
