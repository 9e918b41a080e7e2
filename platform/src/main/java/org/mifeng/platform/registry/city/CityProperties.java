package org.mifeng.platform.registry.city;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which city the platform serves.
 *
 * @param pack the folder of the city pack: {@code classpath:…} or {@code file:…}. Trust: whoever
 *     writes there decides what a division, a park and a vulnerable sector is; not what an
 *     enterprise or an official may do.
 */
@Validated
@ConfigurationProperties("mifeng.city")
record CityProperties(@DefaultValue("classpath:content/city/hangzhou") @NotBlank String pack) {}
