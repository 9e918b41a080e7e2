package org.mifeng.platform.identity.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the sign-in page sends. */
record SignInForm(
    @NotBlank(message = "{identity.sign-in.login-blank}")
        @Size(max = 256, message = "{identity.refusal.sign-in-wrong}")
        String login,
    @NotBlank(message = "{identity.sign-in.password-blank}")
        @Size(max = 512, message = "{identity.refusal.sign-in-wrong}")
        String password,
    String to) {

  SignInForm {
    login = login == null ? "" : login;
    password = password == null ? "" : password;
    to = to == null ? "" : to;
  }

  /** Never the password. */
  @Override
  public String toString() {
    return "SignInForm[" + login + "]";
  }
}
