package org.mifeng.platform.identity.gate;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the gate.
 *
 * @param longestSession after this a person signs in again, however busy the session is; trust: a
 *     stolen session cookie is worth at most this long
 */
@ConfigurationProperties("mifeng.identity.gate")
record GateProperties(@DefaultValue("12h") Duration longestSession) {}
