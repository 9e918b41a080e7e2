package org.mifeng.platform.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an enterprise is officially recognised as; declared, not checked by us. */
public enum EnterpriseTag {
  /** 高新技术企业. */
  HIGH_TECH,
  /** 专精特新. */
  SPECIALISED,
  /** 小巨人. */
  LITTLE_GIANT,
  /** 科技型中小企业. */
  TECH_SME,
  /** 雏鹰. */
  YOUNG_EAGLE,
  /** 独角兽. */
  UNICORN,
  /** 规上. */
  ABOVE_SCALE,
  /** 上市. */
  LISTED;

  /** Lower-case name with hyphens, used in the database, URLs and messages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Message key of the name. */
  public String messageKey() {
    return "registry.tag." + code();
  }

  /** Reads a code, or a word of {@link Words}. */
  static Optional<EnterpriseTag> read(String typed) {
    var wanted = typed.strip();
    var meant = Words.meaning("tag", wanted).orElse(wanted);
    return Arrays.stream(values()).filter(tag -> tag.code().equalsIgnoreCase(meant)).findFirst();
  }

  static EnterpriseTag ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
