package org.mifeng.platform.web;

import org.mifeng.platform.kernel.Refusal;
import org.springframework.validation.BindingResult;

/** Does what a form asks for; a refusal becomes an error of the form, so nothing typed is lost. */
public final class Attempt {
  private Attempt() {}

  /**
   * Runs the work, unless the form is already known to be wrong.
   *
   * @return false when it was refused: the form then carries the reason and is shown again
   */
  public static boolean of(BindingResult result, Runnable work) {
    return of(result, "", work);
  }

  /**
   * Runs the work, unless the form is already known to be wrong; a refusal is put beside one field.
   *
   * @param field its name
   * @return false when it was refused: the form then carries the reason and is shown again
   */
  public static boolean of(BindingResult result, String field, Runnable work) {
    if (result.hasErrors()) {
      return false;
    }
    try {
      work.run();
      return true;
    } catch (Refusal refusal) {
      switch (refusal.kind()) {
        case INVALID, CONFLICT, TOO_LARGE, TOO_MANY ->
            reject(result, field, refusal.key(), refusal.arguments().toArray());
        case FORBIDDEN, NOT_FOUND, UNAVAILABLE -> throw refusal;
      }
      return false;
    }
  }

  private static void reject(BindingResult result, String field, String key, Object[] arguments) {
    if (field.isEmpty()) {
      result.reject(key, arguments, null);
    } else {
      result.rejectValue(field, key, arguments, null);
    }
  }
}
