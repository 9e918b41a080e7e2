package org.mifeng.platform.identity.signin;

/**
 * Setting up the second factor.
 *
 * @param qr what the app scans
 * @param secret the same to type by hand
 * @param uri the same as a link, for an app on this very device
 * @param action where the code is sent
 * @param required whether there is no way round it
 */
record EnrolmentPage(QrCode qr, String secret, String uri, String action, boolean required) {}
