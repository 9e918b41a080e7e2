package org.mifeng.platform.evidence;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about whole logs, settings {@code mifeng.evidence.log.*}: only needed
 * when a key was stolen or the platform was away for more than a year.
 *
 * @param begin the number of a log to begin now, before its year: the one written until then is
 *     closed for ever. 0 for none; without effect once that log exists. Trust: numbers only rise,
 *     so each early beginning uses up a year's number
 * @param distrusted logs that must no longer be trusted, by number, each with the reason; the
 *     platform's trust policy says so. Trust: every receipt of such a log is refused from then on
 */
@ConfigurationProperties("mifeng.evidence.log")
record LogProperties(@DefaultValue("0") int begin, @DefaultValue Map<Integer, String> distrusted) {
  LogProperties {
    distrusted = Map.copyOf(distrusted);
  }
}
