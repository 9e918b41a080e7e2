package org.mifeng.ledger.witness;

import java.io.IOException;
import java.util.Optional;
import org.mifeng.ledger.MalformedException;

/**
 * What a witness remembers of each log: the last checkpoint it cosigned. Used by one witness at a
 * time; for one origin never by two threads at once.
 */
public interface WitnessStore {
  /**
   * The last note written for an origin; empty when there never was one.
   *
   * @throws MalformedException when what is stored is damaged, which must never be taken for empty
   */
  Optional<byte[]> read(String origin) throws IOException;

  /**
   * Remembers a note in place of the last. When this returns it survives a crash; when it throws,
   * either may be there, and the witness writes no more for that origin until it is started anew.
   */
  void write(String origin, byte[] note) throws IOException;
}
