package org.mifeng.index.manifest;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words for what is found about a manifest, in Chinese and English. */
public final class ManifestSentences {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle words;

  private ManifestSentences(ResourceBundle words) {
    this.words = words;
  }

  /** The words of a language; Chinese for every language but English. */
  public static ManifestSentences in(Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    return new ManifestSentences(
        ResourceBundle.getBundle(
            "org.mifeng.index.manifest.sentences",
            english ? Locale.ENGLISH : Locale.ROOT,
            NO_FALLBACK));
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
