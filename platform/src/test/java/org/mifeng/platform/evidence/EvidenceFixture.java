package org.mifeng.platform.evidence;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;

/** Owners and files to try deposits with. */
public final class EvidenceFixture {
  private EvidenceFixture() {}

  /** An enterprise's administrator nobody has met before. */
  public static Viewer anEnterprise() {
    return a(Seat.ENTERPRISE, Reach.OWN);
  }

  /** A city officer, who sees the whole city. */
  public static Viewer aCityOfficer() {
    return a(Seat.CITY, Reach.EVERYTHING);
  }

  private static Viewer a(Seat seat, Reach reach) {
    return new Viewer(
        new AccountId(UUID.randomUUID()),
        new OrganisationId(UUID.randomUUID()),
        seat,
        reach,
        "演示经办人",
        EnumSet.copyOf(Permission.of(seat)));
  }

  /** A file's digests, made from its content. */
  public static Submission aFile(String content) {
    return new Submission(digests(content), null, null, null, null, null);
  }

  /** The digests of a text. */
  public static Digests digests(String content) {
    return Digests.of(content.getBytes(StandardCharsets.UTF_8));
  }

  /** Many different files. */
  public static List<Submission> files(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> aFile(name + " " + i)).toList();
  }
}
