package org.mifeng.platform.notifications.delivery;

import org.jspecify.annotations.Nullable;

/** An address of one's own, or the code that came to it; each kind has fields of its own. */
record AddressForm(
    @Nullable String mail,
    @Nullable String phone,
    @Nullable String mailCode,
    @Nullable String phoneCode) {
  String typed(AddressKind kind) {
    var typed =
        switch (kind) {
          case MAIL -> mail;
          case PHONE -> phone;
        };
    return typed == null ? "" : typed;
  }

  String code(AddressKind kind) {
    var typed =
        switch (kind) {
          case MAIL -> mailCode;
          case PHONE -> phoneCode;
        };
    return typed == null ? "" : typed;
  }

  static String codeField(AddressKind kind) {
    return kind.code() + "Code";
  }
}
