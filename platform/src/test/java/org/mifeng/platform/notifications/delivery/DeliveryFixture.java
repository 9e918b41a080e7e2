package org.mifeng.platform.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.notifications.Notice;
import org.mifeng.platform.notifications.Notices;
import org.mifeng.platform.testing.Newcomers;
import org.mifeng.platform.testing.Newcomers.Person;
import org.mifeng.platform.testing.Posts;
import org.mifeng.platform.testing.Posts.Gateway;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who are reached, what they are told, and how far it came. */
final class DeliveryFixture {
  static final Viewer SENDER = Viewer.system("test");
  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

  private final ApplicationContext application;
  private final Newcomers newcomers;
  private final Viewer operator;

  DeliveryFixture(ApplicationContext application) {
    this.application = application;
    this.newcomers =
        new Newcomers(
            application.getBean(Organisations.class), application.getBean(Accounts.class), seats());
    this.operator = newcomers.person(OrganisationKind.OPERATOR, Seat.OPERATOR).viewer();
  }

  Newcomers newcomers() {
    return newcomers;
  }

  Viewer operator() {
    return operator;
  }

  Seats seats() {
    return application.getBean(Seats.class);
  }

  /** One round of the courier, after the one that may be under way. */
  void go() {
    application.getBean(Courier.class).go();
  }

  /** Has a person's mail address confirmed by the code that came there. */
  void confirm(Person person, AddressKind kind, String address, Post post) {
    addresses().ask(person.viewer(), kind, address, Locale.ENGLISH);
    addresses().confirm(person.viewer(), kind, code(post.text()));
    post.purge();
  }

  /** Has a person's telephone confirmed and text messages wanted. */
  void confirm(Person person, Gateway gateway) {
    addresses().ask(person.viewer(), AddressKind.PHONE, "13900000000", Locale.ENGLISH);
    var text = gateway.received().getLast().body();
    addresses().confirm(person.viewer(), AddressKind.PHONE, code(text));
    var texts = Set.of(new Preferences.Way("notifications", "sms"));
    application.getBean(Preferences.class).choose(person.viewer(), texts, Habit.DEFAULT);
  }

  private Addresses addresses() {
    return application.getBean(Addresses.class);
  }

  static String code(String text) {
    var code = CODE.matcher(text);
    assertThat(code.find()).as(text).isTrue();
    return code.group();
  }

  /** Tells a person something; its key. */
  String send(Person person, boolean urgent) {
    var key = "test:" + UUID.randomUUID() + ":told";
    send(person, key, urgent);
    return key;
  }

  void send(Person person, String key, boolean urgent) {
    var notice =
        new Notice(
            key,
            "notifications.notice.trial",
            new Notice.Recipient.Person(person.account()),
            List.of(),
            "/notices/preferences",
            urgent);
    transactions().run(SENDER, () -> application.getBean(Notices.class).send(SENDER, notice));
  }

  /** The only delivery of a notice. */
  Delivery only(String key) {
    var filter = new DeliveryFilter(key, "", "");
    var found = application.getBean(Deliveries.class).list(operator, filter, 0, 10);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  /** As if what came of handing it over had never been noted. */
  void again(UUID id) {
    transactions()
        .run(
            SENDER,
            () ->
                jdbc()
                    .sql(
                        "update notifications.delivery set state = 'waiting', sent_at = null where id = :id")
                    .param("id", id)
                    .update());
  }

  /** So that no other test gets this one's letters. */
  void leaveNothingWaiting() {
    transactions()
        .run(
            SENDER,
            () ->
                jdbc()
                    .sql(
                        "update notifications.delivery set state = 'failed' where state = 'waiting'")
                    .update());
  }

  private Transactions transactions() {
    return application.getBean(Transactions.class);
  }

  private JdbcClient jdbc() {
    return application.getBean(JdbcClient.class);
  }

  /** What signs a letter, computed as a gateway does. */
  static String signature(Posts.Received letter) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Posts.GATEWAY_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      var signed = letter.headers().get("x-mifeng-time") + "." + letter.body();
      var bytes = signed.getBytes(StandardCharsets.UTF_8);
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
