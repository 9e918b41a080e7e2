package org.mifeng.platform.registry;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision about an enterprise: who, when and why. Rows are only ever added.
 *
 * @param kind what was decided
 * @param reason why; may be empty for a confirmation
 * @param version the version of the record it was taken on
 * @param actor name of who decided
 * @param seat code of the seat they acted from
 * @param act id of the protective act it became, under which the sealed record is found; or null
 */
public record Decision(
    Kind kind,
    String reason,
    int version,
    String actor,
    String seat,
    Instant at,
    @Nullable UUID act) {
  /** What can be decided about an enterprise. */
  public enum Kind {
    /** It registered, or asks again after a refusal. */
    REGISTRATION(EnterpriseStanding.AWAITING),
    /** The district takes it onto the register. */
    CONFIRMATION(EnterpriseStanding.CONFIRMED),
    /** The district does not, and says why. */
    REFUSAL(EnterpriseStanding.REFUSED),
    /** It is no more, or has left the city. */
    CLOSURE(EnterpriseStanding.CLOSED);

    private final EnterpriseStanding leadsTo;

    Kind(EnterpriseStanding leadsTo) {
      this.leadsTo = leadsTo;
    }

    /** Where the enterprise stands afterwards. */
    public EnterpriseStanding leadsTo() {
      return leadsTo;
    }

    /** Lower-case name used in the database and messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the decision may follow this standing. */
    boolean mayFollow(EnterpriseStanding standing) {
      return switch (this) {
        case REGISTRATION -> standing == EnterpriseStanding.REFUSED;
        case CONFIRMATION, REFUSAL -> standing == EnterpriseStanding.AWAITING;
        case CLOSURE -> standing != EnterpriseStanding.CLOSED;
      };
    }

    static Kind ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** The same decision, become a protective act. */
  Decision withAct(@Nullable UUID id) {
    return new Decision(kind, reason, version, actor, seat, at, id);
  }
}
