package org.mifeng.platform.learning.events;

import java.util.List;
import org.mifeng.platform.learning.publicity.Gathering;
import org.mifeng.platform.web.Option;

/**
 * Signing up for an event.
 *
 * @param enterprise name of the viewer's enterprise; empty for who comes by themselves
 * @param left how many seats are left, 0 when one would wait
 * @param own those of the viewer's organisation who are signed up
 */
record SignUpPage(
    Gathering event,
    String title,
    boolean open,
    String enterprise,
    long left,
    List<Option> districts,
    List<SignUp> own) {
  String path() {
    return event.path() + "/sign-up";
  }

  boolean isForEnterprise() {
    return !enterprise.isEmpty();
  }

  SignUp.State state(SignUp signUp) {
    return signUp.state(event.occasion().seats());
  }
}
