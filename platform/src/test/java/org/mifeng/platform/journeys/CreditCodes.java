package org.mifeng.platform.journeys;

import java.util.random.RandomGenerator;

/** Unified social credit codes nobody has, with a right check digit (GB 32100-2015). */
final class CreditCodes {
  private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  private CreditCodes() {}

  static String fresh() {
    var code = new StringBuilder("91330106MA");
    while (code.length() < 17) {
      code.append(LETTERS.charAt(RandomGenerator.getDefault().nextInt(LETTERS.length())));
    }
    var sum = 0;
    for (var i = 0; i < 17; i++) {
      sum += LETTERS.indexOf(code.charAt(i)) * WEIGHTS[i];
    }
    return code.append(LETTERS.charAt((31 - sum % 31) % 31)).toString();
  }
}
