package org.mifeng.platform.identity.signin;

import java.util.List;

/**
 * Linking an account to an outside identity.
 *
 * @param started whether the next sign-in at a provider will be linked
 */
record OutsidePage(List<Outside.Provider> providers, boolean started) {}
