package org.mifeng.platform.learning.publicity;

import java.util.Optional;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** The events, as the rooms beside see them. */
@Component
public class Gatherings {
  private final PublicReading reading;
  private final Desk desk;

  Gatherings(PublicReading reading, Desk desk) {
    this.reading = reading;
    this.desk = desk;
  }

  /** The event published under this code; 404 when there is none. */
  public Gathering require(Viewer viewer, String code) {
    return find(viewer, code).orElseThrow(() -> Refusal.notFound("learning.refusal.no-such-item"));
  }

  /** The event published under this code. */
  public Optional<Gathering> find(Viewer viewer, String code) {
    return reading.find(viewer, code).flatMap(one -> event(one.about(), one.content()));
  }

  /** The event of this code, published or not, for who keeps it; 404 to others. */
  public Gathering requireKept(Viewer viewer, String code) {
    var item = desk.require(viewer, code);
    return find(viewer, code)
        .or(() -> event(item.about(), item.content()))
        .orElseThrow(() -> Refusal.notFound("learning.refusal.no-such-item"));
  }

  private static Optional<Gathering> event(Item.About about, Content content) {
    var occasion = content.occasion();
    var en = content.text().en();
    return occasion == null
        ? Optional.empty()
        : Optional.of(
            new Gathering(
                about.id(),
                about.code(),
                content.text().zh().title(),
                en == null ? null : en.title(),
                about.district(),
                about.origin() == Item.Origin.DEMO,
                occasion));
  }
}
