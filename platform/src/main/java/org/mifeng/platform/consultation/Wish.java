package org.mifeng.platform.consultation;

/**
 * What somebody wants to ask, as a form brings it.
 *
 * @param confirmed codes of the signs of secret content that the asker has looked at and let stand
 */
public record Wish(String topic, String urgency, String title, String body, String confirmed) {}
