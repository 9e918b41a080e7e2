package org.mifeng.platform.evidence.certificate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of certificates.
 *
 * @param address where people reach the platform, such as {@code https://mifeng.example}; empty for
 *     {@code https://} and the domain in the receipt. Trust: certificates for courts lead there to
 *     be checked, so it is never taken from a request
 */
@ConfigurationProperties("mifeng.evidence.certificate")
record CertificateProperties(@DefaultValue("") String address) {}
