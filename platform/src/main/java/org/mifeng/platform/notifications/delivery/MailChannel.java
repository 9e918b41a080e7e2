package org.mifeng.platform.notifications.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.mifeng.platform.web.Shell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mail as plain text. Its Message-ID is made from the delivery's id, and stays the same. */
@Component
@ConditionalOnProperty("spring.mail.host")
class MailChannel implements Channel {
  static final String NAME = "mail";

  private static final Logger log = LoggerFactory.getLogger(MailChannel.class);

  private final JavaMailSender sender;
  private final String from;
  private final String domain;
  private final MessageSource messages;

  MailChannel(
      JavaMailSender sender,
      DeliveryProperties properties,
      MessageSource messages,
      Environment settings) {
    this.sender = sender;
    this.domain = settings.getProperty("mifeng.domain", "mifeng.example");
    this.from = properties.from().isEmpty() ? "no-reply@" + domain : properties.from();
    this.messages = messages;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public AddressKind addressed() {
    return AddressKind.MAIL;
  }

  @Override
  public String label(Shell shell) {
    return shell.text("notifications.channel.mail");
  }

  @Override
  public Handover hand(Letter letter) {
    try {
      sender.send(written(letter));
      return Handover.TAKEN;
    } catch (MailAuthenticationException refused) {
      return Handover.notNow("not-let-in");
    } catch (MailException failed) {
      return judged(failed);
    } catch (MessagingException | UnsupportedEncodingException defect) {
      log.warn("Letter {} cannot be written as a mail", letter.id(), defect);
      return Handover.later("defect");
    }
  }

  private MimeMessage written(Letter letter)
      throws MessagingException, UnsupportedEncodingException {
    var mail = sender.createMimeMessage();
    var helper = new MimeMessageHelper(mail, false, StandardCharsets.UTF_8.name());
    var name = messages.getMessage("web.name", null, letter.language());
    helper.setFrom(new InternetAddress(from, name, StandardCharsets.UTF_8.name()));
    helper.setTo(new InternetAddress(letter.to(), true));
    helper.setSubject(letter.words().subject());
    helper.setText(letter.words().whole(), false);
    helper.setSentDate(Date.from(letter.at()));
    mail.setHeader("Message-ID", "<" + letter.id() + "@" + domain + ">");
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("Content-Language", letter.language().getLanguage());
    return mail;
  }

  /** What the server said, by its codes; its sentences are not kept. */
  private static Handover judged(MailException failed) {
    var causes = causes(failed);
    for (var cause : causes) {
      if (cause instanceof SMTPAddressFailedException address) {
        return address.getReturnCode() >= 500
            ? Handover.refused("address-refused")
            : Handover.later("deferred");
      }
    }
    for (var cause : causes) {
      if (cause instanceof SMTPSenderFailedException || cause instanceof SMTPSendFailedException) {
        return Handover.later("deferred");
      }
    }
    return Handover.notNow("unreachable");
  }

  private static Set<Throwable> causes(MailException failed) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    var waiting = new ArrayList<Throwable>(List.of(failed));
    while (!waiting.isEmpty()) {
      var cause = waiting.removeLast();
      if (!seen.add(cause)) {
        continue;
      }
      if (cause.getCause() != null) {
        waiting.add(cause.getCause());
      }
      if (cause instanceof MailSendException several) {
        waiting.addAll(several.getFailedMessages().values());
      }
      if (cause instanceof MessagingException messaging && messaging.getNextException() != null) {
        waiting.add(messaging.getNextException());
      }
    }
    return seen;
  }
}
