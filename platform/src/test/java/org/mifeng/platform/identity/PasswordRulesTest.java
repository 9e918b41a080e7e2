package org.mifeng.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mifeng.platform.kernel.Refusal;

class PasswordRulesTest {
  private static void refuses(String password, String key) {
    assertThatThrownBy(() -> PasswordRules.checked(password, "zhang.san"))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.key()).isEqualTo(key));
  }

  @Test
  void aSentenceIsWelcomeInAnyScript() {
    assertThat(PasswordRules.checked("my cat sleeps until noon", "zhang.san")).isNotEmpty();
    assertThat(PasswordRules.checked("我家的猫总是睡到中午才起床", "zhang.san")).isNotEmpty();
  }

  @Test
  void noDigitsOrSignsAreAskedFor() {
    assertThat(PasswordRules.checked("onlysmallletters", "zhang.san")).isNotEmpty();
  }

  @Test
  void elevenCharactersAreTooFew() {
    refuses("elevenchars", "identity.refusal.password-short");
  }

  @Test
  void aLengthBeyondReasonIsRefusedBeforeAnythingIsHashed() {
    refuses("x1y2".repeat(33), "identity.refusal.password-long");
    refuses("x".repeat(10_000_000), "identity.refusal.password-long");
  }

  @Test
  void whatEverybodyTriesFirstIsRefused() {
    refuses("password1234", "identity.refusal.password-known");
    refuses("HangZhou2026", "identity.refusal.password-known");
    refuses("aaaaaaaaaaaaaaaa", "identity.refusal.password-known");
    refuses("zhang.san2026", "identity.refusal.password-known");
  }

  @Test
  void fullWidthTypingIsTheSamePassword() {
    assertThat(PasswordRules.normalised("ＡＢＣ１２３")).isEqualTo("ABC123");
  }
}
