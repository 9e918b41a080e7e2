package org.mifeng.index.manifest;

import java.util.Locale;
import java.util.ResourceBundle;
import org.mifeng.ledger.Phrases;

/** The words for what is found about a manifest, in Chinese and English. */
public final class ManifestSentences {
  private final ResourceBundle words;

  private ManifestSentences(ResourceBundle words) {
    this.words = words;
  }

  /** The words of a language; Chinese for every language but English. */
  public static ManifestSentences in(Locale locale) {
    return new ManifestSentences(Phrases.beside(ManifestSentences.class, locale));
  }

  /** One sentence about what was found. */
  public String of(ManifestCode code) {
    return words.getString("code." + code);
  }

  /** The word for an outcome. */
  public String of(ManifestVerdict.Outcome outcome) {
    return words.getString("outcome." + outcome);
  }

  /** One sentence about what an outcome means. */
  public String meaning(ManifestVerdict.Outcome outcome) {
    return words.getString("outcome." + outcome + ".meaning");
  }
}
