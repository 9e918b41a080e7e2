/**
 * How a person signs in: password, second factor, an outside identity provider; and how guessing is
 * slowed down without locking anybody out.
 */
@NullMarked
@ApplicationModule(
    displayName = "Sign-in 登录",
    allowedDependencies = {"kernel", "identity", "identity.gate", "web"})
package org.mifeng.platform.identity.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
