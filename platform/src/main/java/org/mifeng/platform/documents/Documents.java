package org.mifeng.platform.documents;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Prints: a template and what it shows become a PDF of the kind PDF/A-3a and PDF/UA-1, signed when
 * a signer is configured. Making one takes a processor for a while, so no more are made at once
 * than the machine has processors; others wait, and are told to come back when it lasts.
 */
@Component
public class Documents {
  private static final long WAIT_SECONDS = 20;

  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final TemplateEngine templates;
  private final Papers papers;
  private final Typesetting typesetting;
  private final Optional<DocumentSigner> signer;
  private final Clock clock;

  Documents(
      TemplateEngine templates,
      Papers papers,
      Typesetting typesetting,
      ObjectProvider<DocumentSigner> signer,
      Clock clock) {
    this.templates = templates;
    this.papers = papers;
    this.typesetting = typesetting;
    this.signer = Optional.ofNullable(signer.getIfAvailable());
    this.clock = clock;
  }

  /**
   * The document as a PDF.
   *
   * @throws Refusal 503 when too many are being made
   */
  public byte[] pdf(PrintedPage page) {
    return inTurn(() -> make(page));
  }

  private byte[] make(PrintedPage page) {
    var now = clock.instant();
    var output = new StringOutput();
    var paper = papers.in(page, now, signer.map(DocumentSigner::signatory).orElse(null));
    templates.render(page.template() + ".jte", Map.of("paper", paper, "page", page.page()), output);
    var pdf = typesetting.pdf(output.toString(), paper.title(), page.attachments(), now);
    return signer.map(one -> one.sign(pdf, paper.title(), now)).orElse(pdf);
  }

  private byte[] inTurn(Supplier<byte[]> work) {
    try {
      if (!turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw Refusal.unavailable("documents.refusal.busy");
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw Refusal.unavailable("documents.refusal.busy");
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
