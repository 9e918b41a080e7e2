package org.mifeng.platform.identity.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mifeng.platform.identity.Seat;

/** Inviting somebody: their account name, name and seat. */
record MemberForm(
    @NotBlank(message = "{identity.members.login-blank}")
        @Size(max = 64, message = "{identity.refusal.login-form}")
        String login,
    @NotBlank(message = "{identity.members.name-blank}")
        @Size(max = 100, message = "{identity.members.name-long}")
        String name,
    @NotNull(message = "{identity.members.seat-blank}") Seat seat) {}
