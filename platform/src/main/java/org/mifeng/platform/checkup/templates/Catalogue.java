package org.mifeng.platform.checkup.templates;

import java.util.Map;

/**
 * What all texts refer to.
 *
 * @param laws name and version by id
 * @param shared fields that several texts have, by name
 * @param dimensions names by code, in their order
 * @param indicators names by code, in their order
 * @param words what stands around every text, each of them there
 */
record Catalogue(
    Map<String, Law> laws,
    Map<String, Field> shared,
    Map<String, Wording> dimensions,
    Map<String, Wording> indicators,
    Map<Word, Wording> words) {

  /** A law, interpretation or standard. */
  record Law(Wording name, Wording version) {}
}
