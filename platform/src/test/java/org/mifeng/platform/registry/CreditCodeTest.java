package org.mifeng.platform.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mifeng.platform.registry.CreditCode.Doubt;

class CreditCodeTest {
  private static final String SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91330100799655058B",
        "9144030071526726XG",
        "914403001922038216",
        "91110000802100433B"
      })
  void codesOnPublicRecordPass(String code) {
    assertThat(CreditCode.read(code).orElseThrow().doubts()).isEmpty();
  }

  /** Reported legal although its check character is another one. */
  @Test
  void aLegalExceptionIsDoubtedAndStillAccepted() {
    var code = CreditCode.read("91350211M0000XUF46").orElseThrow();

    assertThat(code.doubts()).containsExactly(Doubt.WRONG_CHECK_CHARACTER);
    assertThat(code.value()).isEqualTo("91350211M0000XUF46");
  }

  /** The sum is divisible by 31 here: 31 minus nothing is written 0, not a symbol past the end. */
  @Test
  void aSumDivisibleByThirtyOneEndsInZero() {
    var zeros = 0;
    for (var number = 0; number < 200; number++) {
      var code = CreditCode.complete("91330106DEM%06d".formatted(number));
      assertThat(code.doubts()).isEmpty();
      zeros += code.value().endsWith("0") ? 1 : 0;
    }
    assertThat(zeros).isPositive();
  }

  @Test
  void anySingleWrongCharacterIsNoticed() {
    var right = CreditCode.complete("91330106DEM000123").value();
    for (var place = 0; place < CreditCode.LENGTH; place++) {
      for (var symbol : SYMBOLS.toCharArray()) {
        if (symbol != right.charAt(place)) {
          var wrong = right.substring(0, place) + symbol + right.substring(place + 1);
          assertThat(new CreditCode(wrong).isDoubtful()).as(wrong).isTrue();
        }
      }
    }
  }

  @Test
  void twoNeighboursInTheWrongOrderAreNoticed() {
    var random = new Random(1);
    for (var round = 0; round < 200; round++) {
      var text = new StringBuilder();
      for (var i = 0; i < CreditCode.LENGTH - 1; i++) {
        text.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
      }
      var right = CreditCode.complete(text.toString()).value();
      for (var i = 0; i + 1 < CreditCode.LENGTH; i++) {
        if (right.charAt(i) != right.charAt(i + 1)) {
          var swapped =
              right.substring(0, i)
                  + right.charAt(i + 1)
                  + right.charAt(i)
                  + right.substring(i + 2);
          assertThat(new CreditCode(swapped).isDoubtful()).as(swapped).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " 91330100799655058b ",
        "９１３３０１００７９９６５５０５８Ｂ",
        "9133 0100 7996 5505 8B",
        "91330100-79965505-8B",
        "\u200b91330100799655058B"
      })
  void whatPeopleTypeIsPutRight(String typed) {
    assertThat(CreditCode.read(typed)).contains(new CreditCode("91330100799655058B"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "9133010079965505", "91330100799655058BB", "9133010079965505某B", "=1+1"})
  void whatIsNotEighteenCharactersIsNoCode(String typed) {
    assertThat(CreditCode.read(typed)).isEmpty();
  }

  @Test
  void aHugeInputIsNotLookedAt() {
    assertThat(CreditCode.read("9".repeat(10_000_000))).isEmpty();
  }

  @Test
  void aLetterTheStandardLeavesOutIsNamed() {
    assertThat(CreditCode.read("9133010079965505OB").orElseThrow().doubts())
        .containsExactly(Doubt.LETTER_NOT_IN_USE);
  }

  @Test
  void theDivisionInTheCodeIsThatOfRegistration() {
    assertThat(CreditCode.complete("91330103DEM000001").registrationDivision()).isEqualTo("330103");
  }
}
