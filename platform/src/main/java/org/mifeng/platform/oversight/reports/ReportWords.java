package org.mifeng.platform.oversight.reports;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.oversight.WordSource;

/** The words of a report, which is made when nobody asks. */
record ReportWords(Messages messages, Locale locale) implements WordSource {
  /** The messages of all languages. */
  interface Messages {
    String of(String key, Object[] arguments, Locale locale);
  }

  @Override
  public String text(String key, Object... arguments) {
    return messages.of(key, arguments, locale);
  }

  @Override
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  @Override
  public String number(BigDecimal number) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(2);
    return format.format(number);
  }

  @Override
  public String percent(double ratio) {
    var format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(1);
    return format.format(ratio);
  }

  String date(LocalDate day) {
    return DateTimeFormatter.ofPattern(text("web.format.date"), locale).format(day);
  }

  String time(Instant at) {
    return DateTimeFormatter.ofPattern(text("web.format.time"), locale)
        .format(at.atZone(LegalTime.CHINA));
  }
}
