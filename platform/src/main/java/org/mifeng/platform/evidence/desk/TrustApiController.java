package org.mifeng.platform.evidence.desk;

import org.mifeng.platform.evidence.TrustedLogs;
import org.mifeng.platform.identity.OpenToAll;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The platform's trust policy, for {@code mifeng trust} and other checkers. */
@RestController
class TrustApiController {
  private final TrustedLogs logs;

  TrustApiController(TrustedLogs logs) {
    this.logs = logs;
  }

  @OpenToAll("public keys are public; a receipt is checked by people without an account")
  @GetMapping(path = "/api/v1/log", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] policy() {
    return logs.policy().bytes();
  }
}
