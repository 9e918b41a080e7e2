package org.mifeng.platform.evidence.timestamping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.renewal.AlgorithmCalendar;
import org.mifeng.ledger.time.CertificateFile;
import org.mifeng.ledger.time.TestAuthority;
import org.mifeng.ledger.trust.Corroboration;
import org.mifeng.ledger.trust.TrustedAuthority;
import org.mifeng.platform.database.DataFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The authorities of this platform, as the settings name them. */
@Component
class Authorities {
  private static final List<TestAuthority.Kind> BUILT_IN =
      List.of(TestAuthority.Kind.P256, TestAuthority.Kind.SM2);

  private final List<TimeAuthority> all;
  private final Corroboration trust;

  @Autowired
  Authorities(TimestampingProperties properties, DataFolder data, Clock clock) {
    this(made(properties, data, clock));
  }

  Authorities(List<TimeAuthority> all) {
    this.all = List.copyOf(all);
    var names = new TreeSet<String>();
    for (var authority : all) {
      if (!names.add(authority.trusted().name())) {
        throw new IllegalArgumentException(
            "two time-stamping authorities are called " + authority.trusted().name());
      }
    }
    this.trust =
        new Corroboration(
            null,
            all.stream().map(TimeAuthority::trusted).toList(),
            List.of(),
            AlgorithmCalendar.EMPTY);
  }

  private static List<TimeAuthority> made(
      TimestampingProperties properties, DataFolder data, Clock clock) {
    var client = new AuthorityClient(properties.timeout());
    List<TimeAuthority> made = new ArrayList<>();
    for (var settings : properties.authorities()) {
      made.add(remote(settings, client, clock));
    }
    if (properties.testAuthorities()) {
      for (var kind : BUILT_IN) {
        made.add(builtIn(kind, data, clock));
      }
    }
    return made;
  }

  private static TimeAuthority remote(
      TimestampingProperties.Authority settings, AuthorityClient client, Clock clock) {
    try {
      var file = CertificateFile.parse(read(settings.roots()));
      var trusted =
          new TrustedAuthority(
              settings.name(),
              HashSuite.labelled(settings.suite()),
              file.roots(),
              settings.policies(),
              new TrustedAuthority.Operator(settings.operator().zh(), settings.operator().en()),
              false);
      return new RemoteAuthority(
          trusted, settings.url(), file.others(), settings.revocation(), client, clock);
    } catch (MalformedException e) {
      throw new IllegalArgumentException(
          "time-stamping authority " + settings.name() + ": " + e.rule(), e);
    }
  }

  private static byte[] read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(CertificateFile.MAX_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("roots of a time-stamping authority: " + file, e);
    }
  }

  private static TimeAuthority builtIn(TestAuthority.Kind kind, DataFolder data, Clock clock) {
    var name = "test-authority-" + kind.suite().label() + ".key";
    try {
      return new BuiltInAuthority(
          TestAuthority.open(data.folder("keys").resolve(name), kind, clock, new SecureRandom()));
    } catch (IOException e) {
      throw new UncheckedIOException("key file of a test authority: " + name, e);
    }
  }

  List<TimeAuthority> list() {
    return all;
  }

  /** Those asked for tokens of a suite, in their order. */
  List<TimeAuthority> asked(HashSuite suite) {
    return all.stream()
        .filter(authority -> authority.isAsked() && authority.trusted().suite() == suite)
        .toList();
  }

  /** The suites for which somebody is asked. */
  Set<HashSuite> suites() {
    Set<HashSuite> suites = new TreeSet<>();
    for (var suite : HashSuite.values()) {
      if (!asked(suite).isEmpty()) {
        suites.add(suite);
      }
    }
    return suites;
  }

  List<String> names() {
    return all.stream().map(authority -> authority.trusted().name()).toList();
  }

  /** Whether one of them proves nothing to anybody. */
  boolean hasTest() {
    return all.stream().anyMatch(authority -> authority.trusted().test());
  }

  Corroboration trust() {
    return trust;
  }
}
