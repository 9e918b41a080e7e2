package org.mifeng.platform.evidence;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the sentence of a {@link LogNotOpenedException} at start instead of a stack trace. */
class LogNotOpenedAnalyzer extends AbstractFailureAnalyzer<LogNotOpenedException> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, LogNotOpenedException cause) {
    return new FailureAnalysis(
        cause.getMessage(), "See OPERATIONS.md, section Evidence log.", cause);
  }
}
