package org.mifeng.platform.oversight;

import java.math.BigDecimal;
import org.mifeng.platform.web.Shell;

/** Where the words of a language come from: the shell of a request, or messages without one. */
public interface WordSource {
  /** The text of a message key. */
  String text(String key, Object... arguments);

  /** A whole number. */
  String number(long number);

  /** A number with at most two digits after the point. */
  String number(BigDecimal number);

  /** A ratio between 0 and 1 with at most one digit after the point. */
  String percent(double ratio);

  /** The words of a request. */
  static WordSource of(Shell shell) {
    return new WordSource() {
      @Override
      public String text(String key, Object... arguments) {
        return shell.text(key, arguments);
      }

      @Override
      public String number(long number) {
        return shell.number(number);
      }

      @Override
      public String number(BigDecimal number) {
        return shell.number(number);
      }

      @Override
      public String percent(double ratio) {
        return shell.percent(ratio);
      }
    };
  }
}
