package org.mifeng.platform.documents;

import java.util.List;
import java.util.Locale;

/**
 * A document to be printed.
 *
 * @param template its template, such as {@code evidence/certificate/certificate}; it takes {@code
 *     paper} and {@code page}
 * @param page what the template shows
 * @param locale the language it is written in
 * @param title message key of the title, as readers and archives show it; its argument is {@code
 *     number}
 * @param subject message key of one line about what it is; its argument is {@code number}
 * @param number what tells this document from others of its kind
 * @param attachments files inside it
 */
public record PrintedPage(
    String template,
    Object page,
    Locale locale,
    String title,
    String subject,
    String number,
    List<Attachment> attachments) {
  public PrintedPage {
    attachments = List.copyOf(attachments);
  }
}
