package org.mifeng.platform.identity.gate;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A further way to sign in on pages, where one is configured: an outside identity provider. */
public interface OutsideDoor {
  /** Adds it to the filters of page requests. */
  void addTo(HttpSecurity http);
}
