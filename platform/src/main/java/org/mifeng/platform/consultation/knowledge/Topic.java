package org.mifeng.platform.consultation.knowledge;

/** What a question, an answer or an article is about; at most forty, in the order of screens. */
record Topic(String code, Wording name) {}
