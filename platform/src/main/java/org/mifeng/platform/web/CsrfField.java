package org.mifeng.platform.web;

/**
 * The token that proves a form came from one of our pages.
 *
 * @param name of the hidden field
 * @param header the same as a header, for scripts
 * @param token its value
 */
public record CsrfField(String name, String header, String token) {}
