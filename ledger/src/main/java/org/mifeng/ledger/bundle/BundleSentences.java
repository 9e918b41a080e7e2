package org.mifeng.ledger.bundle;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.mifeng.ledger.Phrases;

/** The words for what is found about bundles, in Chinese and English. */
public final class BundleSentences {
  private final ResourceBundle words;

  private BundleSentences(ResourceBundle words) {
    this.words = words;
  }

  /** The words of a language; Chinese for every language but English. */
  public static BundleSentences in(Locale locale) {
    return new BundleSentences(Phrases.beside(BundleSentences.class, locale));
  }

  /** One sentence about what was found. */
  public String of(BundleCode code) {
    return words.getString("code." + code);
  }

  /** What a valid proof shows, a sentence each. */
  public List<String> proves() {
    return List.of(
        words.getString("proves.1"), words.getString("proves.2"), words.getString("proves.3"));
  }
}
