package org.mifeng.platform.experts.admission;

import java.util.List;
import org.mifeng.platform.web.Fact;

/** A name shown to the public, who may object. */
record NoticePage(Candidate candidate, List<Fact> facts) {
  String path() {
    return "/pool-notices/" + candidate.id();
  }
}
