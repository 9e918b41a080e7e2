package org.mifeng.ledger.witness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.note.NoteVerifier;

/** Reads a policy line by line, in the order that its own rules ask for. */
final class WitnessPolicyReader {
  private static final String NONE = "none";
  private static final int MAX_LINE = 8192;

  private final String text;
  private final List<NoteVerifier> logs = new ArrayList<>();
  private final Map<String, WitnessPolicy.Member> witnesses = new LinkedHashMap<>();
  private final Map<String, WitnessPolicy.Group> groups = new LinkedHashMap<>();
  private final Set<String> grouped = new LinkedHashSet<>();
  private final Set<String> logKeys = new LinkedHashSet<>();
  private final Set<String> witnessKeys = new LinkedHashSet<>();
  private Optional<String> quorum = Optional.empty();
  private boolean decided;

  WitnessPolicyReader(String text) {
    this.text = text;
  }

  WitnessPolicy read() {
    if (text.length() > WitnessPolicy.MAX_CHARS) {
      throw new MalformedException("witness policy too long");
    }
    if (!text.endsWith("\n")) {
      throw new MalformedException("each line of a witness policy ends with a newline");
    }
    boolean controls = text.chars().anyMatch(c -> c < 0x20 && c != '\t' && c != '\n' || c == 0x7f);
    if (controls) {
      throw new MalformedException("a witness policy has no control characters");
    }
    int from = 0;
    while (from < text.length()) {
      int newline = text.indexOf('\n', from);
      if (newline - from > MAX_LINE) {
        throw new MalformedException("line of a witness policy too long");
      }
      line(words(text.substring(from, newline)));
      from = newline + 1;
    }
    if (!decided) {
      throw new MalformedException("a witness policy has a quorum line");
    }
    return new WitnessPolicy(text, logs, witnesses, groups, quorum, Map.of());
  }

  /** Blanks and tabs only: other white space is part of a name. */
  private static List<String> words(String line) {
    return Arrays.stream(line.split("[ \t]+", -1)).filter(word -> !word.isEmpty()).toList();
  }

  private void line(List<String> words) {
    if (words.isEmpty() || words.getFirst().startsWith("#")) {
      return;
    }
    switch (words.getFirst()) {
      case "log" -> log(words);
      case "witness" -> witness(words);
      case "group" -> group(words);
      case "quorum" -> quorum(words);
      default -> throw new MalformedException("a line is log, witness, group or quorum");
    }
  }

  private void log(List<String> words) {
    requireWords(words, 2, 3);
    NoteVerifier key = NoteVerifier.parse(words.get(1));
    if (!logKeys.add(Bytes.hex(key.publicKey()))) {
      throw new MalformedException("a log's key stands twice in the witness policy");
    }
    requireRoom(logs.size());
    logs.add(key);
  }

  private void witness(List<String> words) {
    requireWords(words, 3, 4);
    String name = words.get(1);
    requireNew(name);
    WitnessKey key = WitnessKey.parse(words.get(2));
    if (!witnessKeys.add(Bytes.hex(key.publicKey()))) {
      throw new MalformedException("a witness's key stands twice in the witness policy");
    }
    requireRoom(witnesses.size());
    Optional<String> url = words.size() == 4 ? Optional.of(words.get(3)) : Optional.empty();
    witnesses.put(name, new WitnessPolicy.Member(name, key, url));
  }

  private void group(List<String> words) {
    requireWords(words, 4, 3 + 2 * WitnessPolicy.MAX_EACH);
    String name = words.get(1);
    requireNew(name);
    List<String> members = words.subList(3, words.size());
    for (String member : members) {
      requireDefined(member);
      if (!grouped.add(member)) {
        throw new MalformedException("a name is member of a group once at most");
      }
    }
    requireRoom(groups.size());
    int threshold = threshold(words.get(2), members.size());
    groups.put(name, new WitnessPolicy.Group(name, threshold, List.copyOf(members)));
  }

  private static int threshold(String word, int members) {
    if (word.equals("any")) {
      return 1;
    }
    if (word.equals("all")) {
      return members;
    }
    if (!word.matches("[1-9][0-9]{0,3}") || Integer.parseInt(word) > members) {
      throw new MalformedException("a group asks for any, all, or 1 to as many as it has");
    }
    return Integer.parseInt(word);
  }

  private void quorum(List<String> words) {
    requireWords(words, 2, 2);
    if (decided) {
      throw new MalformedException("a witness policy has one quorum line");
    }
    decided = true;
    String name = words.get(1);
    if (!name.equals(NONE)) {
      requireDefined(name);
      quorum = Optional.of(name);
    }
  }

  private static void requireWords(List<String> words, int least, int most) {
    if (words.size() < least || words.size() > most) {
      throw new MalformedException("a line of the witness policy has too few or too many words");
    }
  }

  private static void requireRoom(int count) {
    if (count >= WitnessPolicy.MAX_EACH) {
      throw new MalformedException("too many lines of one kind in the witness policy");
    }
  }

  private void requireNew(String name) {
    if (name.equals(NONE) || witnesses.containsKey(name) || groups.containsKey(name)) {
      throw new MalformedException("a name of the witness policy is defined twice, or is none");
    }
  }

  private void requireDefined(String name) {
    if (!witnesses.containsKey(name) && !groups.containsKey(name)) {
      throw new MalformedException("the witness policy uses a name before defining it");
    }
  }
}
