package org.mifeng.platform.identity.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Token;
import org.mifeng.platform.web.Option;

/**
 * A person's API tokens.
 *
 * @param working those that open something
 * @param ended those that have expired or were revoked
 * @param scopes what a new one may be given
 * @param secret of the one just made, shown this once, or null
 */
record TokenPage(
    List<Token> working, List<Token> ended, List<Option> scopes, @Nullable String secret) {}
