package org.mifeng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Leaf;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.ReceiptReader;

/**
 * The chain of versions a receipt stands in, as far as the receipts beside it tell. Unchecked, as
 * all that {@code inspect} shows.
 */
final class Chain {
  private static final int LONGEST = 100;

  private record Place(String log, long index) {}

  private record Link(Path file, Receipt receipt, Leaf leaf) {
    Place place() {
      return new Place(receipt.proofs().originC2sp(), receipt.entry().index());
    }

    @Nullable Place previous() {
      Leaf.Link link = leaf.link();
      if (link == null) {
        return null;
      }
      String log = link.log();
      return new Place(log == null ? receipt.proofs().originC2sp() : log, link.previous());
    }
  }

  private final Path file;
  private final Words words;

  Chain(Path file, Words words) {
    this.file = file;
    this.words = words;
  }

  /** The older versions, then the newer ones; nothing for a receipt that stands alone. */
  List<String> lines(Receipt receipt, Leaf leaf) throws IOException {
    Link self = new Link(file, receipt, leaf);
    Map<Place, Link> beside = beside();
    List<String> lines = new ArrayList<>();
    Link at = self;
    for (int i = 0; i < LONGEST && at != null && at.previous() != null; i++) {
      Place place = at.previous();
      Leaf.Link link = at.leaf().link();
      Link older = beside.get(place);
      String relation = link == null ? "" : link.relation();
      lines.add(line("chain.older", relation, place, older));
      at = older;
    }
    Map<Place, Link> next = new HashMap<>();
    beside
        .values()
        .forEach(
            link -> {
              Place previous = link.previous();
              if (previous != null) {
                next.put(previous, link);
              }
            });
    Link newer = next.get(self.place());
    for (int i = 0; i < LONGEST && newer != null; i++) {
      Leaf.Link link = newer.leaf().link();
      String relation = link == null ? "" : link.relation();
      lines.add(line("chain.newer", relation, newer.place(), newer));
      newer = next.get(newer.place());
    }
    return lines;
  }

  private String line(String key, String relation, @Nullable Place place, @Nullable Link known) {
    String where = place == null ? "" : VerdictText.printable(place.log()) + " #" + place.index();
    String what =
        known == null
            ? words.text("chain.no-receipt")
            : Instant.ofEpochMilli(known.leaf().receivedAt())
                + "  "
                + VerdictText.printable(String.valueOf(known.file().getFileName()));
    return words.text(key, relation, where, what);
  }

  private Map<Place, Link> beside() throws IOException {
    Map<Place, Link> found = new HashMap<>();
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return found;
    }
    List<Path> receipts;
    try (Stream<Path> listed = Files.list(folder)) {
      receipts = listed.filter(one -> one.toString().endsWith(FileWalk.RECEIPT)).sorted().toList();
    }
    for (Path one : receipts) {
      try {
        Receipt receipt = ReceiptReader.read(Input.read(one, Receipt.MAX_BYTES));
        Link link = new Link(one, receipt, Leaf.parse(receipt.entry().body()));
        found.put(link.place(), link);
      } catch (MalformedException | Complaint e) {
        // Another file that only looks like a receipt: not part of any chain.
        continue;
      }
    }
    return found;
  }
}
