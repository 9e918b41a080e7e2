package org.mifeng.platform.evidence.witnessing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mifeng.ledger.witness.Department;
import org.mifeng.ledger.witness.WitnessKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Makes the circle of witnesses from the settings, or for the demonstration. */
@Configuration(proxyBeanMethods = false)
class WitnessCircles {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

  @Bean
  WitnessCircle witnessCircle(
      WitnessingProperties properties, Environment environment, DemoWitnesses demo) {
    boolean isDemo = environment.getProperty("mifeng.demo", Boolean.class, false);
    if (isDemo && properties.witnesses().isEmpty()) {
      return new WitnessCircle(demo.all(), "");
    }
    return new WitnessCircle(configured(properties), properties.policy());
  }

  static List<KnownWitness> configured(WitnessingProperties properties) {
    var timeout = Duration.ofMillis(properties.timeoutMillis());
    var client = HttpDoor.client(timeout);
    List<KnownWitness> witnesses = new ArrayList<>();
    for (var setting : properties.witnesses()) {
      if (!NAME.matcher(setting.name()).matches() || setting.keys().isEmpty()) {
        throw new IllegalArgumentException(
            "mifeng.evidence.witnessing: a witness has a name of small letters, digits and hyphens,"
                + " and its keys");
      }
      var zh = setting.zh() == null ? setting.name() : setting.zh();
      var en = setting.en() == null ? setting.name() : setting.en();
      witnesses.add(
          new KnownWitness(
              setting.name(),
              new Department(zh, en),
              setting.keys().stream().map(WitnessKey::parse).toList(),
              new HttpDoor(client, setting.url(), timeout)));
    }
    return witnesses;
  }
}
