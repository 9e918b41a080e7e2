/**
 * The evidence ledger. It promises three things: to the depositor, that a receipt can be checked
 * for years without the platform that gave it; to the public, that nothing in the log can be
 * changed or taken away unseen; to the enterprise, that the log tells nothing about what was
 * deposited.
 *
 * <p>Start with {@code SPEC.md}: the byte formats and the numbered steps of the check. Then, in
 * code: a {@link org.mifeng.ledger.Commitment} hides a file in a {@link org.mifeng.ledger.Leaf};
 * {@code merkle} puts leaves under two trees; a {@link org.mifeng.ledger.Checkpoint} is what {@code
 * note} signs of them; {@code receipt} carries leaf, proofs and checkpoints to the depositor and
 * checks them; {@code bundle} seals many files by one deposit; {@code trust} says whose signatures
 * count; {@code storage} and {@code fsck} are for those who watch the whole log.
 *
 * <p>Every parser takes foreign bytes and throws {@link org.mifeng.ledger.MalformedException} only.
 */
@NullMarked
package org.mifeng.ledger;

import org.jspecify.annotations.NullMarked;
