package org.mifeng.platform.identity.desk;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Changing one's own password: the present one, and the new one twice. */
record PasswordForm(
    @NotBlank(message = "{identity.password.present-blank}")
        @Size(max = 512, message = "{identity.refusal.password-wrong}")
        String present,
    @NotBlank(message = "{identity.password.blank}")
        @Size(max = 512, message = "{identity.password.too-long}")
        String password,
    String repeated) {
  PasswordForm {
    present = present == null ? "" : present;
    password = password == null ? "" : password;
    repeated = repeated == null ? "" : repeated;
  }

  @AssertTrue(message = "{identity.password.not-same}")
  public boolean isSame() {
    return password.equals(repeated);
  }

  /** Never the passwords. */
  @Override
  public String toString() {
    return "PasswordForm[…]";
  }
}
