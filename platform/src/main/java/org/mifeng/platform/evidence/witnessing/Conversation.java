package org.mifeng.platform.evidence.witnessing;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.note.NoteSignature;
import org.mifeng.ledger.witness.AddCheckpoint;
import org.mifeng.ledger.witness.WitnessKey;
import org.mifeng.platform.evidence.PublicLog;
import org.mifeng.platform.evidence.publishing.Published;
import org.mifeng.platform.evidence.witnessing.Standing.Trouble;

/** Hands one published checkpoint of one tree to one witness, and checks what it answers. */
final class Conversation {
  private static final int MAX_LINES = 16;
  private static final int ATTEMPTS = 3;

  private final PublicLog log;
  private final Clock clock;

  Conversation(PublicLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** How it went, and the cosignatures that are the witness's. */
  record Result(Standing standing, List<Cosigned> cosigned) {}

  /** Begins at the size the witness is thought to know, and goes by the size it says it knows. */
  Result hold(KnownWitness witness, Published published, HashSuite suite, Standing before)
      throws InterruptedException {
    long old = before.size() <= published.size() ? before.size() : 0;
    try {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        var reply = witness.door().add(request(published, suite, old));
        if (reply.status() != 409) {
          return judge(reply, witness, published, suite, before);
        }
        long known = size(reply.body());
        if (known > published.size()) {
          return troubled(before, Trouble.AHEAD, Long.toString(known));
        }
        if (known == old) {
          return troubled(before, Trouble.FORK, Long.toString(known));
        }
        old = known;
      }
      return troubled(before, Trouble.STRANGE_ANSWER, "409");
    } catch (IOException e) {
      return troubled(before, Trouble.UNREACHABLE, String.valueOf(e.getMessage()));
    } catch (MalformedException e) {
      return troubled(before, Trouble.STRANGE_ANSWER, e.rule());
    }
  }

  private byte[] request(Published published, HashSuite suite, long old) {
    var proof = log.consistency(published.year(), suite, old, published.size());
    return new AddCheckpoint(old, proof.hashes(), Note.parse(published.note(suite))).bytes();
  }

  private static long size(String body) {
    if (!body.matches("(0|[1-9][0-9]{0,17})\n")) {
      throw new MalformedException("a size is a number and a newline");
    }
    return Long.parseLong(body.strip());
  }

  private Result judge(
      WitnessDoor.Reply reply,
      KnownWitness witness,
      Published published,
      HashSuite suite,
      Standing before) {
    int status = reply.status();
    if (status == 403 || status == 404) {
      return troubled(before, Trouble.LOG_UNKNOWN, Integer.toString(status));
    }
    if (status == 422) {
      return troubled(before, Trouble.FORK, Integer.toString(status));
    }
    if (status != 200) {
      return troubled(before, Trouble.STRANGE_ANSWER, Integer.toString(status));
    }
    var cosigned = cosigned(reply.body(), witness, published.note(suite), suite);
    return cosigned.isEmpty()
        ? troubled(before, Trouble.BAD_COSIGNATURE, "")
        : new Result(before.cosigned(published.size(), clock.instant()), cosigned);
  }

  /** The lines that are good signatures of this witness; others are passed over. */
  private static List<Cosigned> cosigned(
      String body, KnownWitness witness, String note, HashSuite suite) {
    var lines = body.lines().toList();
    if (lines.size() > MAX_LINES) {
      throw new MalformedException("too many cosignatures");
    }
    var text = Note.parse(note).text();
    List<Cosigned> good = new ArrayList<>();
    for (var line : lines) {
      var signature = NoteSignature.parse(line);
      for (WitnessKey key : witness.keys(suite)) {
        Optional<Instant> time =
            key.isNamedBy(signature) ? key.verify(text, signature.signature()) : Optional.empty();
        time.ifPresent(at -> good.add(new Cosigned(suite, key, signature.line(), at)));
      }
    }
    return good;
  }

  private static Result troubled(Standing before, Trouble trouble, String detail) {
    return new Result(before.troubled(trouble, detail), List.of());
  }
}
