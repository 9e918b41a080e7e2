package org.mifeng.platform.oversight;

import java.time.Instant;

/**
 * A plan's text as it came in; a later version stands beside it and never in its place.
 *
 * @param plan code of the plan
 * @param number from 1
 * @param sha256 of the text in UTF-8, in hexadecimal
 * @param body the text of the file
 * @param origin {@code pack} when the city pack brought it, {@code import} when an officer did
 * @param actor name of who brought it
 */
public record PlanVersion(
    String plan, int number, String sha256, String body, String origin, String actor, Instant at) {}
