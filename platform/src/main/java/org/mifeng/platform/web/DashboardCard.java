package org.mifeng.platform.web;

/**
 * A card on the signed-in home page.
 *
 * @param order place among all cards, small first
 * @param icon name of a symbol in {@code static/img/icons.svg}
 * @param title what it is about, in the viewer's language
 * @param figure the number it shows, already formatted; empty for a card without one
 * @param text a sentence below
 * @param link where it leads
 * @param linkText what the link says
 */
public record DashboardCard(
    int order,
    String icon,
    String title,
    String figure,
    String text,
    String link,
    String linkText) {}
