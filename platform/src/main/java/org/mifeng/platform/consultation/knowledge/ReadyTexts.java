package org.mifeng.platform.consultation.knowledge;

import java.util.Map;

/**
 * What answers point to outside the knowledge base, by its code: the ready texts an enterprise can
 * adopt, and the indicators of the check-up.
 */
record ReadyTexts(Map<String, Wording> templates, Map<String, Wording> indicators) {}
