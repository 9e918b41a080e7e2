package org.mifeng.platform.evidence.publishing;

import java.util.ArrayList;
import java.util.List;
import org.mifeng.ledger.PublishedNote;
import org.mifeng.ledger.anchor.Anchor;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.InclusionProof;
import org.mifeng.ledger.receipt.SuiteProof;
import org.mifeng.ledger.receipt.Upgrade;
import org.mifeng.ledger.renewal.Renewal;
import org.mifeng.ledger.renewal.RenewedObjects;
import org.mifeng.ledger.time.TimeToken;

/** What the corroborators have to say about one published checkpoint, while it is gathered. */
public final class UpgradeDraft {
  private final StringBuilder sha256;
  private final StringBuilder sm3;
  private final List<TimeToken> timestamps = new ArrayList<>();
  private final List<Anchor> anchors = new ArrayList<>();
  private final List<Renewal> renewals = new ArrayList<>();

  /** Nothing yet. */
  public UpgradeDraft(Published published) {
    this.sha256 = new StringBuilder(published.noteSha256());
    this.sm3 = new StringBuilder(published.noteSm3());
  }

  /**
   * Adds a witness's signature line to the note of a tree.
   *
   * @param line with its dash, with or without its newline
   */
  public void cosign(HashSuite suite, String line) {
    var note =
        switch (suite) {
          case SHA256 -> sha256;
          case SM3 -> sm3;
        };
    note.append(line.strip()).append('\n');
  }

  /** Adds a time-stamp. */
  public void timestamp(TimeToken token) {
    timestamps.add(token);
  }

  /** Adds an anchor. */
  public void anchor(Anchor anchor) {
    anchors.add(anchor);
  }

  /** Adds an evidence record. */
  public void renewal(Renewal renewal) {
    renewals.add(renewal);
  }

  /** What an evidence record over all of this covers. */
  public RenewedObjects objects() {
    return RenewedObjects.of(
        PublishedNote.parse(sha256.toString()),
        PublishedNote.parse(sm3.toString()),
        timestamps,
        anchors);
  }

  /** Whether an authority has dated it. */
  public boolean isTimeStamped() {
    return !timestamps.isEmpty();
  }

  /** The time-stamps gathered so far. */
  public List<TimeToken> timestamps() {
    return List.copyOf(timestamps);
  }

  /** The upgrade of the leaf that these proofs are about. */
  public Upgrade of(InclusionProof inSha256, InclusionProof inSm3) {
    return new Upgrade(
        SuiteProof.of(inSha256, sha256.toString()),
        SuiteProof.of(inSm3, sm3.toString()),
        timestamps,
        anchors,
        renewals);
  }
}
