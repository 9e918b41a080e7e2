package org.mifeng.platform.web;

import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people reach the platform, for links that leave it on paper or in a message. */
@Component
public class PublicAddress {
  private final String own;
  private final String domain;

  PublicAddress(WebProperties properties, Environment settings) {
    this.own = properties.address().replaceFirst("/+$", "");
    this.domain = settings.getProperty("mifeng.domain", "mifeng.example");
  }

  /** The address that was configured, without a path. */
  public Optional<String> configured() {
    return own.isEmpty() ? Optional.empty() : Optional.of(own);
  }

  /** A page, for paper: never by what a request says the platform is called. */
  public String of(String path) {
    return of(domain, path);
  }

  /**
   * A page, for paper that names a domain itself.
   *
   * @param domain of the platform, where no address was configured
   */
  public String of(String domain, String path) {
    return configured().orElse("https://" + domain) + path;
  }
}
