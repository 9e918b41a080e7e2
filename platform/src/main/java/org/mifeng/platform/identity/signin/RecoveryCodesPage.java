package org.mifeng.platform.identity.signin;

import java.util.List;

/**
 * Recovery codes, shown once.
 *
 * @param to where to go on
 */
record RecoveryCodesPage(List<String> codes, String to) {}
