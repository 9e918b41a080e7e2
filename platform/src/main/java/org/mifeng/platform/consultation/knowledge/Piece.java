package org.mifeng.platform.consultation.knowledge;

/** A part of a text that is shown, marked where it is what was looked for. */
record Piece(String text, boolean marked) {}
