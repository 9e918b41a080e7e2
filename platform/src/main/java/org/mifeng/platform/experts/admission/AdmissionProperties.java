package org.mifeng.platform.experts.admission;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How candidates are decided about.
 *
 * @param reviewer reference of the department's organisation that reviews experts with the lead
 *     bureau (in the plan: human resources); empty while any department may
 */
@ConfigurationProperties("mifeng.experts")
record AdmissionProperties(@DefaultValue("") String reviewer) {}
