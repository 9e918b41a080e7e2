package org.mifeng.platform.evidence.renewal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of renewal, {@code mifeng.evidence.renewal.*}.
 *
 * @param every how often it is looked whether something is to be begun or renewed; zero for never
 * @param apart how far apart two begun records are at least. Trust: what is deposited in between
 *     waits so long for its first record
 * @param ahead how long before an end a record is renewed. Trust: an authority that is away for
 *     longer than this lets records run out
 */
@ConfigurationProperties("mifeng.evidence.renewal")
record RenewalProperties(
    @DefaultValue("10m") Duration every,
    @DefaultValue("24h") Duration apart,
    @DefaultValue("90d") Duration ahead) {}
