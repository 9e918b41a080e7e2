package org.mifeng.platform.checkup.filling;

import java.util.Map;
import org.mifeng.platform.checkup.AnswerSheet;
import org.mifeng.platform.checkup.Claim;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** The form of one item, for pages elsewhere that ask it too ({@code filling/_item.jte}). */
@Component
public class ItemForms {
  private final SectionPages pages;

  ItemForms(SectionPages pages) {
    this.pages = pages;
  }

  /** An item with what a sheet says about it. */
  public SectionPage.Item item(Viewer viewer, AnswerSheet sheet, String code, Shell shell) {
    return pages.item(viewer, sheet, code, shell);
  }

  /** What every item of a sheet offers alike. */
  public SectionPage.Choices choices(Viewer viewer, AnswerSheet sheet, Shell shell) {
    return pages.choices(viewer, sheet, shell);
  }

  /** What was said about an item in that form. */
  public Claim claim(Map<String, String> fields, String code) {
    return new SectionForm(fields).claim(code + ".");
  }

  /** The revision of the answer that was seen beside it; 0 when there was none. */
  public int seen(Map<String, String> fields, String code) {
    return new SectionForm(fields).seen(code + ".");
  }
}
