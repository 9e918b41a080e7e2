package org.mifeng.platform.experts.admission;

/** The pass phrase, shown once. */
record AppliedPage(Phrase phrase, String address) {}
