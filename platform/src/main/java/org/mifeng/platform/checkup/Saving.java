package org.mifeng.platform.checkup;

import java.util.List;

/** What came of handing in an answer. */
public sealed interface Saving {
  /** It is kept, or was so already. */
  record Saved(GivenAnswer answer) implements Saving {}

  /** It cannot be kept as it is; nothing was changed. */
  record Faulty(List<ClaimFault> faults) implements Saving {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /** A colleague was faster; nothing was changed. */
  record Overtaken(GivenAnswer newer) implements Saving {}
}
