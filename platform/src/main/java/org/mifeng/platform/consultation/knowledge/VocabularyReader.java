package org.mifeng.platform.consultation.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.mifeng.platform.consultation.knowledge.KnowledgeFault.Code;
import org.mifeng.platform.consultation.knowledge.Vocabulary.Synonyms;

/** Reads {@code words.txt}, {@code fillers.txt} and {@code synonyms.yaml} of {@code search/}. */
final class VocabularyReader {
  private static final String WORDS = "search/words.txt";
  private static final String FILLERS = "search/fillers.txt";
  private static final String SYNONYMS = "search/synonyms.yaml";
  private static final int MOST = 2_000;
  private static final int LONGEST = 40;

  private VocabularyReader() {}

  static Vocabulary read(String words, String fillers, String synonyms) {
    return new Vocabulary(lines(WORDS, words), lines(FILLERS, fillers), synonyms(synonyms));
  }

  private static List<String> lines(String file, String text) {
    if (text.length() > Place.LARGEST) {
      throw new KnowledgeFault(Code.FILE_TOO_LARGE, file, 0, text.length() + " characters");
    }
    var all = new LinkedHashSet<String>();
    var lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      var word = lines[i].strip();
      if (word.isEmpty() || word.startsWith("#")) {
        continue;
      }
      if (word.length() > LONGEST) {
        throw new KnowledgeFault(Code.TOO_LONG, file, i + 1, word.length() + " characters");
      }
      if (!all.add(word)) {
        throw new KnowledgeFault(Code.TWICE, file, i + 1, word);
      }
      if (all.size() > MOST) {
        throw new KnowledgeFault(Code.TOO_MANY, file, i + 1, "more than " + MOST + " words");
      }
    }
    return List.copyOf(all);
  }

  private static List<Synonyms> synonyms(String text) {
    var all = new ArrayList<Synonyms>();
    var file = Place.parse(SYNONYMS, text).members("groups");
    for (var item : file.require("groups").items(0, MOST)) {
      var group = item.members("legal", "everyday");
      all.add(
          new Synonyms(
              group.require("legal").texts(1, LONGEST, LONGEST),
              group.require("everyday").texts(1, LONGEST, LONGEST)));
    }
    return List.copyOf(all);
  }
}
