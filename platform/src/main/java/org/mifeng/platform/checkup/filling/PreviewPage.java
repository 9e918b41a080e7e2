package org.mifeng.platform.checkup.filling;

import org.jspecify.annotations.Nullable;

/**
 * A question of a draft, as an enterprise will see it.
 *
 * @param back where the indicator is edited
 * @param item null while its words are not whole
 */
record PreviewPage(
    String back, String code, SectionPage.@Nullable Item item, SectionPage.Choices choices) {}
