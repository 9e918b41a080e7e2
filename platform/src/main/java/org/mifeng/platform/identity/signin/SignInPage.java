package org.mifeng.platform.identity.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in page.
 *
 * @param to where to go afterwards
 * @param notice message key of what happened before, or null
 * @param providers outside identity providers to choose from
 */
record SignInPage(String to, @Nullable String notice, List<Outside.Provider> providers) {}
