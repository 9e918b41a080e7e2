package org.mifeng.platform.registry;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks what was declared about an enterprise against the lists of the city. Problems stop it;
 * doubts are shown and may be overruled by whoever knows better.
 */
public final class DeclarationCheck {
  private static final int SHORTEST_NAME = 2;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PERSON = 100;
  private static final int LONGEST_PHONE = 40;
  private static final int MOST_TAGS = 20;

  private final Directory directory;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> doubts = new ArrayList<>();

  private DeclarationCheck(Directory directory) {
    this.directory = directory;
  }

  /**
   * What came of the check.
   *
   * @param profile null when there are problems
   * @param problems what must be put right
   * @param doubts what may be a mistake
   */
  public record Outcome(
      @Nullable EnterpriseProfile profile, List<Problem> problems, List<Problem> doubts) {
    public Outcome {
      problems = List.copyOf(problems);
      doubts = List.copyOf(doubts);
    }
  }

  /** Checks a declaration against the lists of the city. */
  public static Outcome check(Declaration declaration, Directory directory) {
    return new DeclarationCheck(directory).check(declaration);
  }

  private Outcome check(Declaration typed) {
    var name = text("name", typed.name(), SHORTEST_NAME, LONGEST_NAME);
    var code = creditCode(typed.creditCode());
    var legal = text("legalRepresentative", typed.legalRepresentative(), 0, LONGEST_PERSON);
    var division = division(typed.division());
    var park = park(typed.park());
    var sector = sector(typed.sector());
    var size = size(typed.size());
    var tags = tags(typed.tags());
    var contact = text("contactName", typed.contactName(), 0, LONGEST_PERSON);
    var phone = phone(typed.contactPhone());
    if (!problems.isEmpty() || code == null || division == null || sector == null || size == null) {
      return new Outcome(null, problems, doubts);
    }
    if (park != null && !park.division().equals(division.code())) {
      doubts.add(
          Problem.of("park", "registry.doubt.park-elsewhere", nameOfDivision(park.division())));
    }
    return new Outcome(
        new EnterpriseProfile(
            name,
            code,
            legal,
            division.code(),
            park == null ? null : park.id(),
            sector.code(),
            size,
            tags,
            contact,
            phone),
        problems,
        doubts);
  }

  private String text(String field, String typed, int shortest, int longest) {
    var text = typed.length() > longest * 2 ? typed : typed.strip().replaceAll("[\\s\\p{Z}]+", " ");
    if (text.length() > longest) {
      problems.add(Problem.of(field, "registry.problem.too-long", String.valueOf(longest)));
    } else if (text.isEmpty() && shortest > 0) {
      problems.add(Problem.of(field, "registry.problem.missing"));
    } else if (text.length() < shortest) {
      problems.add(Problem.of(field, "registry.problem.too-short", String.valueOf(shortest)));
    } else if (text.codePoints().anyMatch(DeclarationCheck::isUnwanted)) {
      problems.add(Problem.of(field, "registry.problem.control-character"));
    }
    return text;
  }

  private static boolean isUnwanted(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  private @Nullable CreditCode creditCode(String typed) {
    if (typed.isBlank()) {
      problems.add(Problem.of("creditCode", "registry.problem.missing"));
      return null;
    }
    var read = CreditCode.read(typed);
    if (read.isEmpty()) {
      problems.add(Problem.of("creditCode", "registry.problem.credit-code-form"));
      return null;
    }
    for (var doubt : read.get().doubts()) {
      doubts.add(Problem.of("creditCode", Problem.keyOf(doubt)));
    }
    return read.get();
  }

  private @Nullable Division division(String typed) {
    if (typed.isBlank()) {
      problems.add(Problem.of("division", "registry.problem.missing"));
      return null;
    }
    var found =
        typed.length() > LONGEST_NAME ? Optional.<Division>empty() : directory.readDivision(typed);
    if (found.isEmpty()) {
      problems.add(Problem.of("division", "registry.problem.unknown-division"));
      return null;
    }
    if (!found.get().isCurrentOn(directory.day())) {
      var successors =
          found.get().successors().stream()
              .map(this::nameOfDivision)
              .collect(Collectors.joining("、"));
      problems.add(
          Problem.of(
              "division", "registry.problem.abolished-division", found.get().zh(), successors));
      return null;
    }
    return found.get();
  }

  private String nameOfDivision(String code) {
    return directory.division(code).map(Division::zh).orElse(code);
  }

  private @Nullable Park park(String typed) {
    if (typed.isBlank()) {
      return null;
    }
    var found = typed.length() > LONGEST_NAME ? Optional.<Park>empty() : directory.readPark(typed);
    if (found.isEmpty()) {
      problems.add(Problem.of("park", "registry.problem.unknown-park"));
    }
    return found.orElse(null);
  }

  private @Nullable Sector sector(String typed) {
    if (typed.isBlank()) {
      problems.add(Problem.of("sector", "registry.problem.missing"));
      return null;
    }
    var found =
        typed.length() > LONGEST_NAME ? Optional.<Sector>empty() : directory.readSector(typed);
    if (found.isEmpty()) {
      problems.add(Problem.of("sector", "registry.problem.unknown-sector"));
    }
    return found.orElse(null);
  }

  private @Nullable EnterpriseSize size(String typed) {
    if (typed.isBlank()) {
      problems.add(Problem.of("size", "registry.problem.missing"));
      return null;
    }
    var found = EnterpriseSize.read(typed);
    if (found.isEmpty()) {
      problems.add(Problem.of("size", "registry.problem.unknown-size"));
    }
    return found.orElse(null);
  }

  private EnumSet<EnterpriseTag> tags(List<String> typed) {
    var tags = EnumSet.noneOf(EnterpriseTag.class);
    if (typed.size() > MOST_TAGS) {
      problems.add(Problem.of("tags", "registry.problem.too-many-tags"));
      return tags;
    }
    for (var word : typed) {
      if (word.isBlank()) {
        continue;
      }
      var tag = EnterpriseTag.read(word);
      if (tag.isPresent()) {
        tags.add(tag.get());
      } else {
        var shown = word.length() > 20 ? word.substring(0, 20) + "…" : word;
        problems.add(Problem.of("tags", "registry.problem.unknown-tag", shown));
      }
    }
    return tags;
  }

  private String phone(String typed) {
    var phone = text("contactPhone", typed, 0, LONGEST_PHONE);
    if (!phone.isEmpty() && !phone.matches("[+0-9][0-9 ()/#*-]{4,39}")) {
      problems.add(Problem.of("contactPhone", "registry.problem.phone"));
    }
    return phone;
  }
}
