package org.mifeng.platform.identity.signin;

/**
 * Who somebody is at an outside provider: its name for itself and its lasting key for the person.
 * Never a name or an address, which change hands.
 */
public record OutsideIdentity(String issuer, String subject) {}
