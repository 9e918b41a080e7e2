package org.mifeng.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise is told about an indicator.
 *
 * @param basis the law and standards it rests on
 * @param improve what to do
 * @param why it matters before a court, or null
 * @param notApplicable what reason is usual when it does not apply, or null
 */
public record Advice(
    List<Wording> basis, Wording improve, @Nullable Wording why, @Nullable Wording notApplicable) {
  public Advice {
    basis = List.copyOf(basis);
  }
}
