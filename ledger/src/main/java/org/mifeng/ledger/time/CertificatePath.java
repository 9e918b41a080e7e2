package org.mifeng.ledger.time;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jspecify.annotations.Nullable;

/**
 * The way from a signer's certificate up to a trusted root.
 *
 * @param certificates the signer's first, the root last; only the signer's when no way was found
 * @param complete whether it ends at a trusted root
 * @param problem why a step that the names promise could not be made, or null
 */
record CertificatePath(List<Certificate> certificates, boolean complete, @Nullable String problem) {
  private static final int LONGEST = 6;
  private static final int MOST_TRIES = 40;

  /** Looks for a way over the certificates given. */
  static CertificatePath find(
      Certificate signer, List<Certificate> given, List<Certificate> roots) {
    Search search = new Search(given, roots);
    List<Certificate> path = new ArrayList<>(List.of(signer));
    boolean complete = search.climb(path);
    return new CertificatePath(List.copyOf(path), complete, complete ? null : search.problem);
  }

  /** The signer and its issuers as far up as names and signatures lead, whoever trusts them. */
  static List<Certificate> climbed(Certificate signer, List<Certificate> given) {
    List<Certificate> path = new ArrayList<>(List.of(signer));
    boolean more = true;
    while (more && path.size() < LONGEST) {
      Certificate top = path.getLast();
      List<Certificate> issuers =
          given.stream()
              .filter(one -> one.subject().equals(top.issuer()) && !path.contains(one))
              .filter(top::isSignedBy)
              .limit(1)
              .toList();
      path.addAll(issuers);
      more = !issuers.isEmpty();
    }
    return path;
  }

  Certificate root() {
    return certificates.getLast();
  }

  /** Those that must be valid and not revoked; the root is trusted for what it is. */
  List<Certificate> belowRoot() {
    return complete ? certificates.subList(0, certificates.size() - 1) : certificates;
  }

  private static final class Search {
    private final List<Certificate> given;
    private final List<Certificate> roots;
    private @Nullable String problem;
    private int tries;

    Search(List<Certificate> given, List<Certificate> roots) {
      this.given = given;
      this.roots = roots;
    }

    boolean climb(List<Certificate> path) {
      Certificate top = path.getLast();
      if (roots.contains(top)) {
        return true;
      }
      for (Certificate root : roots) {
        if (root.subject().equals(top.issuer()) && holds(path, root, true)) {
          path.add(root);
          return true;
        }
      }
      if (path.size() == LONGEST) {
        problem = problem == null ? "the chain is longer than " + LONGEST : problem;
        return false;
      }
      for (Certificate issuer : given) {
        boolean mayBe = issuer.subject().equals(top.issuer()) && !path.contains(issuer);
        if (mayBe && !roots.contains(issuer) && holds(path, issuer, false)) {
          path.add(issuer);
          if (climb(path)) {
            return true;
          }
          path.removeLast();
        }
      }
      return false;
    }

    private boolean holds(List<Certificate> path, Certificate issuer, boolean isRoot) {
      String why = ++tries > MOST_TRIES ? "too many ways" : why(path, issuer, isRoot);
      if (why != null && problem == null) {
        problem = "certificate " + path.size() + " of the chain: " + why;
      }
      return why == null;
    }

    private static @Nullable String why(
        List<Certificate> path, Certificate issuer, boolean isRoot) {
      Certificate child = path.getLast();
      if (child.isStrange()) {
        return "critical extension not known";
      }
      if (!isRoot && !issuer.isAuthority() || !issuer.mayUseFor(KeyUsage.keyCertSign)) {
        return "its issuer is no certificate authority";
      }
      if (path.size() - 1 > issuer.mostAuthoritiesBelow()) {
        return "its issuer allows no authority so far below";
      }
      return child.isSignedBy(issuer) ? null : "not signed by its issuer's key";
    }
  }
}
