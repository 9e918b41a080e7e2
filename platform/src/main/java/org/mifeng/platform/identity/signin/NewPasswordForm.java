package org.mifeng.platform.identity.signin;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A new password, typed twice. */
record NewPasswordForm(
    @NotBlank(message = "{identity.password.blank}")
        @Size(max = 512, message = "{identity.password.too-long}")
        String password,
    String repeated) {
  NewPasswordForm {
    password = password == null ? "" : password;
    repeated = repeated == null ? "" : repeated;
  }

  @AssertTrue(message = "{identity.password.not-same}")
  public boolean isSame() {
    return password.equals(repeated);
  }

  /** Never the password. */
  @Override
  public String toString() {
    return "NewPasswordForm[…]";
  }
}
