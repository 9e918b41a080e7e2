package org.mifeng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.ledger.trust.TrustedLog;

/** Takes a policy into the store and says so, with what to compare by eye. */
final class Adopting {
  private Adopting() {}

  /** Takes the policy of a server, before anything is sent there, and gives it back. */
  static TrustPolicy adopt(Server server, Surroundings surroundings, Words words)
      throws IOException, InterruptedException {
    TrustPolicy policy = server.policy();
    adopt(new TrustStore(surroundings.trustFolder()), policy, words, surroundings.err());
    return policy;
  }

  static TrustStore.Adoption adopt(
      TrustStore store, TrustPolicy policy, Words words, PrintWriter to) throws IOException {
    TrustStore.Adoption adoption = store.adopt(policy);
    switch (adoption) {
      case SAME -> {}
      case RENEWED -> to.println(words.text("trust.renewed", policy.fingerprint()));
      case NEW -> {
        to.println(words.text("trust.first", policy.fingerprint()));
        for (TrustedLog log : policy.logs()) {
          to.println("  " + log.keyC2sp());
          to.println("  " + log.keySm());
        }
        to.println(words.text("trust.compare"));
      }
    }
    return adoption;
  }
}
