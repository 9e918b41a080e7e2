package org.mifeng.platform.web;

/**
 * Something to put right in a form.
 *
 * @param field the field's name; empty when it concerns the whole form
 * @param message what is wrong and how to put it right
 */
public record FormError(String field, String message) {}
