package org.mifeng.platform.learning;

/**
 * The law a lesson or an answer rests on.
 *
 * @param law its name
 * @param version which version of it, in words
 * @param article where in it
 * @param sure whether name, dates and article were read in the official text
 */
public record Citation(Wording law, Wording version, Wording article, boolean sure) {}
