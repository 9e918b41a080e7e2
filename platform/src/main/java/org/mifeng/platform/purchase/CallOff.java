package org.mifeng.platform.purchase;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.OrganisationId;

/**
 * One use of a service, with who pays for it.
 *
 * @param service code of the service
 * @param subject id of what was given
 * @param at when it was given
 * @param units how many, and how many of them are free
 * @param paid the contract that pays the free ones; null when none in force covers them
 */
public record CallOff(
    UUID id,
    OrganisationId enterprise,
    String service,
    String subject,
    Instant at,
    Units units,
    @Nullable Paid paid) {
  /** Who pays. */
  public enum Payer {
    /** The city, by a contract. */
    CITY,
    /** The enterprise, for what is over its free quota. */
    OWN,
    /** It is free for the enterprise, and no contract covers it yet. */
    OPEN
  }

  /** Units used, and those of them within the free quota. */
  public record Units(int all, int free) {
    /** Units the enterprise pays for itself. */
    public int own() {
      return all - free;
    }
  }

  /** By which contract at which price, and what it comes to. */
  public record Paid(ContractId contract, Money price, Money money) {}

  /** Who pays; where a use is partly over the quota, the enterprise for that part. */
  public Payer payer() {
    if (units.own() > 0) {
      return Payer.OWN;
    }
    return paid == null ? Payer.OPEN : Payer.CITY;
  }
}
