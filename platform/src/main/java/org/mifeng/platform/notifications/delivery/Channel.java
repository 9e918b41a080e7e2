package org.mifeng.platform.notifications.delivery;

import org.mifeng.platform.web.Shell;

/** A way out of the platform. An adapter to another is a bean of this type. */
interface Channel {
  /** Its name in settings, rows and messages: {@code mail}, {@code sms}. */
  String name();

  /** What a person is reached by on it. */
  AddressKind addressed();

  /** What people call it. */
  String label(Shell shell);

  /** Hands a letter over, within bounded time; never throws for what the other side does. */
  Handover hand(Letter letter);
}
