package org.mifeng.platform.notifications.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mifeng.platform.identity.Account;
import org.mifeng.platform.web.PublicAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what is to be told into words, in the reader's language. */
@Component
class LetterWriter {
  private static final String PREFERENCES = "/notices/preferences";

  private final MessageSource messages;
  private final PublicAddress platform;
  private final Clock clock;

  LetterWriter(MessageSource messages, PublicAddress platform, Clock clock) {
    this.messages = messages;
    this.platform = platform;
    this.clock = clock;
  }

  /** A delivery's letter to a person. */
  Letter write(Delivery delivery, Account person, String to, Habit habit) {
    var language = language(habit.language().isEmpty() ? person.language() : habit.language());
    var told = delivery.told();
    var subject = subject(told, language);
    var text = words(language, told.kind() + ".text", told.kind(), told.arguments());
    var link = platform.of(told.path());
    var whole =
        String.join(
            "\r\n",
            words(language, "notifications.letter.greeting", person.name()),
            "",
            text,
            "",
            words(language, "notifications.letter.look", link),
            "",
            "-- ",
            words(language, "notifications.letter.why", person.login(), platform.of("/")),
            words(language, "notifications.letter.change", platform.of(PREFERENCES)),
            "");
    return letter(
        delivery.id(), to, language, new Letter.Words(subject, text, link, whole), told.urgent());
  }

  /** The one line of a notice. */
  String subject(Delivery.Told told, Locale language) {
    return words(language, told.kind() + ".subject", told.kind(), told.arguments());
  }

  /** The letter with a code that confirms an address. */
  Letter code(Address address, String code, Locale language) {
    var minutes = Addresses.CODE_LASTS.toMinutes();
    var text = words(language, "notifications.code.text", code, Long.toString(minutes));
    var link = platform.of(PREFERENCES);
    var whole = String.join("\r\n", text, "", link, "");
    var subject = words(language, "notifications.code.subject");
    return letter(
        address.id(),
        address.value(),
        language,
        new Letter.Words(subject, text, link, whole),
        true);
  }

  private Letter letter(UUID id, String to, Locale language, Letter.Words words, boolean urgent) {
    return new Letter(id, to, language, words, urgent, clock.instant());
  }

  private static Locale language(String code) {
    return code.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }

  private String words(Locale language, String key, String... arguments) {
    return messages.getMessage(key, arguments, language);
  }

  /** A kind whose words are gone, after an upgrade say, is named by its key: late, not lost. */
  private String words(Locale language, String key, String otherwise, List<String> arguments) {
    var words = messages.getMessage(key, arguments.toArray(), otherwise, language);
    return words == null ? otherwise : words;
  }
}
