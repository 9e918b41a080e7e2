package org.mifeng.platform.checkup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.OrganisationId;

/**
 * A personal link (专属链接) by which a colleague without an account answers some sections of a
 * check-up.
 *
 * @param organisation whose check-up it is
 * @param grant what it opens, to whom
 * @param life when it works
 * @param confirmed what whoever opened it says they are called; null while nobody has
 */
public record SectionLink(
    UUID id,
    CheckupId checkup,
    OrganisationId organisation,
    Grant grant,
    Life life,
    @Nullable Author confirmed) {

  /**
   * What it opens.
   *
   * @param sections codes of dimensions
   * @param items codes of what they ask
   * @param colleague for whom, as whoever made it called them
   */
  public record Grant(List<String> sections, List<String> items, String colleague) {
    public Grant {
      sections = List.copyOf(sections);
      items = List.copyOf(items);
    }
  }

  /**
   * When it works.
   *
   * @param made by whom
   * @param revoked who ended it early, or null
   */
  public record Life(Author made, Instant expires, @Nullable Author revoked) {}

  /** Whether it opens anything at this moment. */
  public boolean isUsableAt(Instant now) {
    return life.revoked() == null && now.isBefore(life.expires());
  }
}
