package org.mifeng.platform.purchase;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the purchase.
 *
 * @param finance reference of the department's organisation that accepts statements, as its code in
 *     the city pack
 */
@ConfigurationProperties("mifeng.purchase")
record PurchaseProperties(@DefaultValue("finance") String finance) {}
