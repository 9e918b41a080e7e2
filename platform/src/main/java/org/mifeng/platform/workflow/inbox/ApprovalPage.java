package org.mifeng.platform.workflow.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Option;

/**
 * A chain of signatures.
 *
 * @param path where what is to be signed can be read
 * @param state how it stands, in words
 * @param names of the steps, for the progress
 * @param current the step that is being signed; one more than there are when all are
 * @param acts what the viewer can do
 */
record ApprovalPage(String id, String title, String path, State state, Steps steps, Acts acts) {
  /** How it stands. */
  record State(String text, String tone, String from) {}

  /** The steps with their signers. */
  record Steps(List<String> names, int current, List<Step> all) {}

  /** A step. */
  record Step(String name, List<Signer> signers) {}

  /**
   * A signer.
   *
   * @param said when and by whom what was said, or that they are waited for
   */
  record Signer(String name, String state, String tone, String said, @Nullable String opinion) {}

  /**
   * What the viewer can do.
   *
   * @param colleagues who could be added; empty when nobody can
   * @param gone signers who have left and can be excused
   */
  record Acts(boolean sign, List<Option> colleagues, List<Option> gone) {}
}
