package org.mifeng.ledger.merkle;

/**
 * A tile, ready to be stored.
 *
 * @param suite which tree
 * @param level from 0
 * @param number place in its level
 * @param data its hashes one after the other; a full tile has 256, 8,192 bytes
 */
public record Tile(HashSuite suite, int level, long number, byte[] data) {}
