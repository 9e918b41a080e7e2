package org.mifeng.platform.identity;

import java.util.UUID;

/**
 * A viewer with what a page shell shows about them.
 *
 * @param grant the seat acted from
 * @param language {@code zh} or {@code en}, as the person chose
 */
public record Standing(Viewer viewer, Organisation organisation, UUID grant, String language) {}
