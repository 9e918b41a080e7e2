package org.mifeng.platform.evidence.custody;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long before an algorithm ends its deposits are listed, and where the calendar lies.
 *
 * @param notice how long before. Trust: too short a time leaves owners too little of it
 * @param calendar a YAML file as {@code content/evidence/algorithms.yaml}. Trust: whoever can write
 *     it decides what is shown as due; it changes no verdict on a receipt
 */
@ConfigurationProperties("mifeng.evidence.custody")
record CustodyProperties(
    @DefaultValue("730d") Duration notice,
    @DefaultValue("classpath:content/evidence/algorithms.yaml") String calendar) {}
