package org.mifeng.platform.web;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the page shell.
 *
 * @param demo whether this is a demonstration city: each page says so
 * @param gallery whether {@code /gallery} shows every component; off in production
 * @param strictMessages whether a missing text stops the page; on in tests
 * @param zone the city's time zone, in which times are shown
 * @param tls whether the address people use begins with https even when a proxy ends it before us:
 *     cookies are then always marked secure
 * @param address where people reach the platform, such as {@code https://mifeng.example}; empty for
 *     {@code https://} and the platform's domain. Trust: certificates lead there to be checked, so
 *     it is never taken from a request
 */
@ConfigurationProperties("mifeng")
record WebProperties(
    @DefaultValue("false") boolean demo,
    @DefaultValue("false") boolean gallery,
    @DefaultValue("false") boolean strictMessages,
    @DefaultValue("Asia/Shanghai") ZoneId zone,
    @DefaultValue("false") boolean tls,
    @DefaultValue("") String address) {}
