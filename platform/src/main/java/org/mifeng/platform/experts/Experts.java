package org.mifeng.platform.experts;

import java.util.List;
import java.util.Optional;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Viewer;

/** The experts other rooms may give something to: those in term and without a conflict. */
public interface Experts {
  /**
   * Experts in term for a field, those with the least in hand first.
   *
   * @param field code of a field, empty for any
   * @param asker the enterprise it is for: whoever has declared a tie to it is left out
   */
  List<ExpertSummary> listFree(Viewer viewer, OrganisationId asker, String field);

  /** An expert in term, by id. */
  Optional<ExpertSummary> find(Viewer viewer, ExpertId id);

  /** The expert an account acts for, in term or not. */
  Optional<ExpertId> idOf(AccountId account);

  /**
   * The expert without a conflict with this enterprise.
   *
   * @throws org.mifeng.platform.kernel.Refusal 404 when there is none in term; 409 with the kind of
   *     tie when they have declared one
   */
  ExpertSummary require(Viewer viewer, ExpertId id, OrganisationId asker);

  /** Codes of the fields, in their order; messages are {@code experts.field.<code>}. */
  List<String> fields();
}
