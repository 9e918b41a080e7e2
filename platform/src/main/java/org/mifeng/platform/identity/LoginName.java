package org.mifeng.platform.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mifeng.platform.kernel.Refusal;

/**
 * The name a person types to sign in: 3 to 64 letters (Chinese ones too), digits or {@code . _ - @
 * +}, unique without regard to case.
 *
 * @param value as written when the account was opened
 */
public record LoginName(String value) {
  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{2,63}");

  public LoginName {
    if (value.length() > 64 || !FORM.matcher(value).matches()) {
      throw Refusal.invalid("identity.refusal.login-form");
    }
  }

  /** Reads what was typed; full-width letters become ordinary ones. */
  public static LoginName of(String typed) {
    if (typed.length() > 256) {
      throw Refusal.invalid("identity.refusal.login-form");
    }
    return new LoginName(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
  }

  /** The form in which two logins are compared. */
  public String key() {
    return keyOf(value);
  }

  /** The comparison form of anything typed, even of what is no login at all. */
  public static String keyOf(String typed) {
    var bounded = typed.length() > 256 ? typed.substring(0, 256) : typed;
    return Normalizer.normalize(bounded, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
