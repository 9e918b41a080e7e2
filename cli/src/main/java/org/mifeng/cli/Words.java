package org.mifeng.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.Wording;
import org.mifeng.index.form.FormSentences;
import org.mifeng.index.manifest.ManifestSentences;
import org.mifeng.ledger.bundle.BundleSentences;
import org.mifeng.ledger.receipt.Sentences;

/** What the command says, in Chinese or English. */
final class Words {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle bundle;

  private Words(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "org.mifeng.cli.words",
            locale.equals(Locale.ENGLISH) ? Locale.ENGLISH : Locale.ROOT,
            NO_FALLBACK);
  }

  static Words in(Locale locale) {
    return new Words(locale);
  }

  /** The language asked for by {@code --lang}, else by the environment; English when unsaid. */
  static Locale language(Surroundings surroundings, String... args) {
    String asked = asked(args);
    if (asked == null) {
      for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        asked = asked == null ? surroundings.variable(name) : asked;
      }
    }
    return asked != null && asked.startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
  }

  private static @Nullable String asked(String... args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith("--lang=")) {
        return args[i].substring("--lang=".length());
      }
      if (args[i].equals("--lang") && i + 1 < args.length) {
        return args[i + 1];
      }
    }
    return null;
  }

  ResourceBundle bundle() {
    return bundle;
  }

  Sentences sentences() {
    return Sentences.in(locale);
  }

  BundleSentences bundleSentences() {
    return BundleSentences.in(locale);
  }

  ManifestSentences manifestSentences() {
    return ManifestSentences.in(locale);
  }

  FormSentences formSentences() {
    return FormSentences.in(locale);
  }

  /** Words that somebody else has in both languages. */
  String text(Wording wording) {
    return wording.in(locale);
  }

  String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
  }
}
