package org.mifeng.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the sentence of a {@link DatabaseUnusable} at start instead of a stack trace. */
class DatabaseUnusableAnalyzer extends AbstractFailureAnalyzer<DatabaseUnusable> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, DatabaseUnusable cause) {
    return new FailureAnalysis(cause.getMessage(), "See OPERATIONS.md, section Database.", cause);
  }
}
