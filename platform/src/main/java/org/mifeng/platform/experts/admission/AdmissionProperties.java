package org.mifeng.platform.experts.admission;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How candidates are decided about.
 *
 * @param reviewer reference of the department's organisation that reviews experts with the lead
 *     bureau; empty for human resources ({@code hr} in the city pack), and while that is not on the
 *     platform for any
 */
@ConfigurationProperties("mifeng.experts")
record AdmissionProperties(@DefaultValue("") String reviewer) {}
