package org.mifeng.platform.consultation.drafting;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mifeng.platform.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks the protocol of chat completions: one request, one answer, of limited size and time. What
 * goes wrong is told to whoever asked and loses nothing; what was sent or came back is never
 * logged.
 */
@Component
class ChatModel {
  private static final int LARGEST = 256 * 1024;
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final double NEARLY_THE_SAME_EACH_TIME = 0.2;
  private static final Logger LOG = LoggerFactory.getLogger(ChatModel.class);

  private final ModelProperties properties;
  private final JsonMapper json;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  ChatModel(ModelProperties properties, JsonMapper json) {
    this.properties = properties;
    this.json = json;
  }

  boolean isOn() {
    return properties.isOn();
  }

  String name() {
    return properties.name();
  }

  /**
   * What the model says.
   *
   * @param rules what it is told to do
   * @param matter what it is given
   * @throws Refusal 409 when there is no answer, with why
   */
  String answer(String rules, String matter) {
    var sent =
        http.sendAsync(
            request(rules, matter),
            HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
    try {
      var answer = sent.get(properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
      if (answer.statusCode() != 200) {
        throw failed("status " + answer.statusCode());
      }
      return words(answer.body());
    } catch (ExecutionException broken) {
      throw failed(String.valueOf(broken.getCause()));
    } catch (TimeoutException silent) {
      sent.cancel(true);
      throw failed("no answer in " + properties.timeout());
    } catch (InterruptedException stopping) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      throw failed("stopping");
    }
  }

  private HttpRequest request(String rules, String matter) {
    var body =
        Map.of(
            "model",
            properties.name(),
            "messages",
            List.of(
                Map.of("role", "system", "content", rules),
                Map.of("role", "user", "content", matter)),
            "temperature",
            NEARLY_THE_SAME_EACH_TIME,
            "max_tokens",
            properties.mostWords(),
            "stream",
            false);
    var request =
        HttpRequest.newBuilder(properties.chat())
            .timeout(properties.timeout())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
    if (!properties.key().isEmpty()) {
      request.header("Authorization", "Bearer " + properties.key());
    }
    return request.build();
  }

  private String words(byte[] body) {
    try {
      var content =
          json.readTree(new String(body, StandardCharsets.UTF_8))
              .path("choices")
              .path(0)
              .path("message")
              .path("content");
      if (!content.isString()) {
        throw failed("an answer without words");
      }
      return content.stringValue();
    } catch (JacksonException notJson) {
      throw failed("an answer that is no JSON");
    }
  }

  private static Refusal failed(String why) {
    LOG.warn("The language model gave no draft: {}", why);
    return Refusal.conflict("consultation.refusal.draft-failed");
  }
}
