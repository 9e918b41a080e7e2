package org.mifeng.platform.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;

/**
 * The turn to write the log: an advisory lock of a database session that one node at a time holds.
 * It keeps nodes from competing; what keeps them from harming each other is the epoch in every
 * commit.
 */
@Repository
class LogTurnStore {
  private static final Logger log = LoggerFactory.getLogger(LogTurnStore.class);

  /** "mifeng" in ASCII: one writer per database, whatever the year. */
  static final long LOCK = 0x6d6966656e67L;

  private final DataSource source;
  private @Nullable Connection session;

  LogTurnStore(DataSource source) {
    this.source = source;
  }

  /** Takes the turn if no other node has it; false when one has, or the database is away. */
  boolean tryTake() {
    try {
      var connection = source.getConnection();
      try {
        if (ask(connection, "select pg_try_advisory_lock(?)")) {
          session = connection;
          return true;
        }
        return false;
      } finally {
        if (session != connection) {
          connection.close();
        }
      }
    } catch (SQLException away) {
      log.warn("The database of the evidence log cannot be reached: {}", away.getMessage());
      return false;
    }
  }

  /**
   * Whether the session that holds the turn still stands: asked while there is nothing to write.
   */
  boolean isHeld() {
    try {
      return session != null && session.isValid(2);
    } catch (SQLException gone) {
      return false;
    }
  }

  /** Lets another node have the turn. */
  void giveBack() {
    var held = session;
    session = null;
    if (held == null) {
      return;
    }
    try (held) {
      ask(held, "select pg_advisory_unlock(?)");
    } catch (SQLException gone) {
      log.info("The session that held the turn is gone, and the turn with it");
    }
  }

  private static boolean ask(Connection session, String question) throws SQLException {
    try (var statement = session.prepareStatement(question)) {
      statement.setLong(1, LOCK);
      try (var result = statement.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }
}
