package org.mifeng.platform.learning.publicity;

import java.util.List;
import java.util.Locale;
import org.mifeng.platform.learning.Lesson.Part;
import org.mifeng.platform.learning.publicity.Item.State;
import org.mifeng.platform.web.Fact;

/**
 * One item on the desk.
 *
 * @param second whether the viewer may decide, having neither written nor submitted it
 */
record DeskItemPage(
    Item item,
    List<Fact> facts,
    boolean second,
    List<DecisionStore.Past> versions,
    Preview preview) {

  /** A version as the public would see it, in both languages. */
  record Preview(Content content, Locale locale) {
    Words zh() {
      return content.text().zh();
    }

    List<Part> zhParts() {
      return ProseReader.read(zh().body());
    }

    boolean hasEnglish() {
      return content.text().en() != null;
    }

    Words en() {
      var en = content.text().en();
      return en == null ? zh() : en;
    }

    List<Part> enParts() {
      return ProseReader.read(en().body());
    }
  }

  /** Whether the platform came with a version. */
  boolean isDelivered(DecisionStore.Past version) {
    return version.number() == 1 && item.about().origin() != Item.Origin.EDITED;
  }

  boolean waits() {
    return item.state() == State.WAITING;
  }

  boolean isEvent() {
    return item.about().kind() == Kind.EVENT;
  }

  boolean canBeWritten() {
    return !waits();
  }
}
