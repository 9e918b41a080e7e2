package org.mifeng.platform.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\tevil",
        "/a\r\nSet-Cookie: x=y",
        "javascript:alert(1)",
        "evil",
        "",
        "/sign-in",
        "/sign-in?to=/sign-in",
        "/%0d%0a\n"
      })
  void leadsHomeInsteadOfElsewhere(String asked) {
    assertThat(ReturnPath.of(asked)).isEqualTo(ReturnPath.HOME);
  }

  @Test
  void leadsBackToAPageWithItsQuery() {
    assertThat(ReturnPath.of("/enterprises?page=2&q=%E7%94%B2").value())
        .isEqualTo("/enterprises?page=2&q=%E7%94%B2");
  }

  @Test
  void aPathBeyondReasonLeadsHome() {
    assertThat(ReturnPath.of("/" + "a".repeat(2_000))).isEqualTo(ReturnPath.HOME);
  }
}
