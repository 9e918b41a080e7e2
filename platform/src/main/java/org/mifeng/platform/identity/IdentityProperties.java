package org.mifeng.platform.identity;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of identity.
 *
 * @param keys folder of the key that encrypts second-factor secrets; trust: whoever reads it and
 *     the database can make officials' one-time codes, so it is backed up apart from the database
 */
@ConfigurationProperties("mifeng.identity")
record IdentityProperties(@DefaultValue("data/keys") Path keys) {}
