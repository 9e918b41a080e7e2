package org.mifeng.platform.notifications.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Ways out of the platform. Mail goes by {@code spring.mail.*}; without its host, and without
 * gateways, people are told on the platform only.
 *
 * @param look how often what is due is handed over
 * @param giveUpAfter how long a delivery is tried
 * @param from the address mails come from; empty for {@code no-reply@} the platform's domain
 * @param gateways by a name of your choice, such as {@code sms}: {@code url}, {@code key}, and
 *     optionally {@code timeout}, {@code label.zh}, {@code label.en}. Trust: a gateway sees
 *     telephone numbers and what people are told, never what is secret; whoever has the key can
 *     send in the platform's name
 */
@ConfigurationProperties("mifeng.notifications")
record DeliveryProperties(
    @DefaultValue("2s") Duration look,
    @DefaultValue("3d") Duration giveUpAfter,
    @DefaultValue("") String from,
    @DefaultValue Map<String, Gateway> gateways) {
  private static final int SHORTEST_KEY = 16;

  DeliveryProperties {
    gateways.keySet().forEach(DeliveryProperties::checkName);
  }

  private static void checkName(String name) {
    if (!name.matches("[a-z][a-z0-9-]{1,29}") || name.equals("mail") || name.equals("page")) {
      throw new IllegalArgumentException(
          "a gateway's name is 2 to 30 lower-case letters, digits and hyphens, and neither mail nor page: "
              + name);
    }
  }

  /**
   * One gateway.
   *
   * @param url letters are posted to
   * @param key shared with it, at least 16 characters; signs each request
   * @param timeout the longest it may take to answer
   * @param label what people call it
   */
  record Gateway(
      URI url, String key, @DefaultValue("10s") Duration timeout, @DefaultValue Label label) {
    Gateway {
      if (key.length() < SHORTEST_KEY) {
        throw new IllegalArgumentException(
            "a gateway's key has at least " + SHORTEST_KEY + " characters");
      }
      if (url.getHost() == null
          || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
        throw new IllegalArgumentException("a gateway's url begins with http:// or https://");
      }
    }

    /** Never the key: this record may end up in a log by accident. */
    @Override
    public String toString() {
      return "Gateway[" + url + "]";
    }
  }

  /**
   * What people call a gateway; without a name, its own.
   *
   * @param zh in Chinese
   * @param en in English
   */
  record Label(@DefaultValue("") String zh, @DefaultValue("") String en) {}
}
