package org.mifeng.platform.identity.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A one-time code or a recovery code. */
record CodeForm(
    @NotBlank(message = "{identity.code.blank}")
        @Size(max = 100, message = "{identity.refusal.code-wrong}")
        String code) {
  CodeForm {
    code = code == null ? "" : code;
  }
}
