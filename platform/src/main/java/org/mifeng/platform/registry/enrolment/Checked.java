package org.mifeng.platform.registry.enrolment;

import java.util.Optional;
import org.mifeng.platform.registry.Declaration;
import org.mifeng.platform.registry.DeclarationCheck;
import org.mifeng.platform.registry.Directory;
import org.mifeng.platform.registry.EnterpriseProfile;
import org.mifeng.platform.registry.Problem;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Turns what a form declares into a profile, or puts what is wrong beside its fields. */
@Component
class Checked {
  /**
   * Checks a declaration. A doubt stops it once: the form is shown again with the doubt and a box
   * to tick, and passes with the box ticked.
   */
  Optional<EnterpriseProfile> profile(
      Declaration declaration, Directory directory, boolean doubtAccepted, BindingResult result) {
    if (result.hasErrors()) {
      return Optional.empty();
    }
    var outcome = DeclarationCheck.check(declaration, directory);
    outcome.problems().forEach(problem -> reject(result, problem));
    if (!doubtAccepted) {
      outcome.doubts().forEach(doubt -> reject(result, doubt));
    }
    return result.hasErrors() ? Optional.empty() : Optional.ofNullable(outcome.profile());
  }

  /** Whether something looks like a mistake. */
  boolean isDoubtful(Declaration declaration, Directory directory) {
    return !DeclarationCheck.check(declaration, directory).doubts().isEmpty();
  }

  private static void reject(BindingResult result, Problem problem) {
    var key =
        problem.key().equals("registry.problem.missing")
            ? "registry.problem.missing." + problem.field()
            : problem.key();
    result.rejectValue(problem.field(), key, problem.arguments().toArray(), null);
  }
}
