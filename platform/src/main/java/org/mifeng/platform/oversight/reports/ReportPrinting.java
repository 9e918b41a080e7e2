package org.mifeng.platform.oversight.reports;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.documents.Attachment;
import org.mifeng.platform.oversight.Printouts;
import org.mifeng.platform.registry.Division;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints a report in both languages, as PDF with what it rests on inside, and as Word. */
@Component
class ReportPrinting {
  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private final Printouts printouts;
  private final MessageSource messages;

  ReportPrinting(Printouts printouts, MessageSource messages) {
    this.printouts = printouts;
    this.messages = messages;
  }

  Map<MonthlyReport.File, byte[]> print(
      MonthlyReport report, MonthData data, List<Division> divisions) {
    var files = new LinkedHashMap<MonthlyReport.File, byte[]>();
    for (var locale : LANGUAGES) {
      var words = new ReportWords(messages::getMessage, locale);
      var printout = new ReportText(data, divisions, words).printout(report);
      var pdf = printouts.pdf(printout, locale, List.of(body(report, words)));
      var word = printouts.word(printout);
      files.put(file(locale, "pdf", pdf), pdf);
      files.put(file(locale, "docx", word), word);
    }
    return files;
  }

  private static Attachment body(MonthlyReport report, ReportWords words) {
    return new Attachment(
        report.month() + ".txt",
        "text/plain",
        words.text("oversight.report.attachment"),
        Attachment.Relation.SOURCE,
        report.body().getBytes(StandardCharsets.UTF_8),
        report.at());
  }

  private static MonthlyReport.File file(Locale locale, String format, byte[] bytes) {
    return new MonthlyReport.File(
        locale.getLanguage(), format, Bytes.hex(Digests.of(bytes).sha256()));
  }
}
