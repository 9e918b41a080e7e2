package org.mifeng.platform.evidence.timestamping;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.time.RevocationPointers;
import org.mifeng.ledger.time.TimeRequest;
import org.mifeng.ledger.time.TimeResponse;
import org.mifeng.ledger.time.TimeToken;
import org.mifeng.ledger.trust.TrustedAuthority;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An authority over HTTP (RFC 3161 §3.4). */
final class RemoteAuthority implements TimeAuthority {
  private static final Logger log = LoggerFactory.getLogger(RemoteAuthority.class);
  private static final String OCSP = "application/ocsp-request";

  /** Longer than this a fetched list or answer is not used again. */
  private static final Duration FRESH = Duration.ofMinutes(30);

  private record Fetched(byte[] content, Instant at) {}

  private final TrustedAuthority trusted;
  private final @Nullable URI url;
  private final List<byte[]> certificates;
  private final List<URI> lists;
  private final AuthorityClient client;
  private final Clock clock;
  private final Map<String, Fetched> fetched = new HashMap<>();

  RemoteAuthority(
      TrustedAuthority trusted,
      @Nullable URI url,
      List<byte[]> certificates,
      List<URI> lists,
      AuthorityClient client,
      Clock clock) {
    this.trusted = trusted;
    this.url = url;
    this.certificates = certificates;
    this.lists = lists;
    this.client = client;
    this.clock = clock;
  }

  @Override
  public TrustedAuthority trusted() {
    return trusted;
  }

  @Override
  public boolean isAsked() {
    return url != null;
  }

  @Override
  public String address() {
    return url == null ? "" : AuthorityClient.withoutUser(url).toString();
  }

  @Override
  public List<byte[]> certificates() {
    return certificates;
  }

  @Override
  public byte[] ask(byte[] question) throws AuthorityFailure, InterruptedException {
    if (url == null) {
      throw new AuthorityFailure(AuthorityFailure.UNREACHABLE, "address");
    }
    return client.post(url, TimeRequest.MEDIA_TYPE, question, TimeResponse.MAX_BYTES);
  }

  @Override
  public List<byte[]> revocation(List<byte[]> chain) throws InterruptedException {
    List<byte[]> found = new ArrayList<>();
    for (int i = 0; i + 1 < chain.size(); i++) {
      addFor(chain.get(i), chain.get(i + 1), found);
    }
    for (URI list : lists) {
      add(list.toString(), null, found);
    }
    return found.subList(0, Math.min(found.size(), TimeToken.MAX_PARTS));
  }

  /** An answer about one certificate is short; its list is fetched when nobody answers. */
  private void addFor(byte[] certificate, byte[] issuer, List<byte[]> found)
      throws InterruptedException {
    RevocationPointers pointers;
    try {
      pointers = RevocationPointers.of(certificate, issuer);
    } catch (MalformedException e) {
      log.warn("{}: pointers of a certificate cannot be read: {}", trusted.name(), e.rule());
      return;
    }
    for (String responder : pointers.responders()) {
      if (add(responder, pointers.question(), found)) {
        return;
      }
    }
    for (String list : pointers.lists()) {
      if (add(list, null, found)) {
        return;
      }
    }
  }

  private boolean add(String address, byte @Nullable [] question, List<byte[]> found)
      throws InterruptedException {
    var key = question == null ? address : address + " " + Bytes.hex(question);
    var kept = fetched.get(key);
    Instant now = clock.instant();
    if (kept == null || Duration.between(kept.at(), now).abs().compareTo(FRESH) > 0) {
      try {
        var content =
            question == null
                ? client.get(URI.create(address), TimeToken.MAX_REVOCATION)
                : client.post(URI.create(address), OCSP, question, TimeToken.MAX_REVOCATION);
        kept = new Fetched(content, now);
        fetched.put(key, kept);
      } catch (AuthorityFailure | IllegalArgumentException e) {
        log.warn("{}: no revocation data from {}: {}", trusted.name(), address, e.getMessage());
        return false;
      }
    }
    found.add(kept.content());
    return true;
  }
}
