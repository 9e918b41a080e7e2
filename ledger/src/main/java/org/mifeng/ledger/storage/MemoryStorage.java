package org.mifeng.ledger.storage;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files in memory, for tests and for proofs over a log that was just fetched. */
public final class MemoryStorage implements LedgerStorage {
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  @Override
  public Optional<byte[]> read(String name) {
    return Optional.ofNullable(files.get(name)).map(byte[]::clone);
  }

  @Override
  public void write(String name, byte[] content) {
    files.put(name, content.clone());
  }
}
