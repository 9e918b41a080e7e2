package org.mifeng.platform.checkup.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Fact;

/**
 * The page of an adopted text.
 *
 * @param title of the text, in its own language
 * @param adoption what was adopted
 * @param sheet the text, or null when the library no longer gives what was frozen
 * @param frozen the frozen text
 * @param facts about it
 * @param outdated whether a newer version of the text is offered
 */
record AdoptionPage(
    String title,
    Adoption adoption,
    @Nullable Sheet sheet,
    String frozen,
    List<Fact> facts,
    boolean outdated) {
  String path() {
    return "/adopted-texts/" + adoption.id();
  }
}
