package org.mifeng.platform.consultation.drafting;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The language model that drafts answers.
 *
 * @param url base address of the protocol, such as {@code http://127.0.0.1:8000/v1}; empty for none
 * @param name of the model, as the address knows it
 * @param key sent as bearer token; empty for none
 * @param timeout until the whole answer is there
 * @param mostWords longest answer that is asked for, in tokens
 */
@ConfigurationProperties("mifeng.consultation.model")
record ModelProperties(
    @DefaultValue("") String url,
    @DefaultValue("") String name,
    @DefaultValue("") String key,
    @DefaultValue("60s") Duration timeout,
    @DefaultValue("1200") int mostWords) {
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  public ModelProperties {
    if (!url.isEmpty()) {
      var address = URI.create(url);
      var host = address.getHost();
      boolean plain = "http".equals(address.getScheme()) && host != null && HERE.contains(host);
      if (!plain && (host == null || !"https".equals(address.getScheme()))) {
        throw new IllegalArgumentException(
            "mifeng.consultation.model.url must begin with https, or with http on this machine");
      }
      if (name.isBlank()
          || timeout.compareTo(Duration.ofSeconds(1)) < 0
          || timeout.compareTo(Duration.ofMinutes(5)) > 0
          || mostWords < 100
          || mostWords > 8_000) {
        throw new IllegalArgumentException(
            "mifeng.consultation.model: a name, a timeout of 1 second to 5 minutes, 100 to 8000 words");
      }
    }
  }

  boolean isOn() {
    return !url.isEmpty();
  }

  URI chat() {
    return URI.create(url.replaceFirst("/+$", "") + "/chat/completions");
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "ModelProperties[" + url + ", " + name + "]";
  }
}
