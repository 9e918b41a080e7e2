package org.mifeng.platform.evidence;

/** Something that may forbid new deposits for a while, such as a missing second opinion on time. */
public interface Brake {
  /**
   * Lets deposits pass.
   *
   * @throws org.mifeng.platform.kernel.Refusal 503 when they have to wait
   */
  void requireOpen();
}
