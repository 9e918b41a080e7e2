package org.mifeng.platform.identity;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * API tokens: each acts from one seat with a part of its permissions until it expires or is
 * revoked.
 *
 * <p>Every API request presents one, so a token found good is remembered for {@link #REMEMBERED}.
 * Revoking forgets it at once on the node that revokes; another node, which has its own memory,
 * refuses it at the latest after that time. Whoever cannot accept a second stops that node.
 */
@Component
public class Tokens {
  /** The longest life of a token. */
  public static final Duration LONGEST = Duration.ofDays(366);

  /** How long another node may still accept a revoked token. */
  static final Duration REMEMBERED = Duration.ofSeconds(1);

  private static final int MOST_PER_ACCOUNT = 50;
  private static final int MOST_REMEMBERED = 20_000;
  private static final Viewer LOOKUP = Viewer.system("token");

  private final TokenStore store;
  private final Seats seats;
  private final Transactions transactions;
  private final Trail trail;
  private final Clock clock;
  private final ConcurrentHashMap<ByteBuffer, Known> known = new ConcurrentHashMap<>();

  Tokens(TokenStore store, Seats seats, Transactions transactions, Trail trail, Clock clock) {
    this.store = store;
    this.seats = seats;
    this.transactions = transactions;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Issues a token that acts for the viewer, from the seat they sit in.
   *
   * @param name what the owner calls it, 1 to 100 characters
   * @param scopes what it may do; nothing the viewer may not do
   * @param life how long it works, at most {@link #LONGEST}
   * @return the secret, which nobody can ask for again
   * @throws Refusal 403 for a scope the viewer does not hold; 409 with fifty working tokens; 422
   *     for an unfit name or life
   */
  public TokenSecret issue(Viewer viewer, String name, Set<Permission> scopes, Duration life) {
    viewer.require(Permission.OWN_ACCOUNT);
    if (name.isBlank() || name.length() > 100) {
      throw Refusal.invalid("identity.refusal.token-name", 100);
    }
    if (scopes.isEmpty()) {
      throw Refusal.invalid("identity.refusal.token-scopes");
    }
    scopes.forEach(viewer::require);
    if (life.isNegative() || life.isZero() || life.compareTo(LONGEST) > 0) {
      throw Refusal.invalid("identity.refusal.token-life", LONGEST.toDays());
    }
    return transactions.as(
        viewer,
        () -> {
          var now = clock.instant();
          if (store.countUsable(viewer.account(), now) >= MOST_PER_ACCOUNT) {
            throw Refusal.conflict("identity.refusal.token-count", MOST_PER_ACCOUNT);
          }
          var secret = TokenSecret.random();
          insert(viewer, secret, name.strip(), scopes, now.plus(life));
          return secret;
        });
  }

  void insert(
      Viewer viewer, TokenSecret secret, String name, Set<Permission> scopes, Instant until) {
    var now = clock.instant();
    var grant =
        seats.listHeld(viewer, viewer.account()).stream()
            .filter(g -> g.seat() == viewer.seat())
            .filter(g -> g.organisation().id().equals(viewer.organisation()))
            .findFirst()
            .orElseThrow(() -> Refusal.forbidden("identity.refusal.seat-ended"));
    var token =
        new Token(
            secret.id(),
            name,
            secret.prefix(),
            Set.copyOf(scopes),
            new Token.Life(now, until, null),
            null);
    store.insert(new TokenStore.Stored(token, grant.id(), secret.digest()), viewer.account());
    trail.record(
        viewer,
        "identity.token-issued",
        secret.id().toString(),
        Map.of(
            "name", name,
            "prefix", secret.prefix(),
            "scopes", String.join(" ", scopes.stream().map(Permission::code).sorted().toList())));
  }

  /** The viewer's tokens, the newest first, revoked ones among them. */
  public List<Token> list(Viewer viewer) {
    return transactions.as(viewer, () -> store.list(viewer.account()));
  }

  /** Revokes one of the viewer's tokens; 404 when it is not theirs, 409 when it is revoked. */
  public void revoke(Viewer viewer, UUID id) {
    viewer.require(Permission.OWN_ACCOUNT);
    transactions.run(
        viewer,
        () -> {
          if (store.list(viewer.account()).stream().noneMatch(token -> token.id().equals(id))) {
            throw Refusal.notFound("identity.refusal.no-such-token");
          }
          if (!store.insertRevocation(id, viewer.account(), clock.instant())) {
            throw Refusal.conflict("identity.refusal.token-revoked");
          }
          trail.record(viewer, "identity.token-revoked", id.toString());
        });
    known.values().removeIf(k -> k.token().id().equals(id));
  }

  /**
   * The viewer a presented secret acts as, unless it is unknown, expired, revoked, or the seat,
   * account or organisation behind it has ended.
   *
   * @param sent what followed {@code Bearer }
   */
  public Optional<Viewer> viewer(String sent) {
    var now = clock.instant();
    return TokenSecret.parse(sent)
        .flatMap(secret -> find(secret, now))
        .filter(found -> found.token().isUsableAt(now))
        .flatMap(
            found -> seats.standing(found.grant()).map(s -> narrowed(s.viewer(), found.token())));
  }

  private Optional<Known> find(TokenSecret secret, Instant now) {
    var digest = secret.digest();
    var key = ByteBuffer.wrap(digest);
    var remembered = known.get(key);
    if (remembered != null && remembered.isFreshAt(now) && !remembered.isMineToRenew(now)) {
      return Optional.of(remembered);
    }
    var stored =
        transactions
            .as(LOOKUP, () -> store.findByPrefix(secret.prefix()))
            .filter(s -> MessageDigest.isEqual(s.digest(), digest));
    if (stored.isEmpty()) {
      known.remove(key);
      return Optional.empty();
    }
    var found = new Known(stored.get().token(), stored.get().grant(), now, new AtomicBoolean());
    if (known.size() >= MOST_REMEMBERED) {
      known.clear();
    }
    known.put(key, found);
    noteUse(found.token(), now);
    return Optional.of(found);
  }

  /**
   * Writes the time of use at most once a minute, so that a busy token does not rewrite its row.
   */
  private void noteUse(Token token, Instant now) {
    var last = token.lastUsedAt();
    if (token.isUsableAt(now) && (last == null || now.isAfter(last.plusSeconds(60)))) {
      transactions.run(LOOKUP, () -> store.updateLastUsed(token.id(), now));
    }
  }

  private static Viewer narrowed(Viewer owner, Token token) {
    var permissions = EnumSet.noneOf(Permission.class);
    permissions.addAll(owner.permissions());
    permissions.retainAll(token.scopes());
    return new Viewer(
        owner.account(),
        owner.organisation(),
        owner.seat(),
        owner.reach(),
        owner.name(),
        permissions);
  }

  private record Known(Token token, UUID grant, Instant at, AtomicBoolean renewing) {
    boolean isFreshAt(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(REMEMBERED));
    }

    /** One request asks anew in time, so that a busy token never makes all of them ask at once. */
    boolean isMineToRenew(Instant now) {
      return now.isAfter(at.plus(REMEMBERED.dividedBy(2))) && renewing.compareAndSet(false, true);
    }
  }
}
