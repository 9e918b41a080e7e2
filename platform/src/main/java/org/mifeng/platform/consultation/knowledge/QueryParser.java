package org.mifeng.platform.consultation.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mifeng.platform.consultation.knowledge.Query.Draft;
import org.mifeng.platform.consultation.knowledge.Query.Origin;
import org.mifeng.platform.consultation.knowledge.Term.Kind;

/**
 * Understands what somebody typed: its own terms, the words of the law for everyday words, and how
 * it sounds, so that a slip of the pen and typed pinyin find what was meant.
 */
final class QueryParser {
  private static final double TYPED = 1.0;
  private static final double WORD = 0.6;
  private static final double SYNONYM = 0.5;

  /** Sounds of a pair that stands somewhere, and of one that stands nowhere. */
  private static final double SOUND_OF_KNOWN = 0.1;

  private static final double SOUND_OF_SLIP = 0.7;
  private static final double SOUND_TYPED = 1.0;

  private static final int LONGEST_SYLLABLE = 6;
  private static final Pattern LETTERS = Pattern.compile("[a-z]+");

  private final Terms terms;
  private final Index index;
  private final List<Vocabulary.Synonyms> synonyms;
  private final List<String> fillers;

  QueryParser(Terms terms, Index index, Vocabulary vocabulary) {
    this.terms = terms;
    this.index = index;
    this.synonyms = vocabulary.synonyms();
    this.fillers =
        vocabulary.fillers().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** Whatever was typed; what is longer than {@link Query#LONGEST} is cut. */
  Query parse(String typed) {
    var text = typed.strip();
    if (text.length() > Query.LONGEST) {
      text = text.substring(0, Query.LONGEST);
    }
    var folded = Terms.fold(text);
    var draft = new Draft();
    var all = terms.of(withoutFillers(folded));
    if (all.isEmpty()) {
      all = terms.of(folded);
    }
    for (var term : all) {
      add(term, all, draft);
    }
    addSynonyms(folded, draft);
    addTypedSounds(folded, draft);
    return draft.of(text);
  }

  private String withoutFillers(String folded) {
    var rest = folded;
    for (var filler : fillers) {
      rest = rest.replace(filler, " ");
    }
    return rest;
  }

  private void add(Term term, List<Term> all, Draft draft) {
    switch (term.key().kind()) {
      case CHARACTER -> {
        if (all.stream().noneMatch(other -> covers(other, term))) {
          draft.add(term.key(), TYPED, Origin.TYPED);
        }
      }
      case PAIR, LATIN -> draft.add(term.key(), TYPED, Origin.TYPED);
      case WORD -> draft.add(term.key(), WORD, Origin.TYPED);
      case SOUND -> {
        var known =
            all.stream()
                .filter(pair -> pair.key().kind() == Kind.PAIR && pair.from() == term.from())
                .anyMatch(pair -> index.holds(pair.key()));
        draft.add(term.key(), known ? SOUND_OF_KNOWN : SOUND_OF_SLIP, Origin.SOUND);
      }
    }
  }

  private static boolean covers(Term other, Term character) {
    return other.key().kind() != Kind.CHARACTER
        && other.from() <= character.from()
        && other.to() >= character.to();
  }

  private void addSynonyms(String folded, Draft draft) {
    for (var group : synonyms) {
      for (var everyday : group.everyday()) {
        if (holds(folded, everyday.toLowerCase(Locale.ROOT))) {
          draft.addSynonyms(everyday, group.legal());
          for (var legal : group.legal()) {
            addSynonym(legal, draft);
          }
        }
      }
    }
  }

  private void addSynonym(String legal, Draft draft) {
    for (var term : terms.of(legal)) {
      switch (term.key().kind()) {
        case PAIR, WORD, LATIN -> draft.add(term.key(), SYNONYM, Origin.SYNONYM);
        case CHARACTER, SOUND -> {}
      }
    }
  }

  /** Latin words are found as whole words, Chinese ones anywhere. */
  private static boolean holds(String folded, String word) {
    for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      int end = at + word.length();
      var cutsBefore = at > 0 && isInside(folded.charAt(at - 1), word.charAt(0));
      var cutsAfter =
          end < folded.length() && isInside(folded.charAt(end), word.charAt(word.length() - 1));
      if (!cutsBefore && !cutsAfter) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInside(char outside, char edge) {
    return Terms.isLatin(outside) && Terms.isLatin(edge);
  }

  /** Letters that are syllables of pinyin, with or without blanks between them. */
  private void addTypedSounds(String folded, Draft draft) {
    var row = new ArrayList<String>();
    int last = -1;
    for (var match : LETTERS.matcher(folded).results().toList()) {
      if (last >= 0 && !folded.substring(last, match.start()).isBlank()) {
        addPairs(row, draft);
        row.clear();
      }
      last = match.end();
      var syllables = syllables(match.group());
      if (syllables.isEmpty()) {
        addPairs(row, draft);
        row.clear();
      }
      row.addAll(syllables);
    }
    addPairs(row, draft);
  }

  private static void addPairs(List<String> syllables, Draft draft) {
    for (int i = 0; i + 1 < syllables.size(); i++) {
      draft.add(Terms.sound(syllables.get(i), syllables.get(i + 1)), SOUND_TYPED, Origin.SOUND);
    }
  }

  /**
   * The fewest syllables a word consists of; none when it is no pinyin. Letters at its end that
   * begin a further syllable are left out: somebody is still typing.
   */
  private List<String> syllables(String word) {
    var best = new ArrayList<List<String>>();
    best.add(List.of());
    for (int end = 1; end <= word.length(); end++) {
      best.add(null);
      for (int from = Math.max(0, end - LONGEST_SYLLABLE); from < end; from++) {
        var before = best.get(from);
        var syllable = word.substring(from, end);
        if (before != null
            && terms.syllables().contains(syllable)
            && (best.get(end) == null || before.size() + 1 < best.get(end).size())) {
          var row = new ArrayList<>(before);
          row.add(syllable);
          best.set(end, row);
        }
      }
    }
    for (int end = word.length(); end > 0; end--) {
      var row = best.get(end);
      if (row != null && begins(word.substring(end))) {
        return row;
      }
    }
    return List.of();
  }

  private boolean begins(String rest) {
    return rest.isEmpty()
        || terms.syllables().stream().anyMatch(syllable -> syllable.startsWith(rest));
  }
}
