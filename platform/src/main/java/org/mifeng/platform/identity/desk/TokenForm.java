package org.mifeng.platform.identity.desk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mifeng.platform.identity.Permission;

/** A new API token: its name, what it may do, for how many days. */
record TokenForm(
    @NotBlank(message = "{identity.tokens.name-blank}")
        @Size(max = 100, message = "{identity.tokens.name-long}")
        String name,
    @NotEmpty(message = "{identity.refusal.token-scopes}") List<String> scopes,
    @NotNull(message = "{identity.tokens.days-wrong}")
        @Min(value = 1, message = "{identity.tokens.days-wrong}")
        @Max(value = 366, message = "{identity.tokens.days-wrong}")
        Integer days) {
  TokenForm {
    scopes = scopes == null ? List.of() : scopes;
  }

  /** The permissions named; an unknown name is none. */
  Set<Permission> permissions() {
    var chosen = EnumSet.noneOf(Permission.class);
    for (var permission : Permission.values()) {
      if (scopes.contains(permission.code())) {
        chosen.add(permission);
      }
    }
    return chosen;
  }
}
