package org.mifeng.platform.learning;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of learning.
 *
 * @param address where people reach the platform, such as {@code https://mifeng.example}; empty for
 *     {@code https://} and the platform's domain. Trust: certificates lead there to be checked, so
 *     it is never taken from a request
 */
@ConfigurationProperties("mifeng.learning")
record LearningProperties(@DefaultValue("") String address) {}
