package org.mifeng.platform.consultation.knowledge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mifeng.platform.consultation.knowledge.Query.Origin;
import org.mifeng.platform.consultation.knowledge.Term.Key;
import org.mifeng.platform.consultation.knowledge.Term.Kind;

/** Shows in a text what a query found there. */
final class Highlighter {
  /** Sounds below this weight only break ties; they are no reason to be found. */
  private static final double HEARD = 0.5;

  private static final int BEFORE = 12;
  private static final int MOST_SOUNDS = 4;

  private final Terms terms;
  private final Set<Key> keys;
  private final Set<Key> sounds;

  Highlighter(Terms terms, Query query) {
    this.terms = terms;
    this.keys =
        query.terms().entrySet().stream()
            .filter(one -> one.getValue().origin() != Origin.SOUND)
            .map(one -> one.getKey())
            .collect(Collectors.toSet());
    this.sounds =
        query.terms().entrySet().stream()
            .filter(one -> one.getValue().origin() == Origin.SOUND)
            .filter(one -> one.getValue().weight() >= HEARD)
            .map(one -> one.getKey())
            .collect(Collectors.toSet());
  }

  /** The whole text. */
  List<Piece> mark(String text) {
    return pieces(text, marks(text), 0, text.length());
  }

  /** The part of the text, so many characters long, with the most that was looked for. */
  List<Piece> snippet(String text, int length) {
    var marks = marks(text);
    int best = 0;
    int most = -1;
    for (int from = 0; from < Math.max(1, text.length() - length + 1); from++) {
      int found = marks.get(from, Math.min(text.length(), from + length)).cardinality();
      if (found > most) {
        best = from;
        most = found;
      }
    }
    int first = marks.nextSetBit(best);
    int from = first < 0 ? 0 : Math.max(0, Math.min(best, first - BEFORE));
    from = begin(text, from);
    int to = end(text, Math.min(text.length(), from + length));
    var pieces = new ArrayList<Piece>();
    if (from > 0) {
      pieces.add(new Piece("…", false));
    }
    pieces.addAll(pieces(text, marks, from, to));
    if (to < text.length()) {
      pieces.add(new Piece("…", false));
    }
    return pieces;
  }

  /** Words of the text that only sound like what was typed. */
  List<String> heard(String text) {
    var all = new LinkedHashSet<String>();
    var found = terms.of(text);
    int from = -1;
    int to = -1;
    for (var term : found) {
      if (term.key().kind() == Kind.SOUND
          && sounds.contains(term.key())
          && !keys.contains(new Key(Kind.PAIR, text.substring(term.from(), term.to())))) {
        if (term.from() > to - 1 && from >= 0) {
          all.add(text.substring(from, to));
          from = -1;
        }
        from = from < 0 ? term.from() : from;
        to = term.to();
      }
    }
    if (from >= 0) {
      all.add(text.substring(from, to));
    }
    return all.stream().limit(MOST_SOUNDS).toList();
  }

  private BitSet marks(String text) {
    var marks = new BitSet(text.length());
    for (var term : terms.of(text)) {
      if (keys.contains(term.key()) || sounds.contains(term.key())) {
        marks.set(term.from(), term.to());
      }
    }
    return marks;
  }

  private static List<Piece> pieces(String text, BitSet marks, int from, int to) {
    var pieces = new ArrayList<Piece>();
    for (int at = from; at < to; ) {
      var marked = marks.get(at);
      int next = marked ? marks.nextClearBit(at) : marks.nextSetBit(at);
      int end = next < 0 ? to : Math.min(next, to);
      pieces.add(new Piece(text.substring(at, end), marked));
      at = end;
    }
    return pieces;
  }

  /** A Latin word is not cut in two, nor a character of two halves. */
  private static int begin(String text, int from) {
    int at = from;
    while (at > 0 && isOne(text.charAt(at - 1), text.charAt(at))) {
      at--;
    }
    return at;
  }

  private static int end(String text, int to) {
    int at = to;
    while (at < text.length() && isOne(text.charAt(at - 1), text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isOne(char before, char after) {
    return Character.isLowSurrogate(after)
        || (Character.isLetterOrDigit(before)
            && Character.isLetterOrDigit(after)
            && !Terms.isHan(before)
            && !Terms.isHan(after));
  }
}
